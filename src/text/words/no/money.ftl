## Penger: betalinger, hva de dekket, kreditter, og hvorfor noe ikke kan gjøres med dem.
fact-credit-applied = Kreditnota { $number } brukt på { $about }: { $amount }
fact-credit-reversed = Tilbakeført: { $document } { $number } på { $about }, { $amount }
fact-payment-returned = Betaling returnert: { $amount }, { $date }
fact-payment-share-taken-back = Plassering av { $amount } på { $number } tatt tilbake: { $text }
fact-payment-held = { $amount } er uplassert: { $number }
fact-payment-moved-away = Betaling på { $amount } flyttet til kunde { $name }: { $text }
fact-payment-moved-here = Betaling på { $amount } flyttet hit fra kunde { $name }: { $text }

payments-unknown = Kunden har ingen slik betaling, plassering eller bilag. Se igjen: noen kan ha flyttet det.
payments-not-positive = Beløpet må være over null.
payments-other-currency = Betalingen og bilaget har ulik valuta: velg et bilag i betalingens valuta.
payments-too-much = Det er ikke noe igjen å plassere: betalingen er brukt opp, eller bilaget er gjort opp.
payments-taken-back = Det er allerede tatt tilbake; ingenting ble endret.
payments-return-stands = En returnert betaling tas ikke tilbake. Penger som kom inn igjen, er en betaling for seg.

row-return-of-return = det er en retur eller tilbakeføring, og det den gjelder, er selv en slik
remedy-return-of-return = før penger som kom inn igjen, som betaling, eller oppgi betalingen som ble returnert
fault-return-of-return = en retur eller tilbakeføring av en annen
note-held-nothing = uplassert: beløpet er ikke over null
note-held-other-currency = uplassert: det betalingen gjelder, er i en annen valuta
note-held-closed = uplassert: bilaget som oppgis, er allerede gjort opp
note-held-unknown = uplassert: kunden har ikke noe slikt bilag
note-held-waits = uplassert: etter kundens regel sier en saksbehandler hva den gjelder
note-back-unknown = betalingen som tas tilbake, er ikke kjent; beløpet belastes kunden

# $documents, $payments, $shares: how many were looked at. $faults: how many do not balance.
cli-balanced =
    { $documents } bilag, { $payments } betalinger, { $shares } plasseringer: { $faults ->
        [0] reskontroen stemmer.
        [one] { $faults } stemmer ikke.
       *[other] { $faults } stemmer ikke.
    }

command-money = betaling
command-money-help = viser betalingene, hva hver gjorde opp, og hvor sikkert det er.

# $name: the customer.
payments-title = Betalinger: { $name }
payments-date = dato
payments-amount = beløp
payments-unapplied = uplassert
payments-reference = referanse
payments-reading = Betalingene leses.
payments-none = Ingen betaling er registrert. { $key } lukker listen.
# $open, $apply, $back: keys.
payments-how-keys = { $open } viser hva en gjorde opp; { $apply } plasserer penger på et bilag; { $back } tar en plassering tilbake; { $move } gir den til en annen kunde. ? merker det som er usikkert.
# $open, $apply, $back, $move: keys.
payments-how-reference = oppgitt av betaleren
payments-how-correction = kreditering av det
payments-how-amount = samme beløp
payments-how-sum = sum av flere
payments-how-rule = etter regel
payments-how-by-hand = for hånd
payments-how-earlier = fra før
payments-sure-low = usikkert
payments-sure-medium = sannsynlig
payments-sure-high = sikkert
payments-share-returned = betalingen ble returnert
# $when, $who, $why: who took it back, when, and why; $who and $why may be empty.
payments-share-undone = tatt tilbake { $when } { $who }: { $why }
# $number, $kind, $amount, $date: a document, what it asks for and when it was due.
payments-document = { $number }, { $kind }, { $amount }, forfall { $date }
payments-choose = Hvilket bilag gjør den uplasserte betalingen opp?
payments-why = hvorfor
payments-whose = kunde
# $amount: what settles nothing.
payments-of-it-unapplied = { $amount } uplassert
said-money-moved = Gjort: bilagene og betalingen er slik de vises.
refused-money-used-up = Alt av denne betalingen er plassert. Velg en annen: { $key }.
refused-money-no-document = Ingen åpne bilag er i betalingens valuta. { $key } lukker listen.
refused-money-no-share = Velg en plassering som gjelder: { $key } viser betalingens plasseringer.
refused-not-on-money = Det gjør ingenting i listen over betalinger. { $key } lukker den.
