# Requests for somebody's authority: asked for, decided, answered with other terms.

context-approval = Requests
command-propose = propose
command-propose-help = asks for a settlement, a waiver, a write-off, an adjustment or a plan, or answers what was offered instead.
command-approvals = requests
command-approvals-help = shows the requests that wait, your own, and those that were decided.
command-approve = approve
command-approve-help = approves the selected request, after one question.
command-refuse = refuse
command-refuse-help = refuses the selected request, with a reason.
command-counter = counter-offer
command-counter-help = answers the selected request with other terms.
command-exemplary = example
command-exemplary-help = says that the selected request was executed as it should be; when two say so, it is an example.
approval-footer-select = open
approval-footer-right = next page
request-footer-select = customer
proposal-footer-select = go on
proposal-footer-values = nearest
act-propose = request
act-take-up = counter-offer taken up
act-recall = request withdrawn
mine-act-propose = request
mine-act-take-up = counter-offer taken up
mine-act-recall = request withdrawn
# $what: kind and amount.
done-propose = proposed: { $what }
done-take-up = counter-offer taken up
done-recall = request withdrawn
prompt-refuse = Refuse the request: why?
prompt-refuse-help = Who asked reads the reason, perhaps with the customer on the line. Write what may be said.
prompt-recall = Withdraw the request: why?
prompt-recall-help = Nobody decides it then. The reason is kept.

## What is asked for.

approval-kind-settlement = settlement
approval-kind-plan = plan
approval-kind-waiver = waiver of fees and interest
approval-kind-write-off = write-off
approval-kind-adjustment = adjustment
# $kind: one of those above. $of: what it settles.
approval-short-of = { $kind } { $amount } of { $of }
approval-short = { $kind } { $amount }
approval-pays-once = pays { $amount } { $day }
approval-pays-often = pays { $amount } in { $count } payments, { $first } to { $last }
# $schedule: a sentence of the two above. $discount: what is let go.
approval-terms-settlement = { $schedule }: { $percent }% of { $of }, { $discount } let go
approval-terms-documents =
    { $count ->
        [one] { $kind } of { $amount }, { $count } document
       *[other] { $kind } of { $amount }, { $count } documents
    }
approval-documents =
    { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }

## The form.

approval-propose-title = What is to be proposed?
# $of: what is owed.
approval-form-title = { $kind }, of { $of }
approval-counter-title = Other terms for request { $number }, { $customer }
approval-field-document = document
approval-field-pays = customer pays
approval-field-lets-go = to be let go
approval-field-day = first payment
approval-field-payments = payments, a month apart
approval-field-reason = reason
approval-field-note = note
approval-field-read-out = to be read out
approval-field-evidence = evidence
approval-field-live = customer on the line (y/n)
approval-payments-wrong = That number of payments will not do: write one from 1 to 60, and no more than there is money for.
approval-nothing-let-go = All of it would be paid: that is a promise or a plan, no settlement. Write less, or a per cent.
approval-no-reason = The desk's list has no such reason: type one of its letters or codes.
approval-same-terms = These are the terms that were asked for. Change the amount, the day or the payments, or approve the request.
approval-no-fees = No fee and no interest is open on this account, so nothing can be waived. { $key } shows the keys.
approval-weighing = Asking who may agree to this …
approval-needs-nothing = You may agree to this yourself.
# $role: a `role-...` name.
approval-needs = Needs somebody else: { $role } or above. Could decide: { $people }, at work: { $present }.
approval-needs-nobody = Nobody at this desk may agree to this: it cannot be asked for. Let less go, or ask for it in another way.
approval-nearest = { $key } takes the nearest that you may agree to alone: { $terms }.
approval-no-nearest = Nothing near it is yours to agree to alone. Send it, or let less go.
approval-granted =
    { $days ->
        [one] This customer was granted { $amount } in the last day already.
       *[other] This customer was granted { $amount } in the last { $days } days already.
    }
approval-granted-nothing =
    { $days ->
        [one] This customer was granted nothing in the last day ({ $amount }).
       *[other] This customer was granted nothing in the last { $days } days ({ $amount }).
    }
approval-reasons = Reasons: { $list }
approval-similar-title = Similar ones that were executed
approval-similar = { $number }, { $day }: { $what } ({ $reason })
approval-similar-exemplary = { $number }, { $day }, EXAMPLE: { $what } ({ $reason })

## How a request stands.

approval-state-pending = waits
approval-state-applied = approved
approval-state-refused = refused
approval-state-countered = counter-offer
approval-state-withdrawn = withdrawn
approval-state-overtaken = overtaken
approval-state-reversed = reversed
approval-state-expired = run out
# $what: kind and amount. $waits: how long. $state: one of those above.
approval-standing = Request { $number }: { $what }, { $state }
approval-standing-waits = Request { $number }: { $what }, waits { $waits }
approval-standing-live = Request { $number }: { $what }, waits { $waits }, LIVE
approval-standing-refused = Request { $number }: { $what }, refused by { $who }: { $reason }
approval-standing-countered = Request { $number }: { $who } offers instead: { $terms }. { $key } answers.
approval-alert-applied = Request { $number } is approved by { $who }: { $what }.
approval-alert-refused = Request { $number } ({ $what }) is refused by { $who }: { $reason }
approval-alert-countered = Request { $number }: { $who } offers instead: { $terms }. { $key } takes it up or lets it go.
approval-alert-overtaken = Request { $number } ({ $what }) is void: what it is about has changed. { $key } asks anew.
approval-alert-expired = Nobody decided request { $number } ({ $what }) in time. { $key } asks anew.
approval-take-up = take it up: the customer agrees
approval-drop = let it go: the customer does not agree
approval-recall = withdraw the request
approval-another = propose something else
# Written as the reason of leaving the account. $number: of the request.
approval-leave = Request { $number } waits to be decided.
approval-dropped = The customer did not agree.

## The list, and one of them.

approval-title = Requests: { $page } ({ $n } of { $of })
approval-page-waiting = for you to decide
approval-page-mine = your own
approval-page-decided = decided
approval-empty-waiting = Nothing waits for you. { $key } looks again.
approval-empty-mine = You asked for nothing. { $key } looks again.
approval-empty-decided = Nothing was decided yet. { $key } looks again.
approval-column-number = no.
approval-column-customer = customer
approval-column-kind = kind
approval-column-amount = let go
approval-column-of = of
approval-column-asked-by = asked by
approval-column-decided-by = decided by
approval-column-waits = waits
approval-column-state = state
# $waits: how long. The customer waits on the line.
approval-live = LIVE { $waits }
# $at: a time, with its day where that is not today.
approval-since = since { $at }
approval-badge =
    { $count ->
        [one] { $count } request
       *[other] { $count } requests
    }
approval-badge-live =
    { $count ->
        [one] { $count } request, { $live } LIVE
       *[other] { $count } requests, { $live } LIVE
    }
# $last: how long it waits, or how it stands.
approval-line = request { $number }, { $customer }: { $terms }; asked by { $who }, { $last }
approval-how = Type a number to open one, “approve”, “refuse”, “counter”, “right” for the next page, “cancel” to close.
approval-opened-how = Type “approve”, “refuse”, “counter”, “select” for the customer, “cancel” to close.
approval-opened-title = Request { $number }, { $customer }
approval-asked-by = Asked by { $who }, { $last }. In the last 90 days asked { $asked }, approved { $approved }.
approval-diff = { $document }: { $before } → { $after }
approval-why = Reason: { $reason }
approval-note = Note: { $text }
approval-evidence = Evidence: { $text }
approval-decision = With the decision: { $text }
approval-offered = Offered instead: { $terms }
approval-confirm = Approve request { $number } for { $customer }: { $what }?
approval-done-applied = Request { $number } for { $customer } is approved and applied.
approval-done-refused = Request { $number } for { $customer } is refused.
approval-done-countered = Request { $number }, { $customer }: other terms are offered.
approval-done-other = Request { $number } for { $customer } stands otherwise by now. Nothing was applied.
approval-exemplary = Noted: executed as it should be. When two say so, it is an example.
approval-no-row = No request is selected. { $key } closes the list.
approval-not-here = That does nothing in the list of requests. { $key } is what comes next.
approval-not-executed = Only a request that was approved and applied can be an example. { $key } leads to the decided ones.
approval-not-waiting = This request does not wait any more: nothing is to be decided.
approval-own = This is your own request: somebody else decides it.
approval-away = The desk does not answer: nothing is decided on what may be old. It is read again by itself.
approval-stale = This was read more than 5 seconds ago and is read again now: look, and press once more.
approval-just-changed = This just changed under your hands: look, and press once more.
