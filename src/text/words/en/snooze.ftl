# Putting a customer off, passing one over, agreeing on a call back, and what is disputed.

snooze-title = Put off until
field-when = when
refused-no-callback = The catalogue in force has no outcome for a call back. { $key } shows the list.
# $at: day and time.
refusal-beyond-callback = A call back is agreed for { $at }. Nobody puts the customer off beyond it: call, or agree on another time.
# $minutes: until it comes back.
skip-title =
    { $minutes ->
        [one] Pass over for { $minutes } minute
       *[other] Pass over for { $minutes } minutes
    }
# $reason: its words. $today: how many the agent has passed over today.
done-skip =
    { $today ->
        [one] passed over ({ $reason }), { $today } today
       *[other] passed over ({ $reason }), { $today } today
    }
# $number: the document's.
dispute-title = What is disputed of { $number }?
dispute-title-account = What is disputed?

## A moment.

moment-at =
    { $days ->
        [0] { $date } { $time } on the customer's clock, today
        [one] { $date } { $time } on the customer's clock, tomorrow
       *[other] { $date } { $time } on the customer's clock, in { $days } days
    }
moment-yours = { $time } on yours
moment-allowed = Nothing stands against a call then.
# $reason: a `gate-...` sentence.
moment-denied = Nobody may call then: { $reason }
# $next: day and time on the customer's clock.
moment-next = The next moment that would do is { $next }.
# Of a day and a time in one line; `moment` understands the examples.
moment-not-understood = not understood. Write it like one of these: 2h, t9, t1430, fri 10, 15.12 9.
moment-nothing-booked = No other call back is agreed around that time.
# $hour: its beginning. $mine, $team: agreed in that hour. $before, $after: the team's in the half hours beside it.
moment-booked = Call backs in the hour from { $hour }: yours { $mine }, team { $team }; half hour before { $before }, after { $after }.

## The timeline.

# $date. $time: on the customer's clock.
fact-snoozed = Put off until { $date } { $time }
# $skip: the reason's words.
fact-skipped = Passed over: { $skip }
