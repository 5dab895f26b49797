# Forespørsler om noens fullmakt: hvorfor ikke, hva som ble fortalt, og navnene på verdiene.

## Hvorfor en forespørsel ikke reises, avgjøres eller tas tilbake.

authority-unknown = Det finnes ingen slik forespørsel. Se i listen over forespørsler.
authority-nobody = Ingen andre her har fullmakt til det. Be om mindre.
authority-asked-already = Det samme er alt bedt om, i forespørsel { $number }. Vent på svaret, eller trekk den først.
authority-reason-kind = Den grunnen passer ikke her. Velg en annen fra listen.
authority-evidence = Den grunnen krever dokumentasjon: oppgi bilaget, brevet eller rettens saksnummer.
authority-own = Ingen avgjør det de selv har bedt om. En annen må se på det.
authority-reach = Det er utenfor fullmakten din: det trengs { $role } eller høyere.
authority-decided = Det er alt avgjort: { $state }, { $who }, { $at }.
authority-void = Ingen avgjorde den i tide: den bortfalt { $at }. Saksbehandleren kan be om det på nytt.
authority-old-screen = Det du så, er mer enn noen sekunder gammelt. Se på det slik det er nå, og avgjør så.
authority-changed = Grunnlaget er endret siden det ble bedt om: { $what }. Ingenting ble gjennomført; forespørselen er lukket og kan sendes på nytt.
authority-changed-document = { $number } lyder nå på { $now }, før { $before }
authority-changed-disputed = en annen del av { $number } er omtvistet
authority-changed-owed = det skyldes { $now } i alt, før { $before }
authority-changed-promises = løfter eller betalingsplaner er andre
authority-not-countered = Den ble ikke besvart med andre vilkår. Det er ingenting å godta.
authority-not-yours = { $who } ba om det. Bare { $who } kan gjøre dette.
authority-not-reversible = En betalingsplan eller et forlik tilbakeføres ikke med et bilag. Trekk det tilbake på kontoen.
authority-not-executed = Den ble ikke gjennomført, eller er tilbakeført siden.
authority-party = Den som ba om det eller avgjorde det, utpeker det ikke som eksempel. To andre må gjøre det.
authority-said-already = Du har alt sagt det, eller to andre har.

authority-impossible-empty = Den nevner verken bilag eller betaling. Velg minst én.
authority-impossible-not-positive = Hvert beløp må være over null, og ikke større enn reskontroen rommer.
authority-impossible-twice = { $number } er nevnt to ganger. Nevn det én gang, med hele beløpet.
authority-impossible-unknown = Et bilag som nevnes, er ikke lenger åpent hos kunden. Se på kontoen på nytt.
authority-impossible-other-currency = { $number } er i en annen valuta. Be om det for seg.
authority-impossible-no-charge = { $number } er verken gebyr eller renter: bare slike ettergis. Be om en justering i stedet.
authority-impossible-above-open = { $number } lyder bare på { $amount }. Mer kan ikke ettergis.
authority-impossible-above-owed = Det skyldes bare { $amount } av det den dekker.
authority-impossible-no-discount = Et forlik som ikke ettergir noe, er en betalingsplan. Be om en betalingsplan.
authority-impossible-discounted = En betalingsplan som ettergir noe, er et forlik. Be om et forlik.
authority-impossible-past = Den første betalingen ligger på en dag som er over.
authority-impossible-disorder = Hver betaling må ligge på en senere dag enn den forrige.

## Meldinger til den som ba om det.

authority-message-applied = Forespørsel { $number } ble godkjent og gjennomført: { $kind }, { $amount }.
authority-message-refused = Forespørsel { $number } ble avslått: { $kind }, { $amount }.
authority-message-countered = Forespørsel { $number } ble besvart med andre vilkår: { $kind }, { $amount }.
authority-message-overtaken = Forespørsel { $number } bortfalt og ble ikke gjennomført: { $kind }, { $amount }.
authority-message-reversed = Forespørsel { $number } ble tilbakeført: { $kind }, { $amount }.

## Tidslinjen.

fact-approval-asked = Forespørsel { $number }: { $approval }, { $amount } ({ $reason })
fact-approval-own = På egen fullmakt: { $approval }, { $amount } ({ $reason })
fact-approval-applied = Forespørsel { $number } godkjent og gjennomført: { $approval }, { $amount }
fact-approval-refused = Forespørsel { $number } avslått: { $approval }, { $amount }
fact-approval-countered = Forespørsel { $number } besvart med andre vilkår: { $approval }, { $amount }
fact-approval-taken-up = Mottilbud på forespørsel { $number } godtatt og gjennomført: { $approval }, { $amount }
fact-approval-withdrawn = Forespørsel { $number } trukket: { $approval }, { $amount }
fact-approval-overtaken = Forespørsel { $number } bortfalt, ingenting gjennomført: { $approval }, { $amount }
fact-approval-reversed = Forespørsel { $number } tilbakeført: { $approval }, { $amount }
fact-approval-exemplary = Forespørsel { $number } utpekt som eksempel: { $approval }, { $amount }

undo-asked = En forespørsel angres ikke med denne tasten. Trekk den på kontoen.
undo-executed = Det som ble ettergitt, er bokført og angres ikke med denne tasten. Be en teamleder om å tilbakeføre det.
hint-recall = { $key } på kundens konto tar en forespørsel tilbake.

step-approval = godkjenning

## Kommandolinjen.

authority-list-none = Det er ingen forespørsler.
authority-head-amount = beløp
authority-head-state = status
authority-head-asked-by = bedt om av
authority-head-until = til
authority-done = Forespørsel { $number }: { $state }.
authority-live = på linjen
authority-show-reason = Grunn: { $reason }
authority-show-note = Notat: { $text }
authority-show-evidence = Dokumentasjon: { $evidence }
authority-show-counter = Andre vilkår: { $kind }, { $amount }
authority-show-granted = Innvilget i det siste, regnet med: { $granted }
authority-show-past = Saksbehandlerens forespørsler på 90 dager: { $count }, godkjent: { $approved }.
