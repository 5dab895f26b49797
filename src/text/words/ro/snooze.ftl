# Putting a customer off, passing one over, agreeing on a call back, and what is disputed.

snooze-title = Amânare până la
field-when = când
refused-no-callback = Catalogul în vigoare nu are niciun rezultat pentru reapelare. { $key } arată lista.
refusal-beyond-callback = S-a convenit o reapelare pentru { $at }. Clientul nu se amână dincolo de ea: sunați sau conveniți alt moment.
skip-title =
    { $minutes ->
        [one] Sărit pentru { $minutes } minut
        [few] Sărit pentru { $minutes } minute
       *[other] Sărit pentru { $minutes } de minute
    }
done-skip =
    { $today ->
        [one] sărit ({ $reason }), { $today } astăzi
        [few] sărit ({ $reason }), { $today } astăzi
       *[other] sărit ({ $reason }), { $today } astăzi
    }
dispute-title = Ce se contestă la { $number }?
dispute-title-account = Ce se contestă?

moment-at =
    { $days ->
        [0] { $date } { $time } pe ceasul clientului, astăzi
        [one] { $date } { $time } pe ceasul clientului, mâine
        [few] { $date } { $time } pe ceasul clientului, peste { $days } zile
       *[other] { $date } { $time } pe ceasul clientului, peste { $days } de zile
    }
moment-yours = { $time } pe al dumneavoastră
moment-allowed = Atunci nimic nu se opune unui apel.
moment-denied = Atunci nimeni nu poate suna: { $reason }
moment-next = Următorul moment potrivit este { $next }.
moment-not-understood = neînțeles. Scrieți ca într-unul din acestea: 2h, t9, t1430, vin 10, 15.12 9.
moment-nothing-booked = Nu este convenită nicio altă reapelare în jurul acelei ore.
moment-booked = Reapelări în ora de la { $hour }: ale dumneavoastră { $mine }, ale echipei { $team }; cu jumătate de oră înainte { $before }, după { $after }.

fact-snoozed = Amânat până la { $date } { $time }
fact-skipped = Sărit: { $skip }
