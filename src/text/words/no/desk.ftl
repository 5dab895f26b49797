# Det innfordringen sier: avslag, problemer, kontaktreglene, historikken og navn på verdier.
# Hva hver nøkkel får med seg, står i den engelske katalogen.

## Avslag.

refusal-not-found = Ingen kunde heter «{ $reference }». Kontroller nummeret, eller søk på en del av navnet.
refusal-ambiguous =
    { $count ->
        [one] { $count } kunde passer til «{ $reference }». Oppgi kundenummeret.
       *[other] { $count } kunder passer til «{ $reference }». Oppgi kundenummeret.
    }
refusal-held-by = { $holder } har denne kunden åpen til { $until }. Ta den neste, eller spør { $holder }.
refusal-gate = Ingen kontakt nå: { $reason }
refusal-missing = Mangler fortsatt: { $fields }. Fyll ut og send på nytt.
refusal-faulty = { $field }: { $reason }
refusal-unknown = Den gjeldende katalogen har ingen «{ $code }». Åpne listen over utfall og velg ett.
refusal-unknown-nearest = Den gjeldende katalogen har ingen «{ $code }». Mente du «{ $nearest }»?
refusal-stale = { $holder } overtok denne kunden før du sendte. Ingenting ble registrert; skjemaet ditt er tatt vare på. Snakk med { $holder }.
refusal-stale-free = Tiden din på denne kunden gikk ut før du sendte. Ingenting ble registrert; skjemaet ditt er tatt vare på. Åpne kunden på nytt.
refusal-altered = Det samme skjemaet er sendt før med et annet innhold. Ingenting ble endret. Åpne kunden på nytt og se i historikken.
refusal-not-allowed = Rollen din gir ikke rett til { $right }. Spør noen som har den.
refusal-out-of-scope = Kunden hører ikke til noen av dine team eller språk, eller brukeren din er sperret. Spør en teamleder.
refusal-too-late = Det er lenger fram enn tillatt. Siste dag er { $last }.

## Rettigheter.

right-read = å lese
right-work = å behandle kunder
right-lead = å se eller styre andres arbeid
right-run = å drifte systemet

## Problemer.

trouble-away = Databasen svarer ikke. Det du har bekreftet, er lagret på denne maskinen og sendes så snart den er tilbake; bare fortsett. ({ $detail })
trouble-not-kept = Ingenting ble lagret: denne maskinen kan ikke skrive. La skjemaet stå åpent, frigjør diskplass og send på nytt. ({ $detail })
trouble-internal = Dette er en feil i programmet. Ingenting gikk tapt; prøv på nytt, og meld fra med disse ordene: { $detail }

## Kontaktreglene.

rule-nothing-owed = ingenting skyldig
rule-stopped = kontakt avsluttet
rule-dispute = tvist
rule-promise = løfte
rule-snooze = venter
rule-no-pack = uten regler
rule-hours = tidspunkt
rule-per-day = forsøkt i dag
rule-per-window = forsøkt ofte
rule-lease = hos en kollega

gate-nothing-owed = ingenting forfalt gjenstår etter kreditter og betalinger.
gate-stopped = kontakten med denne kunden er avsluttet.
gate-dispute = alt som er forfalt, er omtvistet.
gate-promise = det forfalte er lovet betalt, og løftet er ikke forfalt ennå.
gate-snooze = neste steg er satt til senere.
gate-no-pack = det finnes ingen kontaktregler for dette landet og denne typen betaler.
gate-hours = det er utenfor tillatte tider eller dager på kundens klokke.
gate-per-day = flere forsøk er ikke tillatt i dag.
gate-per-window = det har vært for mange forsøk i det siste.
gate-lease = en kollega har kunden åpen.

gate-until = Igjen fra { $until }.
gate-override = En { $role } kan gå videre likevel.
gate-warning = Merk: { $reason }

## Det som venter.

held-total =
    { $count ->
        [one] { $count } kunde på vent
       *[other] { $count } kunder på vent
    }
held-part = { $count } { $rule }
held-line = { $total } ({ $parts })
held-next = neste { $at }
held-nothing = ingen på vent

## Historikken.

fact-customer-imported = Kunde importert fra { $source }
fact-invoice-imported = { $number } importert, { $amount }
fact-payment-received = Betaling på { $amount } mottatt { $date }
fact-payment-applied = { $amount } ført mot { $number }
fact-call-started = Ringer { $point }
fact-outcome-recorded = { $outcome }
fact-promise-made = Løfte: { $amount } den { $date }
fact-promise-kept = Løfte holdt: { $amount } med forfall { $date }
fact-promise-partly-kept = Løfte delvis holdt: { $paid } av { $amount } med forfall { $date }
fact-promise-broken = Løfte brutt: { $amount } med forfall { $date }
fact-promise-superseded = Løfte erstattet av et nyere: { $amount } med forfall { $date }
fact-promise-reopened = Løftet gjelder igjen: { $amount } med forfall { $date }
fact-set-apart = En registrering kom etter at kunden var overtatt: holdt til side, ingenting av den er brukt
fact-dispute-opened = Tvist åpnet: { $amount }, svar innen { $date }
fact-dispute-closed = Tvist avsluttet: { $amount }
fact-callback-agreed = Avtalt å ringe tilbake { $date } { $time }
fact-note-added = Notat: { $text }
fact-released = Lagt tilbake uten utfall: { $text }
fact-point-invalidated = { $point } virker ikke
fact-point-suppressed = { $point } skal ikke brukes igjen
fact-language-changed = Språk endret til { $language }
fact-hold-set = På vent til { $date }
fact-stopped = Kontakt avsluttet: { $outcome }
fact-resend-wanted = { $number } skal sendes på nytt
fact-trace-wanted = Det må finnes en måte å nå kunden på
fact-task-wanted = Oppgave til fakturering: { $outcome }
fact-supervisor-wanted = En teamleder ser på saken: { $outcome }
fact-claimed = Åpnet av { $agent }
fact-breach = Kontakt i strid med reglene: { $rule }
fact-other = { $kind }

detail-excuse = årsak: { $excuse }
detail-amount = { $amount }
detail-date = { $date }
detail-name = med { $name }
detail-reference = ref. { $reference }
detail-text = «{ $text }»
detail-point = via { $point }
detail-next = deretter: { $step } { $date }

## Inntasting.

entry-empty = ingenting er skrevet.
entry-not-understood = ikke forstått. Datoer: fre, +3, 15.12, eom. Beløp: alt, halv, 50%, 1 500,50.
entry-no-such-date = den dagen finnes ikke.
entry-past = den dagen er over.
entry-future = den dagen er ikke kommet ennå.
entry-not-positive = må være mer enn null.
entry-above-open = det er mer enn det som skyldes.
entry-out-of-range = det er for mye for reskontroen eller for langt fram.
entry-too-precise = det har flere desimaler enn valutaen.

## Navn på verdier.

field-date = dato
field-time = klokkeslett
field-amount = beløp
field-invoice = faktura
field-contact-point = kontaktpunkt
field-name = navn
field-reference = referanse
field-language = språk
field-text = tekst
field-excuse = årsak til forsinkelsen

segment-public = offentlig forvaltning
segment-professional = bedrift
segment-private = privatperson

kind-invoice = faktura
kind-credit-note = kreditnota
kind-advance = forskudd
kind-return = retur
kind-fee = gebyr
kind-interest = renter
kind-deposit = depositum
kind-discount = rabatt
kind-waiver = ettergivelse
kind-adjustment = justering
kind-write-off = tapsføring

role-auditor = revisor
role-agent = saksbehandler
role-senior = seniorsaksbehandler
role-supervisor = teamleder
role-admin = administrator

channel-phone = telefon
channel-sms = SMS
channel-email = e-post
channel-post = brev

direction-out = vi ringte
direction-in = kunden ringte

point-status-unverified = ikke bekreftet
point-status-verified = bekreftet
point-status-invalid = virker ikke
point-status-suppressed = skal ikke brukes

promise-state-open = åpent
promise-state-kept = holdt
promise-state-partly-kept = delvis holdt
promise-state-broken = brutt
promise-state-withdrawn = trukket tilbake
promise-state-superseded = erstattet

language-en = engelsk
language-no = norsk
language-hu = ungarsk
language-ro = rumensk
language-fr = fransk

## Oppgaver og neste steg.

task-callback = ring tilbake { $at }
task-call = ring
task-find-contact = finn kontakt
task-step = forfalt: { $step }

step-call = ring
step-callback = ring tilbake
step-review = gjennomgå
step-trace = finn kontakt
step-promise = løfte forfaller
step-resend = send på nytt
step-none = ingenting

next-step = Neste: { $step }, { $date }
next-terminal = Ingenting følger: { $outcome }

## Rangering.

factor-at-risk = { $amount } utsatt
factor-broken-promise =
    { $days ->
        [0] ×{ $factor } løfte brutt i dag
        [one] ×{ $factor } løfte brutt for { $days } virkedag siden
       *[other] ×{ $factor } løfte brutt for { $days } virkedager siden
    }
factor-step-due =
    { $days ->
        [0] ×{ $factor } neste steg forfaller i dag
        [one] ×{ $factor } neste steg forfalt for { $days } dag siden
       *[other] ×{ $factor } neste steg forfalt for { $days } dager siden
    }
factor-never-reached = ×{ $factor } aldri nådd
factor-unrated = ingen kurs for { $currencies }: ikke medregnet
factor-lifted-out = stor andel av reskontroen: går til en navngitt person
factor-score = rangeres med { $value }
