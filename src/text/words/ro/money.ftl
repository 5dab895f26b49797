## Bani: plăți, ce au stins, credite și de ce nu se poate face ceva cu ele.
fact-credit-applied = Credit { $number } folosit pe { $about }: { $amount }
fact-credit-reversed = Retras: { $document } { $number } pe { $about }, { $amount }
fact-payment-returned = { $amount } s-au întors la { $date }
fact-payment-share-taken-back = Alocare retrasă: { $amount } de pe { $number }: { $text }
fact-payment-held = { $amount } nu sting încă nimic: { $number }
fact-payment-moved-away = Plată de { $amount } mutată la clientul { $name }: { $text }
fact-payment-moved-here = Plată de { $amount } mutată aici de la clientul { $name }: { $text }

payments-unknown = Clientul nu are o astfel de plată, alocare sau document. Priviți din nou: poate cineva a mutat-o.
payments-not-positive = Suma trebuie să fie peste zero.
payments-other-currency = Plata și documentul sunt în monede diferite: alegeți un document în moneda plății.
payments-too-much = Nu a rămas nimic de alocat: plata este folosită sau documentul este stins.
payments-taken-back = A fost retras deja; nu s-a schimbat nimic.
payments-return-stands = Banii întorși nu se retrag. Banii încasați din nou sunt o plată aparte.

row-return-of-return = este un retur sau o stornare, iar ceea ce retrage este și el la fel
remedy-return-of-return = înregistrați banii reîncasați ca plată sau menționați plata care s-a întors
fault-return-of-return = un retur sau o stornare care retrage un altul
note-held-nothing = păstrat nealocat: suma nu este peste zero
note-held-other-currency = păstrat nealocat: documentul vizat este în altă monedă
note-held-closed = păstrat nealocat: documentul menționat este deja stins
note-held-unknown = păstrat nealocat: clientul nu are un astfel de document
note-held-waits = păstrat nealocat: după regula clientului, o persoană spune pentru ce este
note-back-unknown = nu se cunoaște plata pe care o retrage; se socotește în contul clientului

# $documents, $payments, $shares: how many were looked at. $faults: how many do not balance.
cli-balanced =
    Documente: { $documents }, plăți: { $payments }, alocări: { $shares }. { $faults ->
        [0] Registrul este în echilibru.
        [one] { $faults } nu este în echilibru.
        [few] { $faults } nu sunt în echilibru.
       *[other] { $faults } nu sunt în echilibru.
    }

command-money = bani
command-money-help = arată plățile, ce a stins fiecare și cât de sigur este.

# $name: the customer.
payments-title = Plăți: { $name }
payments-date = data
payments-amount = suma
payments-unapplied = nealocat
payments-reference = referință
payments-reading = Se citesc plățile.
payments-none = Nu este înregistrată nicio plată.
# $open, $apply, $back, $move: keys.
payments-how-keys = { $open } arată ce a stins una; { $apply } alocă banii liberi pe un document; { $back } retrage o alocare; { $move } o dă altui client. ? marchează ce nu este sigur.
payments-how-reference = menționat de plătitor
payments-how-correction = credit pentru el
payments-how-amount = aceeași sumă
payments-how-sum = suma mai multora
payments-how-rule = după regulă
payments-how-by-hand = manual
payments-how-earlier = de dinainte
payments-sure-low = nesigur
payments-sure-medium = probabil
payments-sure-high = sigur
payments-share-returned = banii s-au întors
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
refused-money-used-up = Din această plată nu este nimic nealocat. Alegeți alta: { $key }.
refused-money-no-document = Niciun document deschis nu este în moneda plății. { $key } închide lista.
refused-money-no-share = Alegeți o alocare valabilă: { $key } arată alocările plății.
refused-not-on-money = Aici, în lista plăților, nu face nimic. { $key } o închide.
