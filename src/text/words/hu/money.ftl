## Pénz: befizetések, mit egyenlítettek ki, jóváírások, és miért nem lehet velük valamit megtenni.
fact-credit-applied = Jóváírás felhasználva: { $number } → { $about }, { $amount }
fact-credit-reversed = Visszavonva: { $document } { $number } ({ $about }), { $amount }
fact-payment-returned = Visszament: { $amount }, { $date }
fact-payment-share-taken-back = Jóváírás visszavonva: { $amount } ({ $number }): { $text }
fact-payment-held = { $amount } még semmit sem egyenlít ki: { $number }
fact-payment-moved-away = { $amount } befizetés átkönyvelve másik ügyfélhez: { $name }: { $text }
fact-payment-moved-here = { $amount } befizetés ide könyvelve, korábbi ügyfél: { $name }: { $text }

payments-unknown = Ennek az ügyfélnek nincs ilyen befizetése, részlete vagy bizonylata. Nézze meg újra: lehet, hogy valaki áthelyezte.
payments-not-positive = Az összegnek nullánál nagyobbnak kell lennie.
payments-other-currency = A befizetés és a bizonylat pénzneme eltér: válasszon a befizetés pénznemében kiállított bizonylatot.
payments-too-much = Nincs mit jóváírni: a befizetés elfogyott, vagy a bizonylat ki van egyenlítve.
payments-taken-back = Korábban már visszavonták; semmi sem változott.
payments-return-stands = A visszament pénz nem vonható vissza. Az újra beérkezett pénz külön befizetés.

row-return-of-return = ez visszautalás vagy sztornó, és amit visszavon, maga is az
remedy-return-of-return = az újra beérkezett pénzt befizetésként könyvelje, vagy a visszament befizetésre hivatkozzon
fault-return-of-return = visszautalás vagy sztornó, amely egy másikat von vissza
note-held-nothing = jóváírás nélkül megtartva: az összeg nem nagyobb nullánál
note-held-other-currency = jóváírás nélkül megtartva: amire szól, más pénznemű
note-held-closed = jóváírás nélkül megtartva: a megnevezett bizonylat már ki van egyenlítve
note-held-unknown = jóváírás nélkül megtartva: az ügyfélnek nincs ilyen bizonylata
note-held-waits = jóváírás nélkül megtartva: az ügyfél szabálya szerint ember mondja meg, mire szól
note-back-unknown = nincs ismert befizetés, amelyet ez visszavon; az ügyfél terhére számít

# $documents, $payments, $shares: how many were looked at. $faults: how many do not balance.
cli-balanced =
    { $documents } bizonylat, { $payments } befizetés, { $shares } jóváírás: { $faults ->
        [0] a főkönyv egyezik.
        [one] { $faults } nem egyezik.
       *[other] { $faults } nem egyezik.
    }

command-money = pénz
command-money-help = megmutatja a befizetéseket, mit egyenlítettek ki, és mennyire biztos.

# $name: the customer.
payments-title = Befizetések: { $name }
payments-date = dátum
payments-amount = összeg
payments-unapplied = szabad
payments-reference = közlemény
payments-reading = A befizetések beolvasása folyik.
payments-none = Nincs befizetés.
# $open, $apply, $back, $move: keys.
payments-how-keys = { $open }: mit egyenlített ki; { $apply }: szabad pénz bizonylatra; { $back }: részlet visszavonása; { $move }: átadás másik ügyfélnek. A ? jelöli, ami nem biztos.
payments-how-reference = a fizető megnevezte
payments-how-correction = jóváírás rá
payments-how-amount = azonos összeg
payments-how-sum = többek összege
payments-how-rule = szabály szerint
payments-how-by-hand = kézzel
payments-how-earlier = korábbról
payments-sure-low = bizonytalan
payments-sure-medium = valószínű
payments-sure-high = biztos
payments-share-returned = a pénz visszament
# $when, $who, $why: who took it back, when, and why; $who and $why may be empty.
payments-share-undone = visszavonva { $when } { $who }: { $why }
# $number, $kind, $amount, $date: a document, what it asks for and when it was due.
payments-document = { $number }, { $kind }, { $amount }, esedékes: { $date }
payments-choose = Melyik bizonylatot egyenlíti ki a szabad pénz?
payments-why = miért
payments-whose = ügyfél
# $amount: what settles nothing.
payments-of-it-unapplied = ebből szabad: { $amount }
said-money-moved = Kész: a bizonylatok és a befizetés a látható állapotban vannak.
refused-money-used-up = Ebből a befizetésből semmi sem szabad. Válasszon másikat: { $key }.
refused-money-no-document = Nincs nyitott bizonylat a befizetés pénznemében. Bezárás: { $key }.
refused-money-no-share = Válasszon érvényes részletet; a befizetés részletei: { $key }.
refused-not-on-money = Ez a befizetések listáján nem tesz semmit. Bezárás: { $key }.
