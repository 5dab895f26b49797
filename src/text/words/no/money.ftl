## Penger: betalinger, hva de dekket, kreditter, og hvorfor noe ikke kan gjøres med dem.
fact-credit-applied = Kreditnota { $number } brukt på { $about }: { $amount }
fact-credit-reversed = { $document } { $number } på { $about } tatt tilbake: { $amount }
fact-payment-returned = { $amount } gikk tilbake { $date }
fact-payment-share-taken-back = { $amount } på { $number } tatt tilbake: { $text }
fact-payment-held = { $amount } dekker ingenting ennå: { $number }
fact-payment-moved-away = Betaling på { $amount } flyttet til kunde { $name }: { $text }
fact-payment-moved-here = Betaling på { $amount } flyttet hit fra kunde { $name }: { $text }

payments-unknown = Kunden har ingen slik betaling, andel eller bilag. Se igjen: noen kan ha flyttet det.
payments-not-positive = Beløpet må være over null.
payments-other-currency = Betalingen og bilaget har ulik valuta: velg et bilag i betalingens valuta.
payments-too-much = Det er ikke noe igjen å føre: betalingen er brukt opp, eller bilaget er dekket.
payments-taken-back = Det er allerede tatt tilbake; ingenting ble endret.
payments-return-stands = Penger som gikk tilbake, tas ikke tilbake. Penger som kom inn igjen, er en betaling for seg.

row-return-of-return = det er en retur eller reversering, og det den tar tilbake, er selv en slik
remedy-return-of-return = før penger som kom inn igjen, som betaling, eller oppgi betalingen som gikk tilbake
fault-return-of-return = en retur eller reversering som tar tilbake en annen
note-held-nothing = beholdt uten føring: beløpet er ikke over null
note-held-other-currency = beholdt uten føring: det den gjelder, er i en annen valuta
note-held-closed = beholdt uten føring: bilaget som oppgis, er allerede dekket
note-held-unknown = beholdt uten føring: kunden har ikke noe slikt bilag
note-held-waits = beholdt uten føring: etter kundens regel sier et menneske hva den gjelder
note-back-unknown = ingen kjent betaling som dette tar tilbake; det teller mot kunden

# $documents, $payments, $shares: how many were looked at. $faults: how many do not balance.
cli-balanced =
    { $documents } bilag, { $payments } betalinger, { $shares } andeler: { $faults ->
        [0] reskontroen stemmer.
        [one] { $faults } stemmer ikke.
       *[other] { $faults } stemmer ikke.
    }

command-money = penger
command-money-help = viser betalingene, hva hver dekket og hvor sikkert det er.

# $name: the customer.
payments-title = Betalinger: { $name }
payments-date = dato
payments-amount = beløp
payments-unapplied = ikke ført
payments-reference = referanse
payments-reading = Betalingene leses.
payments-none = Ingen betaling er registrert.
# $open, $apply, $back, $move: keys.
payments-how-keys = { $open } viser hva en dekket; { $apply } fører penger mot et bilag; { $back } tar en andel tilbake; { $move } gir den til en annen kunde. ? merker det som er usikkert.
payments-how-reference = oppgitt av betaleren
payments-how-correction = kreditt for det
payments-how-amount = samme beløp
payments-how-sum = sum av flere
payments-how-rule = etter regel
payments-how-by-hand = for hånd
payments-how-earlier = fra før
payments-sure-low = usikkert
payments-sure-medium = sannsynlig
payments-sure-high = sikkert
payments-share-returned = pengene gikk tilbake
# $when, $who, $why: who took it back, when, and why; $who and $why may be empty.
payments-share-undone = tatt tilbake { $when } { $who }: { $why }
# $number, $kind, $amount, $date: a document, what it asks for and when it was due.
payments-document = { $number }, { $kind }, { $amount }, forfall { $date }
payments-choose = Hvilket bilag dekker pengene som ikke er ført?
payments-why = hvorfor
payments-whose = kunde
# $amount: what settles nothing.
payments-of-it-unapplied = { $amount } ikke ført
said-money-moved = Gjort: bilagene og betalingen er slik de vises.
refused-money-used-up = Alt av denne betalingen er ført. Velg en annen: { $key }.
refused-money-no-document = Ingen åpne bilag er i betalingens valuta. { $key } lukker listen.
refused-money-no-share = Velg en andel som står: { $key } viser betalingens andeler.
refused-not-on-money = Det gjør ingenting i listen over betalinger. { $key } lukker den.
