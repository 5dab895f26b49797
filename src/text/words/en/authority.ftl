# Requests for somebody's authority: why not, what was told, and the names of their values.

## Why a request is not raised, decided or taken back. $number: of a document or request.

authority-unknown = The desk has no such request. Look at the list of requests.
authority-nobody = Nobody else at this desk may agree to that. Ask for less.
authority-asked-already = The same is asked for already, as request { $number }. Wait for the answer, or withdraw it first.
authority-reason-kind = That reason is not for this. Choose another one from the list.
authority-evidence = That reason needs what proves it: name the document, the letter or the court’s file.
authority-own = Nobody decides what they asked for themselves. Somebody else has to look at it.
# $role: a `role-...` name.
# $state: an `approval-state-...` name. $who: a name. $at: time.
authority-reach = That lies beyond your limits: { $role } or higher may do it.
# $state: an `authority-state-...` name. $who: a name. $at: time.
authority-decided = It was decided already: { $state }, { $who }, { $at }.
# $at: time.
authority-void = Nobody decided it in time: it has been void since { $at }. The agent may ask again.
authority-old-screen = What you saw is more than a few seconds old. Look at it again as it is now, then decide.
# $what: `authority-changed-...` parts, joined.
authority-changed = It has changed since it was asked for: { $what }. Nothing was applied; the request is closed and may be asked anew.
# $before, $now: amounts.
authority-changed-document = { $number } asks for { $now }, then { $before }
authority-changed-disputed = another part of { $number } is disputed
authority-changed-owed = { $now } is owed in all, then { $before }
authority-changed-promises = promises or plans are others
authority-not-countered = It was not answered with other terms. There is nothing to take up.
authority-not-yours = { $who } asked for it. Only { $who } can do that.
authority-not-reversible = A plan or a settlement is not reversed by a document. Withdraw it on the account.
authority-not-executed = It was not executed, or was taken back since.
authority-party = Who asked or decided does not name it as an example. Two others have to.
authority-said-already = You have said so already, or two others have.

# $amount: what would do.
authority-impossible-empty = It names no document and no payment. Choose at least one.
authority-impossible-not-positive = Every amount must be more than zero, and no larger than any ledger.
authority-impossible-twice = { $number } is named twice. Name it once, with the whole amount.
authority-impossible-unknown = A document that it names is not open on this customer any more. Look at the account again.
authority-impossible-other-currency = { $number } is in another currency. Ask for it by itself.
authority-impossible-no-charge = { $number } is neither a fee nor interest: only those are waived. Ask for an adjustment instead.
authority-impossible-above-open = { $number } asks for { $amount } only. No more can be let go.
authority-impossible-above-owed = Only { $amount } is owed of what it covers.
authority-impossible-no-discount = A settlement that lets nothing go is a plan. Ask for a plan.
authority-impossible-discounted = A plan that lets something go is a settlement. Ask for a settlement.
authority-impossible-past = The first payment lies on a day that is over.
authority-impossible-disorder = Each payment must lie on a later day than the one before it.

## Messages to the one who asked. $kind: an `approval-kind-...` name. What was said with it stands behind.

authority-message-applied = Request { $number } was approved and applied: { $kind }, { $amount }.
authority-message-refused = Request { $number } was refused: { $kind }, { $amount }.
authority-message-countered = Request { $number } was answered with other terms: { $kind }, { $amount }.
authority-message-overtaken = Request { $number } came too late and was not applied: { $kind }, { $amount }.
authority-message-reversed = Request { $number } was reversed: { $kind }, { $amount }.

## The timeline. $approval: an `approval-kind-...` name. $reason: its words.

fact-approval-asked = Request { $number }: { $approval }, { $amount } ({ $reason })
fact-approval-own = By own authority: { $approval }, { $amount } ({ $reason })
fact-approval-applied = Request { $number } approved and applied: { $approval }, { $amount }
fact-approval-refused = Request { $number } refused: { $approval }, { $amount }
fact-approval-countered = Request { $number } answered with other terms: { $approval }, { $amount }
fact-approval-taken-up = Other terms of request { $number } taken up and applied: { $approval }, { $amount }
fact-approval-withdrawn = Request { $number } withdrawn: { $approval }, { $amount }
fact-approval-overtaken = Request { $number } overtaken, nothing applied: { $approval }, { $amount }
fact-approval-reversed = Request { $number } reversed: { $approval }, { $amount }
fact-approval-exemplary = Request { $number } named as an example: { $approval }, { $amount }

undo-asked = A request is not taken back with this key. Withdraw it on the account.
# $key: the key that asks.
hint-recall = { $key } on the customer's account takes a request back.
undo-executed = What was let go is in the ledger and is not taken back with this key. Ask a supervisor to reverse it.

step-approval = approval

## The command line.

authority-list-none = There are no requests.
authority-head-amount = amount
authority-head-state = state
authority-head-asked-by = asked by
authority-head-until = until
# $state: an `approval-state-...` name.
authority-done = Request { $number }: { $state }.
authority-live = on the line
# $reason, $text, $evidence: as written.
authority-show-reason = Reason: { $reason }
authority-show-note = Note: { $text }
authority-show-evidence = Evidence: { $evidence }
authority-show-counter = Other terms: { $kind }, { $amount }
# $granted: an amount.
authority-show-granted = Granted lately, counted with it: { $granted }
# $count, $approved: requests.
authority-show-past = The agent asked { $count } times in 90 days; { $approved } were approved.
