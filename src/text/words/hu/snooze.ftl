# Putting a customer off, passing one over, agreeing on a call back, and what is disputed.

snooze-title = Elhalasztás eddig
field-when = mikor
refused-no-callback = Az érvényes katalógusban nincs visszahívás. A lista: { $key }.
refusal-beyond-callback = Visszahívás van megbeszélve: { $at }. Ennél tovább nem halasztható: hívja fel, vagy egyezzen meg más időpontban.
skip-title =
    { $minutes ->
       *[other] Átugrás { $minutes } percre
    }
done-skip =
    { $today ->
       *[other] átugorva ({ $reason }), ma { $today }
    }
dispute-title = Mit vitat ezen: { $number }?
dispute-title-account = Mit vitat?

moment-at =
    { $days ->
        [0] { $date } { $time } az ügyfél órája szerint, ma
        [1] { $date } { $time } az ügyfél órája szerint, holnap
       *[other] { $date } { $time } az ügyfél órája szerint, { $days } nap múlva
    }
moment-yours = az Öné szerint { $time }
moment-allowed = Akkor semmi sem szól a hívás ellen.
moment-denied = Akkor senki sem hívhatja: { $reason }
moment-next = A következő megfelelő időpont: { $next }.
moment-not-understood = nem érthető. Írja így valamelyik szerint: 2h, t9, t1430, pén 10, 15.12 9.
moment-nothing-booked = Akkortájt nincs más megbeszélt visszahívás.
moment-booked = Visszahívások a { $hour } órától számított órában: az Öné { $mine }, a csapaté { $team }; előtte fél órában { $before }, utána { $after }.

fact-snoozed = Elhalasztva eddig: { $date } { $time }
fact-skipped = Átugorva: { $skip }
