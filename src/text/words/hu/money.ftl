## Pénz: befizetések, mit egyenlítettek ki, jóváírások, és miért nem lehet velük valamit megtenni.
fact-credit-applied = Jóváírás felhasználva: { $number } → { $about }, { $amount }
fact-credit-reversed = Sztornózva: { $document } { $number } ({ $about }), { $amount }
fact-payment-returned = Befizetés visszautalva: { $amount }, { $date }
fact-payment-share-taken-back = Hozzárendelés visszavonva: { $amount } ({ $number }): { $text }
fact-payment-held = Fel nem osztott befizetés: { $amount }: { $number }
fact-payment-moved-away = { $amount } befizetés átkönyvelve másik ügyfélhez: { $name }: { $text }
fact-payment-moved-here = { $amount } befizetés ide könyvelve, korábbi ügyfél: { $name }: { $text }

payments-unknown = Ennek az ügyfélnek nincs ilyen befizetése, hozzárendelése vagy bizonylata. Nézze meg újra: lehet, hogy valaki áthelyezte.
payments-not-positive = Az összegnek nullánál nagyobbnak kell lennie.
payments-other-currency = A befizetés és a bizonylat pénzneme eltér: válasszon a befizetés pénznemében kiállított bizonylatot.
payments-too-much = Nincs mit hozzárendelni: a befizetés elfogyott, vagy a bizonylat ki van egyenlítve.
payments-taken-back = Korábban már visszavonták; semmi sem változott.
payments-return-stands = A visszautalt pénz nem vonható vissza. Az újra beérkezett pénz külön befizetés.

row-return-of-return = ez visszautalás vagy sztornó, és amit visszavon, maga is az
remedy-return-of-return = az újra beérkezett pénzt befizetésként könyvelje, vagy a visszautalt befizetésre hivatkozzon
fault-return-of-return = visszautalás vagy sztornó, amely egy másikat von vissza
note-held-nothing = fel nem osztott: az összeg nem nagyobb nullánál
note-held-other-currency = fel nem osztott: amire szól, más pénznemű
note-held-closed = fel nem osztott: a megnevezett bizonylat már ki van egyenlítve
note-held-unknown = fel nem osztott: az ügyfélnek nincs ilyen bizonylata
note-held-waits = fel nem osztott: az ügyfél szabálya szerint ügyintéző mondja meg, mire szól
note-back-unknown = a visszavont befizetés nem ismert; az összeg az ügyfelet terheli

# $documents, $payments, $shares: how many were looked at. $faults: how many do not balance.
cli-balanced =
    { $documents } bizonylat, { $payments } befizetés, { $shares } hozzárendelés: { $faults ->
        [0] a folyószámlák egyeznek.
        [one] { $faults } nem egyezik.
       *[other] { $faults } nem egyezik.
    }

command-money = befizetés
command-money-help = megmutatja a befizetéseket, mit egyenlítettek ki, és mennyire biztos.

# $name: the customer.
payments-title = Befizetések: { $name }
payments-date = dátum
payments-amount = összeg
payments-unapplied = felosztatlan
payments-reference = közlemény
payments-reading = A befizetések beolvasása folyik.
payments-none = Nincs befizetés. { $key } bezárja a listát.
# $open, $apply, $back: keys.
payments-how-keys = { $open }: mit egyenlített ki; { $apply }: fel nem osztott pénz bizonylatra; { $back }: hozzárendelés visszavonása; { $move }: átadás másik ügyfélnek. A ? jelöli, ami nem biztos.
# $open, $apply, $back, $move: keys.
payments-how-reference = a fizető megnevezte
payments-how-correction = jóváírás rá
payments-how-amount = azonos összeg
payments-how-sum = több bizonylat összege
payments-how-rule = szabály szerint
payments-how-by-hand = kézzel
payments-how-earlier = korábbról
payments-sure-low = bizonytalan
payments-sure-medium = valószínű
payments-sure-high = biztos
payments-share-returned = a pénzt visszautalták
# $when, $who, $why: who took it back, when, and why; $who and $why may be empty.
payments-share-undone = visszavonva { $when } { $who }: { $why }
# $number, $kind, $amount, $date: a document, what it asks for and when it was due.
payments-document = { $number }, { $kind }, { $amount }, esedékes: { $date }
payments-choose = Melyik bizonylatot egyenlíti ki a fel nem osztott pénz?
payments-why = miért
payments-whose = ügyfél
# $amount: what settles nothing.
payments-of-it-unapplied = ebből fel nem osztott: { $amount }
said-money-moved = Kész: a bizonylatok és a befizetés a látható állapotban vannak.
refused-money-used-up = Ebből a befizetésből mindent felosztottak. Válasszon másikat: { $key }.
refused-money-no-document = Nincs nyitott bizonylat a befizetés pénznemében. Bezárás: { $key }.
refused-money-no-share = Válasszon érvényes hozzárendelést; a befizetéséi: { $key }.
refused-not-on-money = Ez a befizetések listáján nem tesz semmit. Bezárás: { $key }.
