# Putting a customer off, passing one over, agreeing on a call back, and what is disputed.

snooze-title = Utsett til
field-when = når
refused-no-callback = Katalogen som gjelder, har ikke noe utfall for å ringe tilbake. { $key } viser listen.
refusal-beyond-callback = Det er avtalt å ringe tilbake { $at }. Ingen utsetter kunden lenger enn det: ring, eller avtal et annet tidspunkt.
skip-title =
    { $minutes ->
        [one] Hopp over i { $minutes } minutt
       *[other] Hopp over i { $minutes } minutter
    }
done-skip =
    { $today ->
        [one] hoppet over ({ $reason }), { $today } i dag
       *[other] hoppet over ({ $reason }), { $today } i dag
    }
dispute-title = Hva bestrides ved { $number }?
dispute-title-account = Hva bestrides?

moment-at =
    { $days ->
        [0] { $date } { $time } på kundens klokke, i dag
        [one] { $date } { $time } på kundens klokke, i morgen
       *[other] { $date } { $time } på kundens klokke, om { $days } dager
    }
moment-yours = { $time } på din
moment-allowed = Ingenting taler imot å ringe da.
moment-denied = Da kan ingen ringe: { $reason }
moment-next = Neste tidspunkt som passer, er { $next }.
moment-not-understood = ikke forstått. Skriv det som et av disse: 2h, t9, t1430, fre 10, 15.12 9.
moment-nothing-booked = Ingen andre skal ringes tilbake rundt den tiden.
moment-booked = Avtalt i timen fra { $hour }: dine { $mine }, teamets { $team }; halvtimen før { $before }, etter { $after }.

fact-snoozed = Utsatt til { $date } { $time }
fact-skipped = Hoppet over: { $skip }
