# Putting a customer off, passing one over, agreeing on a call back, and what is disputed.

snooze-title = Reporter jusqu'à
field-when = quand
refused-no-callback = Le catalogue en vigueur n'a pas de résultat pour un rappel. { $key } montre la liste.
refusal-beyond-callback = Un rappel est convenu pour { $at }. Personne ne reporte le client au-delà : appelez, ou convenez d'un autre moment.
skip-title =
    { $minutes ->
        [one] Passer pour { $minutes } minute
       *[other] Passer pour { $minutes } minutes
    }
done-skip =
    { $today ->
        [one] passé ({ $reason }), { $today } aujourd'hui
       *[other] passé ({ $reason }), { $today } aujourd'hui
    }
dispute-title = Qu'est-ce qui est contesté sur { $number } ?
dispute-title-account = Qu'est-ce qui est contesté ?

moment-at =
    { $days ->
        [0] { $date } { $time } à l'heure du client, aujourd'hui
        [one] { $date } { $time } à l'heure du client, demain
       *[other] { $date } { $time } à l'heure du client, dans { $days } jours
    }
moment-yours = { $time } à la vôtre
moment-allowed = Rien ne s'oppose à un appel à ce moment.
moment-denied = Personne ne peut appeler à ce moment : { $reason }
moment-next = Le prochain moment possible est { $next }.
moment-not-understood = pas compris. Écrivez comme l'un de ceux-ci : 2h, t9, t1430, ven 10, 15.12 9.
moment-nothing-booked = Aucun autre rappel n'est convenu autour de cette heure.
moment-booked = Rappels dans l'heure à partir de { $hour } : les vôtres { $mine }, l'équipe { $team } ; demi-heure avant { $before }, après { $after }.

fact-snoozed = Reporté jusqu'au { $date } { $time }
fact-skipped = Passé : { $skip }
