# Requests for somebody's authority: asked for, decided, answered with other terms.

context-approval = Forespørsler
command-propose = foreslå
command-propose-help = ber om forlik, ettergivelse, tapsføring, justering eller betalingsplan, eller svarer på mottilbudet.
command-approvals = forespørsler
command-approvals-help = viser forespørslene som venter, dine egne og de som er avgjort.
command-approve = godkjenn
command-approve-help = godkjenner den valgte forespørselen, etter ett spørsmål.
command-refuse = avslå
command-refuse-help = avslår den valgte forespørselen, med begrunnelse.
command-counter = mottilbud
command-counter-help = svarer på den valgte forespørselen med andre vilkår.
command-exemplary = eksempel
command-exemplary-help = sier at den valgte forespørselen ble gjennomført som den skal; når to sier det, blir den et eksempel.
approval-footer-select = åpne
approval-footer-right = neste side
request-footer-select = kunde
proposal-footer-select = videre
proposal-footer-values = nærmeste
act-propose = forespørsel
act-take-up = mottilbud godtatt
act-recall = forespørsel trukket
mine-act-propose = forespørsel
mine-act-take-up = mottilbud godtatt
mine-act-recall = forespørsel trukket
done-propose = foreslått: { $what }
done-take-up = mottilbud godtatt
done-recall = forespørsel trukket
prompt-refuse = Avslå forespørselen: hvorfor?
prompt-refuse-help = Den som ba om det, leser begrunnelsen, kanskje med kunden på linjen. Skriv det som kan sies.
prompt-recall = Trekke forespørselen: hvorfor?
prompt-recall-help = Da avgjør ingen den. Begrunnelsen blir tatt vare på.

approval-kind-settlement = forlik
approval-kind-plan = betalingsplan
approval-kind-waiver = ettergivelse av gebyr og renter
approval-kind-write-off = tapsføring
approval-kind-adjustment = justering
approval-short-of = { $kind } { $amount } av { $of }
approval-short = { $kind } { $amount }
approval-pays-once = betaler { $amount } { $day }
approval-pays-often = betaler { $amount } i { $count } betalinger, { $first } til { $last }
approval-terms-settlement = { $schedule }: { $percent } % av { $of }, { $discount } ettergis
approval-terms-documents =
    { $count ->
        [one] { $kind } på { $amount }, { $count } bilag
       *[other] { $kind } på { $amount }, { $count } bilag
    }
approval-documents =
    { $count ->
        [one] { $count } bilag
       *[other] { $count } bilag
    }

approval-propose-title = Hva skal foreslås?
approval-form-title = { $kind }, av { $of }
approval-counter-title = Andre vilkår for forespørsel { $number }, { $customer }
approval-field-document = bilag
approval-field-pays = kunden betaler
approval-field-lets-go = skal ettergis
approval-field-day = første betaling
approval-field-payments = betalinger, månedlige
approval-field-reason = grunn
approval-field-note = notat
approval-field-read-out = kan leses opp
approval-field-evidence = dokumentasjon
approval-payments-wrong = Så mange betalinger går ikke: skriv et tall fra 1 til 60, og ikke flere enn beløpet rekker til.
approval-field-live = kunden på linjen (j/n)
approval-nothing-let-go = Da blir alt betalt: det er et løfte eller en plan, ikke et forlik. Skriv mindre, eller en prosent.
approval-no-reason = Listen har ingen slik grunn: skriv en av bokstavene eller kodene.
approval-same-terms = Dette er vilkårene det ble bedt om. Endre beløpet, dagen eller betalingene, eller godkjenn forespørselen.
approval-no-fees = Kontoen har verken gebyr eller renter åpne, så det er ingenting å ettergi. { $key } viser tastene.
approval-weighing = Spør hvem som kan gå med på dette …
approval-needs-nothing = Dette kan du gå med på selv.
approval-needs = En annen må godkjenne: { $role } eller høyere. Kan avgjøre: { $people }, på jobb: { $present }.
approval-needs-nobody = Ingen her kan gå med på dette: det kan ikke bes om. Ettergi mindre, eller be om noe annet.
approval-nearest = { $key } tar det nærmeste du kan gå med på alene: { $terms }.
approval-no-nearest = Det er ingenting i nærheten du kan gå med på alene. Send den, eller ettergi mindre.
approval-granted =
    { $days ->
        [one] Denne kunden har alt fått { $amount } det siste døgnet ({ $days }).
       *[other] Denne kunden har alt fått { $amount } de siste { $days } dagene.
    }
approval-granted-nothing =
    { $days ->
        [one] Denne kunden har ikke fått noe det siste døgnet ({ $amount }).
       *[other] Denne kunden har ikke fått noe de siste { $days } dagene ({ $amount }).
    }
approval-reasons = Grunner: { $list }
approval-similar-title = Lignende som ble gjennomført
approval-similar = { $number }, { $day }: { $what } ({ $reason })
approval-similar-exemplary = { $number }, { $day }, EKSEMPEL: { $what } ({ $reason })

approval-state-pending = venter
approval-state-applied = godkjent
approval-state-refused = avslått
approval-state-countered = mottilbud
approval-state-withdrawn = trukket
approval-state-overtaken = bortfalt
approval-state-reversed = tilbakeført
approval-state-expired = utløpt
approval-standing = Forespørsel { $number }: { $what }, { $state }
approval-standing-waits = Forespørsel { $number }: { $what }, venter { $waits }
approval-standing-live = Forespørsel { $number }: { $what }, venter { $waits }, PÅ LINJEN
approval-standing-refused = Forespørsel { $number }: { $what }, avslått av { $who }: { $reason }
approval-standing-countered = Forespørsel { $number }: { $who } tilbyr i stedet: { $terms }. { $key } svarer.
approval-alert-applied = Forespørsel { $number } er godkjent av { $who }: { $what }.
approval-alert-refused = Forespørsel { $number } ({ $what }) er avslått av { $who }: { $reason }
approval-alert-countered = Forespørsel { $number }: { $who } tilbyr i stedet: { $terms }. { $key } godtar det eller lar det ligge.
approval-alert-overtaken = Forespørsel { $number } ({ $what }) er bortfalt: grunnlaget er endret. { $key } ber på nytt.
approval-alert-expired = Ingen avgjorde forespørsel { $number } ({ $what }) i tide. { $key } ber på nytt.
approval-take-up = godta: kunden er enig
approval-drop = la ligge: kunden er ikke enig
approval-recall = trekk forespørselen
approval-another = foreslå noe annet
approval-leave = Forespørsel { $number } venter på avgjørelse.
approval-dropped = Kunden var ikke enig.

approval-title = Forespørsler: { $page } ({ $n } av { $of })
approval-page-waiting = for deg å avgjøre
approval-page-mine = dine egne
approval-page-decided = avgjort
approval-empty-waiting = Ingenting venter på deg. { $key } ser etter på nytt.
approval-empty-mine = Du har ikke bedt om noe. { $key } ser etter på nytt.
approval-empty-decided = Ingenting er avgjort ennå. { $key } ser etter på nytt.
approval-column-number = nr.
approval-column-customer = kunde
approval-column-kind = type
approval-column-amount = ettergis
approval-column-of = av
approval-column-asked-by = bedt om av
approval-column-decided-by = avgjort av
approval-column-waits = venter
approval-column-state = status
approval-live = PÅ LINJEN { $waits }
approval-since = siden { $at }
approval-badge =
    { $count ->
        [one] { $count } forespørsel
       *[other] { $count } forespørsler
    }
approval-badge-live =
    { $count ->
        [one] { $count } forespørsel, { $live } PÅ LINJEN
       *[other] { $count } forespørsler, { $live } PÅ LINJEN
    }
approval-line = forespørsel { $number }, { $customer }: { $terms }; bedt om av { $who }, { $last }
approval-how = Skriv et nummer for å åpne en, «approve», «refuse», «counter», «right» for neste side, «cancel» for å lukke.
approval-opened-how = Skriv «approve», «refuse», «counter», «select» for kunden, «cancel» for å lukke.
approval-opened-title = Forespørsel { $number }, { $customer }
approval-asked-by = Bedt om av { $who }, { $last }. De siste 90 dagene: bedt om { $asked }, godkjent { $approved }.
approval-diff = { $document }: { $before } → { $after }
approval-why = Grunn: { $reason }
approval-note = Notat: { $text }
approval-evidence = Dokumentasjon: { $text }
approval-decision = Med avgjørelsen: { $text }
approval-offered = Tilbudt i stedet: { $terms }
approval-confirm = Godkjenne forespørsel { $number } for { $customer }: { $what }?
approval-done-applied = Forespørsel { $number } for { $customer } er godkjent og gjennomført.
approval-done-refused = Forespørsel { $number } for { $customer } er avslått.
approval-done-countered = Forespørsel { $number }, { $customer }: andre vilkår er tilbudt.
approval-done-other = Forespørsel { $number } for { $customer } står annerledes nå. Ingenting ble gjennomført.
approval-exemplary = Notert: gjennomført som den skal. Når to sier det, er den et eksempel.
approval-no-row = Ingen forespørsel er valgt. { $key } lukker listen.
approval-not-here = Det gjør ingenting med forespørsler. { $key } er det neste.
approval-not-executed = Bare en forespørsel som ble godkjent og gjennomført, kan være eksempel. { $key } går til de avgjorte.
approval-not-waiting = Denne forespørselen venter ikke lenger: det er ingenting å avgjøre.
approval-own = Dette er din egen forespørsel: noen andre avgjør den.
approval-away = Databasen svarer ikke: ingenting avgjøres på det som kan være gammelt. Den leses på nytt av seg selv.
approval-stale = Dette ble lest for mer enn 5 sekunder siden og leses på nytt nå: se etter, og trykk en gang til.
approval-just-changed = Dette ble nettopp endret: se etter, og trykk en gang til.
