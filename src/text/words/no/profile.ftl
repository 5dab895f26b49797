# Habits, standing and terms of a customer.

## The command and its sheet
command-profile = profil
command-profile-help = viser vaner, betalingsatferd og vilkår; navnet på en linje og en verdi endrer den.
profile-title = Profil for { $name }
profile-line = kjent
profile-value = verdi
profile-line-pay-run = betaler
profile-line-approver = godkjenner
profile-line-portal = fakturaportal
profile-line-order-rule = ordrekrav
profile-line-best-hour = beste tid
profile-line-allocation-rule = betaling dekker
profile-line-habits = andre vaner
profile-line-credit-limit = kredittgrense
profile-line-deposit = depositum
profile-line-credit-checked = kredittsjekk
profile-line-free-period = betalingsfri
profile-line-credit-source = kredittkilde
profile-line-terms = vilkår
profile-nothing = ikke kjent
profile-run-monthly = månedlig: { $days }
profile-run-last = siste dag
profile-run-weekly = ukentlig: { $days }
profile-run-fortnightly = annenhver uke: { $days }
profile-run-counted = { $run }, regnet fra { $date }
profile-run-next = { $run }; neste { $date }
profile-rule-oldest-first = eldste forfall først
profile-rule-fees-first = gebyrer og renter først
profile-rule-fees-last = gebyrer og renter sist
profile-rule-wait = ingenting av seg selv: de venter på noen
profile-percent = { $share } prosent
profile-period = { $from } til { $until }
profile-period-until = til { $until }
profile-terms-accepted = { $version }, godtatt { $date }
profile-terms-open = { $version }, ikke godtatt
profile-how = Velg raden for å endre en linje; vilkår endres av en teamleder, med kilde.
profile-how-looked = Bare vist: ta kunden for å endre noe her.
profile-source = kilde
profile-means = → { $value }
profile-means-nothing = → fjernes
profile-form-how-pay-run = Slik: 25 · siste · fre · 1 og 15 · annenhver fre 2026-11-27.
profile-form-how-best-hour = På kundens klokke, som 8-10 eller 14:30.
profile-form-how-allocation-rule = Venstre og høyre bytter: hva penger uten referanse dekker.
profile-form-how-credit-limit = Et beløp, med valuta bak hvis den er en annen: 50 000 EUR.
profile-form-how-deposit = Andel i prosent av det som bestilles, fra 0 til 100.
profile-form-how-credit-checked = Dagen for sjekken, ikke etter i dag.
profile-form-how-free-period = To dager med .. mellom, eller siste dag: 2026-12-01..2026-12-31.
profile-form-how-text = Én linje tekst. En tom linje fjerner det som står der.

## What stands against a change
profile-fault-pay-run = Det er ingen betalingsdag. Skriv for eksempel 25, siste, fre, 1 og 15 eller annenhver fre.
profile-fault-pay-run-day = Ingen måned har en slik dag: skriv 1 til 31, eller siste.
profile-fault-pay-run-mixed = Ukedager eller datoer, ikke begge; annenhver uke krever én ukedag.
profile-fault-pay-run-weekday = Datoen som ukene regnes fra, er en annen ukedag.
profile-fault-window = Skriv to klokkeslett, det tidligste først, som 8-10.
profile-fault-rule = Det kan være oldest_first, fees_first, fees_last eller wait.
profile-fault-amount = Skriv et beløp, ikke under null, med valutakode hvis den er en annen.
profile-fault-percent = Skriv en andel fra 0 til 100.
profile-fault-day = Det er ingen dag i kalenderen. Skriv 2026-12-31 eller 31.12.
profile-fault-future = Sjekken kan ikke være etter i dag.
profile-fault-backwards = Perioden må ha en slutt, og ikke før den begynner.
profile-fault-too-long = Det er for langt: høyst 254 tegn.
profile-fault-no-source = Vilkår trenger kilde: hvem sier det, eller hvilket dokument.
profile-fault-same = Ingenting er endret.
refused-profile-not-held = Kunden er bare vist: profilen endres når du har kunden. Ta den med { $key }.
refused-not-on-profile = Det betyr ingenting i profilen. { $key } lukker den.
refused-not-a-line = Den raden beregnes av det som skjedde, og skrives ikke. { $key } lukker profilen.
refused-profile-line = «{ $word }» er ingen linje i profilen. Den har { $all }.
refused-profile-terms = Vilkår endres av en teamleder. Skriv det du vet som notat: { $key }.
profile-fault-not-yours = Vilkår endres av en teamleder.

## What was done
done-profile = profilen endret
act-profile = profilendring
fact-profile-changed = Profil: { $what }: { $new } (før: { $old })
detail-source = kilde { $source }
said-learnt = Lagt i profilen: { $what }: { $value }.

## Standing
profile-class-new = for lite kjent
profile-class-on-time = betaler i tide
profile-class-late = betaler vanligvis sent
profile-class-trying = sen, men prøver
profile-class-in-difficulty = i vansker
profile-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dager
}
profile-head-late = { $class }: { $late } av { $n } for sent, median { $delay }
profile-head-on-time = { $class }: { $on_time } av { $n } i tide
profile-head-in-difficulty = { $class }: { $signs }
profile-head-and = { $head }; { $suggestion }
profile-head-more = (+{ $count }: { $key })
profile-head-keys = ({ $plan } eller { $ask })
profile-sign-hardship = betalingsvansker meldt
profile-sign-no-funds = har sagt at det mangler penger
profile-sign-rising = forsinkelsen øker
profile-sign-broken = flere brutte enn holdte løfter
profile-sign-shrinking = hvert løfte er mindre
profile-suggest-loyalty = { $percent } prosent rabatt for betaling straks kan tilbys
profile-suggest-plan = en betalingsplan kan hjelpe
profile-suggest-hardship = betalingsevnen vurderes først

## Terms. $owed and $limit: amounts.
profile-notice-limit-exceeded = kredittgrensen overskredet: { $owed } av { $limit }
profile-notice-deposit-due = depositum på { $amount } er ikke betalt
profile-notice-never-checked = kreditt gitt uten sjekk
profile-notice-check-old = kreditt sjekket { $date }, for { $delay } siden
profile-notice-free-ends = den betalingsfrie perioden slutter { $date }
profile-notice-terms-not-accepted = vilkårene er ikke godtatt

## The numbers behind it: what, and of how many.
profile-told-standing = betalingsatferd
profile-told-suggestion = foreslår
profile-told-notice = verdt å vite
profile-told-late = betalt sent
profile-told-open = åpne over forfall
profile-told-median = median forsinkelse
profile-told-trend = forsinkelse i det siste
profile-told-promises = løfter holdt
profile-told-parts = deler betalt sent
profile-told-said = mangler penger
profile-of = { $part } av { $n }
profile-median = { $delay } ({ $n } betalt)
profile-trend = { $lately }, før { $before }
profile-said = vansker { $hardship }, ingen penger { $funds }

## Line mode
plain-profile-how = Skriv profile, navnet på linjen og verdien; kilden bak et semikolon. cancel lukker profilen.
plain-profile-form-how = Skriv verdien; kilden i neste felt. select sender, cancel lukker.
