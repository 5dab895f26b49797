# Taking back what was recorded. Keys that are pressed come in as $key.

# $what: an outcome's words or an `act-...`. $of: number and name of the customer. What follows is `undo-tail` or the like.
undo-line = Recorded: { $what } · { $of } —
# $seconds: that are left.
undo-tail = { $key } takes it back, { $seconds } s
undo-still = { $key } takes it back
undo-not-yet = cannot be taken back until the database is there again
undo-done = Taken back: { $what } · { $of }.
undo-attempt-stays = The attempt stays in the list: it happened.
undo-title = Take back
# $at: time.
undo-ask = { $what } · { $of }, recorded { $at }
# $name: the customer on the screen.
undo-ask-leaves = { $name } goes back to the queue as it is.
undo-how = { $key } or Enter takes it back; Esc leaves it.
undo-how-plain = { $key } takes it back; cancel leaves it.
undo-away = Nothing was taken back: the database does not answer. Try again when it is there.

## Why not.

undo-nothing = There is nothing of today to take back.
undo-unknown = The desk knows no such record; look at the timeline of the customer.
# $who: a colleague. $at: time.
undo-after = { $who } recorded something after it ({ $at }). It cannot be taken back; speak to { $who }.
undo-own-after = You recorded something about this customer after it ({ $at }). Take that back first.
undo-judged = A payment has judged the promise since. It cannot be taken back.
undo-decided = The dispute was decided since. It cannot be taken back.
# $since: time.
undo-held = { $who } has had this customer open since { $since }. Ask { $who } to give it back, then try again.
undo-on-disk = It lies only on this machine until the database is back. It can be taken back then.
# $on: the day.
undo-another-day = It is from { $on }; only what was recorded today is taken back. Add a note instead.
undo-call = A call that was made cannot be taken back. Record what came of it.
undo-point = A change of a contact point is not taken back. Correct it in the list of contact points.
undo-already = It was taken back before.
undo-not-yours = { $who } recorded it. Only { $who } can take it back.
undo-set-apart = It was set apart when it arrived: nothing of it took effect.
undo-older = An older version recorded it and kept nothing to go back to. Add a note instead.

## What was recorded, where it is no outcome.

act-outcome = outcome
act-call = call started
act-note = note
act-release = put back
act-snooze = put off
act-skip = passed over

## The timeline.

# $what: an outcome's words or an `act-...`.
fact-undone = Taken back: { $what }
