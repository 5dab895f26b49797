# Løfter og nedbetalingsplaner.

refusal-beyond = Mer enn du kan avtale alene ({ $why }). Det nærmeste: { $nearest }.
refusal-beyond-all = Mer enn du kan avtale alene ({ $why }).
offer-part = { $amount } den { $date }
bound-empty = et avdrag på null
bound-owed = mer enn det som skyldes
bound-days = dager som ikke er tillatt
bound-first-day = første betaling for sen
bound-last-day = siste betaling for sen
bound-first-payment = første betaling for liten
bound-instalments = for mange avdrag
bound-level = for mange løfter som ikke ble holdt
bound-discount = for mye ettergitt

field-count = avdrag
field-cadence = hvor ofte
cadence-weekly = hver uke
cadence-fortnightly = annenhver uke
cadence-monthly = hver måned
hole-count = Et antall avdrag opp til { $most }, eller beløpene: 500/300/200.
hole-cadence = weekly (hver uke), fortnightly (annenhver) eller monthly (hver måned); én bokstav holder.
hole-sum = Summen av avdragene er ikke lik beløpet.
hole-sum-nearest = Summen av avdragene er ikke lik beløpet. Med det siste rettet: { $nearest }.
meaning-evidence = Et så stort beløp krever skriftlig bekreftelse: skriv referansen.
nearest-taken = Det nærmeste står i skjemaet nå: { $key } registrerer det.
plan-instalment = { $n } av { $all }: { $amount } den { $date }
plan-within = Innenfor fullmakten din.

command-plan = avdrag
command-plan-help = avtaler avdrag: hvor mange, fra når, hvor ofte.
command-withdraw = trekk løfte
command-withdraw-help = trekker tilbake et løfte eller en plan som kunden gikk fra.
refused-no-plan = Katalogen har ingen utfall som avtaler avdrag. Trykk { $key } for listen.
refused-nothing-given = Ingen løfter og ingen planer er åpne. { $key } registrerer et løfte.
withdraw-title = Hva er gått fra?
withdraw-plan = plan på { $amount }
withdraw-promise = løfte om { $amount } den { $date }
prompt-withdraw = Trekkes tilbake: hvorfor?
prompt-withdraw-help = Løftet eller planen stanser ikke lenger noe. Grunnen lagres.
act-withdraw = løfte trukket tilbake
mine-act-withdraw = løfte trukket tilbake

fact-plan-agreed = Avdrag avtalt: { $amount } i { $place }, det første { $date }
fact-plan-kept = Plan holdt: { $amount }
fact-plan-broken = Plan brutt ved et avdrag som uteble: { $amount }, holdt { $place }
fact-plan-reopened = Planen fortsetter: { $amount }
fact-plan-superseded = Plan erstattet av et nyere løfte: { $amount }
fact-plan-withdrawn = Plan trukket tilbake: { $amount }: { $text }
fact-plan-review = En teamleder ser på avdraget som uteble, innen { $date }
fact-plan-discount-lost = Rabatt tilbakeført: { $amount }, { $number }
fact-promise-withdrawn = Løfte trukket tilbake: { $amount } med forfall { $date }: { $text }
promise-state-cancelled = falt bort
promise-state-due = forfalt
step-broken-promise = følg opp brutt løfte
account-plan = Plan: { $paid } av { $all } betalt, neste { $amount } den { $date }
account-answer = Følges opp innen { $by }
mark-promised = LOVET
