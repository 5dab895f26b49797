# Forespørsler om noens fullmakt: hvorfor ikke, hva som ble fortalt, og navnene på verdiene.

## Hvorfor en forespørsel ikke reises, avgjøres eller tas tilbake.

authority-unknown = Det finnes ingen slik forespørsel. Se i listen over forespørsler.
authority-nobody = Ingen andre her har fullmakt til det. Be om mindre.
authority-asked-already = Det samme er alt bedt om, i forespørsel { $number }. Vent på svaret, eller trekk den først.
authority-reason-kind = Den begrunnelsen passer ikke her. Velg en annen fra listen.
authority-evidence = Den begrunnelsen krever noe som beviser den: oppgi dokumentet, brevet eller rettens sak.
authority-own = Ingen avgjør det de selv har bedt om. En annen må se på det.
authority-reach = Det er utenfor fullmakten din: det trengs { $role } eller høyere.
authority-decided = Det er alt avgjort: { $state }, { $who }, { $at }.
authority-void = Ingen avgjorde den i tide: den har vært ugyldig siden { $at }. Saksbehandleren kan spørre på nytt.
authority-old-screen = Det du så, er mer enn noen sekunder gammelt. Se på det slik det er nå, og avgjør så.
authority-changed = Det er endret siden det ble bedt om: { $what }. Ingenting ble utført; forespørselen er lukket og kan reises på nytt.
authority-changed-document = { $number } lyder nå på { $now }, før { $before }
authority-changed-disputed = en annen del av { $number } er bestridt
authority-changed-owed = det skyldes { $now } i alt, før { $before }
authority-changed-promises = løfter eller avtaler er andre
authority-not-countered = Den ble ikke besvart med andre vilkår. Det er ingenting å ta imot.
authority-not-yours = { $who } ba om det. Bare { $who } kan gjøre dette.
authority-not-reversible = En avtale eller et forlik reverseres ikke med et dokument. Trekk det på kontoen.
authority-not-executed = Den ble ikke utført, eller er tatt tilbake siden.
authority-party = Den som ba om det eller avgjorde det, kan ikke kalle det et eksempel. To andre må gjøre det.
authority-said-already = Du har alt sagt det, eller to andre har.

authority-impossible-empty = Den nevner verken dokument eller betaling. Velg minst én.
authority-impossible-not-positive = Hvert beløp må være større enn null og ikke større enn noe regnskap rommer.
authority-impossible-twice = { $number } er nevnt to ganger. Nevn det én gang, med hele beløpet.
authority-impossible-unknown = Et dokument som nevnes, er ikke lenger åpent hos kunden. Se på kontoen på nytt.
authority-impossible-other-currency = { $number } er i en annen valuta. Be om det for seg.
authority-impossible-no-charge = { $number } er verken gebyr eller renter: bare slike frafalles. Be om en justering i stedet.
authority-impossible-above-open = { $number } lyder bare på { $amount }. Mer kan ikke frafalles.
authority-impossible-above-owed = Det skyldes bare { $amount } av det den dekker.
authority-impossible-no-discount = Et forlik som ikke ettergir noe, er en avtale. Be om en avtale.
authority-impossible-discounted = En avtale som ettergir noe, er et forlik. Be om et forlik.
authority-impossible-past = Den første betalingen ligger på en dag som er over.
authority-impossible-disorder = Hver betaling må ligge på en senere dag enn den forrige.

## Verdier.

authority-kind-settlement = forlik
authority-kind-plan = betalingsavtale
authority-kind-waiver = frafall av krav
authority-kind-adjustment = justering
authority-kind-write-off = avskrivning

authority-state-pending = venter
authority-state-applied = godkjent
authority-state-refused = avslått
authority-state-countered = besvart med andre vilkår
authority-state-withdrawn = trukket
authority-state-overtaken = forbigått
authority-state-reversed = reversert

## Meldinger til den som ba om det.

authority-message-applied = Forespørsel { $number } ble godkjent og utført: { $kind }, { $amount }.
authority-message-refused = Forespørsel { $number } ble avslått: { $kind }, { $amount }.
authority-message-countered = Forespørsel { $number } ble besvart med andre vilkår: { $kind }, { $amount }.
authority-message-overtaken = Forespørsel { $number } kom for sent og ble ikke utført: { $kind }, { $amount }.
authority-message-reversed = Forespørsel { $number } ble reversert: { $kind }, { $amount }.

## Tidslinjen.

fact-approval-asked = Forespørsel { $number }: { $approval }, { $amount } ({ $reason })
fact-approval-own = På egen fullmakt: { $approval }, { $amount } ({ $reason })
fact-approval-applied = Forespørsel { $number } godkjent og utført: { $approval }, { $amount }
fact-approval-refused = Forespørsel { $number } avslått: { $approval }, { $amount }
fact-approval-countered = Forespørsel { $number } besvart med andre vilkår: { $approval }, { $amount }
fact-approval-taken-up = Andre vilkår i forespørsel { $number } mottatt og utført: { $approval }, { $amount }
fact-approval-withdrawn = Forespørsel { $number } trukket: { $approval }, { $amount }
fact-approval-overtaken = Forespørsel { $number } forbigått, ingenting utført: { $approval }, { $amount }
fact-approval-reversed = Forespørsel { $number } reversert: { $approval }, { $amount }
fact-approval-exemplary = Forespørsel { $number } kalt et eksempel: { $approval }, { $amount }

undo-asked = En forespørsel tas ikke tilbake med denne tasten.
hint-recall = { $key } på kundens konto tar en forespørsel tilbake.
undo-executed = Det som ble ettergitt, er bokført og tas ikke tilbake med denne tasten. Be en leder om å reversere det.

step-approval = godkjenning


## Kommandolinjen.

authority-list-none = Det er ingen forespørsler.
authority-head-amount = beløp
authority-head-state = tilstand
authority-head-asked-by = bedt om av
authority-head-until = til
authority-done = Forespørsel { $number }: { $state }.
authority-live = på linjen
authority-show-reason = Begrunnelse: { $reason }
authority-show-note = Notat: { $text }
authority-show-evidence = Bevis: { $evidence }
authority-show-counter = Andre vilkår: { $kind }, { $amount }
authority-show-granted = Innvilget i det siste, regnet med: { $granted }
authority-show-past = Saksbehandleren har bedt om dette { $count } ganger på 90 dager; { $approved } ble godkjent.
