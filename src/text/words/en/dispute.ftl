# A customer's disputes: the list, one of them whole, what is decided of it, and why not.
command-disputes = disputes
command-disputes-help = shows the customer's disputes, who owes an answer and by when; those who may decide them there.

# $name: the customer.
disputes-title = Disputes of { $name }
disputes-none = Nothing was ever disputed. { $key } on a document opens a dispute.
disputes-unread = They could not be read. Close this and press { $key } again.
disputes-unread-in-lines = They could not be read. Type “cancel”, then “{ $key }” again.

# $dispute: its number.
dispute-heading = Dispute { $dispute }
dispute-column-number = no.
dispute-column-document = document
dispute-column-amount = amount
dispute-column-kind = about
dispute-column-owner = answered by
dispute-column-answer = answer by
dispute-column-state = state
dispute-account = account
dispute-nobody = nobody yet
dispute-ended-short = ended
dispute-days-left =
    { $count ->
        [one] { $count } day left
       *[other] { $count } days left
    }
dispute-days-over =
    { $count ->
        [one] { $count } day late
       *[other] { $count } days late
    }

# What is decided.
dispute-decision-right = right
dispute-decision-part = right in part
dispute-decision-not-right = not right
dispute-decision-withdrawn = withdrawn

# $kind: what is disputed, in the desk's words. $open: what is open of the document.
dispute-of-document = { $amount } of { $number } ({ $kind }); open of it { $open }
dispute-of-account = { $amount } of the account as a whole ({ $kind })
dispute-said = The customer says: { $text }
dispute-opened-by = Opened by { $who }, { $at }
dispute-opened-at = Opened { $at }, from a file

# $owner: who owes the answer. $days: a `dispute-days-...`.
dispute-owed = Answer owed by { $owner } until { $date }: { $days }
dispute-rests = { $amount } rests until it is decided; the remainder is asked for.

# $decision: a `dispute-decision-...`.
dispute-decided-by = Decided by { $who }, { $at }: { $decision }
dispute-decided-at = Decided { $at }: { $decision }
dispute-ended-at = Ended { $at } without a decision: paid, or taken back
dispute-credited = Credited: { $amount }
dispute-note-said = Said with it: { $text }

# Each gap is the letter that does it.
dispute-how = { $right } right, { $part } in part, { $not } not right, { $gone } withdrawn by the customer; { $owner } says who answers.
dispute-how-reopen = { $key } opens it again.
dispute-history = What happened
dispute-field-note = what to tell the customer
dispute-field-owner = login or department
dispute-ask-right = The customer is right
dispute-ask-part = The customer is right in part
dispute-ask-not-right = The customer is not right
dispute-ask-withdrawn = The customer withdraws it
dispute-ask-assign = Who answers
dispute-ask-reopen = Open it again

# What sending it does. $amount: the most that can be credited. $departments: names.
dispute-means-right = { $amount } is credited, and the customer is told. Enter sends it; a word with it is optional.
dispute-means-part = At most { $amount } can be credited; the rest is asked for again. Enter goes on to the next field, then sends.
dispute-means-not-right = All of it is asked for again. The customer is told why: say it here, then Enter.
dispute-means-withdrawn = All of it is asked for again, as the customer agreed. Enter sends it; a word with it is optional.
dispute-means-assign = The day of the answer stays. Departments: { $departments }
dispute-means-reopen = { $amount } rests again, and the answer is due anew. Say why, then Enter.
dispute-done-right = Dispute { $dispute } is decided: the customer is right.
dispute-done-part = Dispute { $dispute } is decided: the customer is right in part.
dispute-done-not-right = Dispute { $dispute } is decided: the customer is not right.
dispute-done-withdrawn = Dispute { $dispute } is closed: the customer withdrew it.
dispute-done-assign = Dispute { $dispute } has its owner.
dispute-done-reopen = Dispute { $dispute } is open again.

# Line mode. $field: a `field-...` or `dispute-field-...`.
dispute-line-ask = Type “{ $field }”; “:select” sends without it, “cancel” leaves.
dispute-line = { $n }: dispute { $dispute }, { $document }, { $amount }, { $kind }, { $owner }, answer by { $date }, { $state }
dispute-press-letter = No letter for that here; the letters stand on the screen. { $key } goes back.
dispute-press-enter = Enter shows the dispute first; its letters decide it. { $key } closes the list.
dispute-none-to-show = There is no dispute to show. { $key } closes the list.
dispute-cannot-reopen = Only a supervisor opens one again. { $key } goes back.
dispute-ended = It is decided or ended already. { $key } goes back.
dispute-not-yours = Whoever owes the answer decides it, or a supervisor. { $key } goes back.
dispute-footer-select = show

# Why not.
dispute-why-open = { $amount } of { $number } is disputed for this already (dispute { $dispute }). Add a note, or choose another reason.
dispute-why-open-account = { $amount } of the account is disputed for this already (dispute { $dispute }). Add a note, or name a document.
dispute-why-nothing-open = Nothing is open there any more, so nothing can rest. Choose an open document.
dispute-why-other-currency = It is owed in { $currency }; give the amount in { $currency }.
dispute-why-decided = { $who } has decided it ({ $at }). Look at it again: nothing of yours was applied.
dispute-why-ended = It ended { $at } without a decision: paid, or taken back.
dispute-why-still-open = It is open; there is nothing to open again.
dispute-why-not-yours = Only whoever owes the answer may do that, or a supervisor. Ask one of them.
dispute-why-own-opening = You opened this dispute: somebody else decides that the customer is right.
dispute-why-beyond-authority = You may credit { $most } here by yourself. Ask a supervisor to decide.
dispute-why-no-such-owner = Neither an agent nor a department is called “{ $name }”. Departments: { $known }.
dispute-why-owner-out-of-scope = { $name } does not see this customer. Name somebody of its team who speaks its language.
dispute-why-above-disputed = No more than { $most } can be credited: what is disputed and still open.
dispute-why-amount-wanted = In part: give the amount that is credited, above zero.
dispute-why-reason-wanted = Say why: the customer has to be told.

# The timeline.
fact-dispute-decided = Dispute { $dispute } of { $amount } decided: { $decision }

# $name: an agent or a department.
fact-dispute-assigned = Dispute { $dispute } is answered by { $name }, until { $date }
fact-dispute-reopened = Dispute { $dispute } of { $amount } opened again, answer by { $date }
fact-dispute-overdue = Dispute { $dispute } of { $amount } should have been answered by { $date }
fact-dispute-merged = Added to dispute { $dispute }, which was open: { $amount }
step-tell = tell the decision
step-answer = answer the dispute
act-dispute = dispute dealt with
undo-of-dispute = What was done with a dispute is not taken back here; a supervisor opens it again in the list of disputes.

# Beside a document of which only a part is disputed.
mark-disputed-part = DISPUTED { $amount }

# dunlin disputes.
cli-disputes-none = No open disputes.
cli-disputes-count = Open { $open }, late { $late }.
