## Bani: plăți, ce au stins, credite și de ce nu se poate face ceva cu ele.
fact-credit-applied = Notă de credit { $number } folosită pe { $about }: { $amount }
fact-credit-reversed = Stornat: { $document } { $number } pe { $about }, { $amount }
fact-payment-returned = Plată returnată: { $amount }, { $date }
fact-payment-share-taken-back = Alocare retrasă: { $amount } de pe { $number }: { $text }
fact-payment-held = Plată nealocată: { $amount }: { $number }
fact-payment-moved-away = Plată de { $amount } mutată la clientul { $name }: { $text }
fact-payment-moved-here = Plată de { $amount } mutată aici de la clientul { $name }: { $text }

payments-unknown = Clientul nu are o astfel de plată, alocare sau document. Verificați din nou: poate cineva a mutat-o.
payments-not-positive = Suma trebuie să fie peste zero.
payments-other-currency = Plata și documentul sunt în monede diferite: alegeți un document în moneda plății.
payments-too-much = Nu a rămas nimic de alocat: plata este folosită sau documentul este stins.
payments-taken-back = A fost retras deja; nu s-a schimbat nimic.
payments-return-stands = O plată returnată nu se retrage. Banii încasați din nou sunt o plată aparte.

row-return-of-return = este un retur sau o stornare, iar ceea ce retrage este și el la fel
remedy-return-of-return = înregistrați banii reîncasați ca plată sau menționați plata returnată
fault-return-of-return = un retur sau o stornare care retrage un altul
note-held-nothing = nealocat: suma nu este peste zero
note-held-other-currency = nealocat: documentul vizat este în altă monedă
note-held-closed = nealocat: documentul menționat este deja stins
note-held-unknown = nealocat: clientul nu are un astfel de document
note-held-waits = nealocat: după regula clientului, un agent spune pentru ce este
note-back-unknown = plata retrasă nu este cunoscută; suma se trece în debitul clientului

# $documents, $payments, $shares: how many were looked at. $faults: how many do not balance.
cli-balanced =
    Documente: { $documents }, plăți: { $payments }, alocări: { $shares }. { $faults ->
        [0] Registrul este în echilibru.
        [one] { $faults } nu este în echilibru.
        [few] { $faults } nu sunt în echilibru.
       *[other] { $faults } nu sunt în echilibru.
    }

command-money = plăți
command-money-help = arată plățile, ce a stins fiecare și cât de sigur este.

# $name: the customer.
payments-title = Plăți: { $name }
payments-date = data
payments-amount = suma
payments-unapplied = nealocat
payments-reference = referință
payments-reading = Se citesc plățile.
payments-none = Nu este înregistrată nicio plată. { $key } închide lista.
# $open, $apply, $back: keys.
payments-how-keys = { $open } arată ce a stins una; { $apply } alocă banii nealocați pe un document; { $back } retrage o alocare; { $move } o dă altui client. ? marchează ce nu este sigur.
# $open, $apply, $back, $move: keys.
payments-how-reference = menționat de plătitor
payments-how-correction = credit pentru el
payments-how-amount = aceeași sumă
payments-how-sum = suma mai multor documente
payments-how-rule = după regulă
payments-how-by-hand = manual
payments-how-earlier = din trecut
payments-sure-low = nesigur
payments-sure-medium = probabil
payments-sure-high = sigur
payments-share-returned = plata a fost returnată
# $when, $who, $why: who took it back, when, and why; $who and $why may be empty.
payments-share-undone = retras { $when } { $who }: { $why }
# $number, $kind, $amount, $date: a document, what it asks for and when it was due.
payments-document = { $number }, { $kind }, { $amount }, scadent { $date }
payments-choose = Ce document sting banii nealocați?
payments-why = de ce
payments-whose = client
# $amount: what settles nothing.
payments-of-it-unapplied = { $amount } nealocat
said-money-moved = Gata: documentele și plata sunt cum se văd.
refused-money-used-up = Din această plată nu a rămas nimic nealocat. Alegeți alta: { $key }.
refused-money-no-document = Niciun document deschis nu este în moneda plății. { $key } închide lista.
refused-money-no-share = Alegeți o alocare valabilă: { $key } arată alocările plății.
refused-not-on-money = Asta nu face nimic în lista plăților. { $key } o închide.
