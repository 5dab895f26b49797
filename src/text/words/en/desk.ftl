# What the desk says: refusals, troubles, the gate, the timeline, and the names of its values.
# Keys of values end in the value's code, with hyphens for underscores. Amounts, days and times come in ready to read.

## Refusals: why not, and what to do instead. The key is `refusal-` and the refusal's name.

# $reference: what was looked for.
refusal-not-found = No customer is called “{ $reference }”. Check the number, or search by part of the name.
# $reference: what was looked for. $count: how many bear it.
refusal-ambiguous =
    { $count ->
        [one] { $count } customer fits “{ $reference }”. Give the customer number.
       *[other] { $count } customers fit “{ $reference }”. Give the customer number.
    }
# $holder: the colleague. $until: time of day.
refusal-held-by = { $holder } has this customer open until { $until }. Take the next one, or ask { $holder }.
# $reason: the sentence of the rule (`gate-...`).
refusal-gate = No contact now: { $reason }
# $fields: names of fields, joined.
refusal-missing = Still missing: { $fields }. Fill in and send again.
# $field: its name. $reason: an `entry-...` sentence.
refusal-faulty = { $field }: { $reason }
# $code: what was asked for.
refusal-unknown = The catalogue in force has no “{ $code }”. Open the list of outcomes to choose one.
# $code: what was asked for. $nearest: what comes nearest.
refusal-unknown-nearest = The catalogue in force has no “{ $code }”. Did you mean “{ $nearest }”?
# $holder: who has the customer now.
refusal-stale = { $holder } took this customer over before you sent. Nothing was recorded; your form is kept. Speak to { $holder }.
refusal-stale-free = Your time on this customer ran out before you sent. Nothing was recorded; your form is kept. Open the customer again.
refusal-altered = The same form was sent before with another content. Nothing was changed. Open the customer again and look at the timeline.
# $right: a `right-...` phrase.
refusal-not-allowed = Your role does not allow { $right }. Ask somebody whose role does.
refusal-out-of-scope = This customer belongs to no team or language of yours, or your login was disabled. Ask a supervisor.
# $last: the last day that would do.
refusal-too-late = That is further away than the desk allows. The last day is { $last }.

## Rights, as they stand in `refusal-not-allowed`.

right-read = reading the desk
right-work = working customers
right-lead = seeing or steering other people's work
right-run = running the desk

## Troubles: something failed. Each says what to do next.

# $detail: what the system said.
trouble-away = The database does not answer. What you confirmed is kept on this machine and sent as soon as it is back; go on working. ({ $detail })
trouble-not-kept = Nothing was kept: this machine cannot write. Leave the form open, free some disk space and send again. ({ $detail })
trouble-internal = This is a fault of the program. Nothing was lost; try again, and report these words: { $detail }

## The gate. `rule-...` is short, for counts; `gate-...` is the sentence for one customer.

rule-nothing-owed = nothing owed
rule-stopped = contact ended
rule-dispute = dispute
rule-promise = promise
rule-snooze = waiting
rule-no-pack = no rules
rule-hours = hours
rule-per-day = tried today
rule-per-window = tried often
rule-lease = with a colleague

gate-nothing-owed = nothing overdue is left after credits and payments.
gate-stopped = contact with this customer was ended.
gate-dispute = everything overdue is disputed.
gate-promise = what is overdue is promised, and the promise is not yet due.
gate-snooze = the next step is dated later.
gate-no-pack = the desk has no contact rules for this country and kind of payer.
gate-hours = it is outside the hours or days of the customer's clock.
gate-per-day = no more attempts are allowed today.
gate-per-window = there were too many attempts lately.
gate-lease = a colleague has the customer open.

# $until: day or time at which the rule lifts.
gate-until = Again from { $until }.
# $role: a `role-...` name.
gate-override = A { $role } may go on in spite of it.
# $reason: a `gate-...` sentence. For a contact that the customer began.
gate-warning = Note: { $reason }

## What is held.

# $count: customers.
held-total =
    { $count ->
        [one] { $count } customer held
       *[other] { $count } customers held
    }
# $count: customers. $rule: a `rule-...` name.
held-part = { $count } { $rule }
# $total: `held-total`. $parts: `held-part`s, joined.
held-line = { $total } ({ $parts })
# $at: day or time of the next release.
held-next = next at { $at }
held-nothing = nothing held

## The timeline. The key is `fact-` and the fact's kind; particulars that may be missing are `detail-...` parts, put behind.

# $source: file or system.
fact-customer-imported = Customer imported from { $source }
# $number: the document's. $amount.
fact-invoice-imported = { $number } imported, { $amount }
# $amount. $date: booking day.
fact-payment-received = Payment of { $amount } received { $date }
# $amount. $number: the document's.
fact-payment-applied = { $amount } applied to { $number }
# $point: number or address.
fact-call-started = Call started to { $point }
# $outcome: its words.
fact-outcome-recorded = { $outcome }
# $amount. $date: due.
fact-promise-made = Promise: { $amount } on { $date }
fact-promise-kept = Promise kept: { $amount } due { $date }
# $paid: what came in. $amount: what was promised. $date: due.
fact-promise-partly-kept = Promise partly kept: { $paid } of { $amount } due { $date }
fact-promise-broken = Promise broken: { $amount } due { $date }
fact-promise-superseded = Promise replaced by a newer one: { $amount } due { $date }
fact-promise-reopened = Promise open again: { $amount } due { $date }
fact-set-apart = An entry arrived after the customer was taken over: kept apart, nothing of it applied
# $amount. $date: answer by.
fact-dispute-opened = Dispute opened: { $amount }, answer by { $date }
# $amount.
fact-dispute-closed = Dispute closed: { $amount }
# $date. $time: on the customer's clock.
fact-callback-agreed = Callback agreed for { $date } { $time }
# $text.
fact-note-added = Note: { $text }
# $text: why.
fact-released = Put back without an outcome: { $text }
# $point: number or address.
fact-point-invalidated = { $point } does not work
fact-point-suppressed = { $point } is not to be used again
# $language: its name.
fact-language-changed = Language changed to { $language }
# $date: until.
fact-hold-set = Held until { $date }
# $outcome: what ended it.
fact-stopped = Contact ended: { $outcome }
# $number: the document's.
fact-resend-wanted = { $number } is to be sent again
fact-trace-wanted = A way to reach the customer is to be found
# $outcome: what it came from.
fact-task-wanted = Task for billing: { $outcome }
fact-supervisor-wanted = A supervisor looks at it next: { $outcome }
# $agent: name.
fact-claimed = Opened by { $agent }
# $rule: a `rule-...` name.
fact-breach = Contact against the rules: { $rule }
# $kind: a kind of fact that this version has no words for.
fact-other = { $kind }

# Parts behind a line of the timeline, each only where its particular is there.
detail-excuse = because: { $excuse }
detail-amount = { $amount }
detail-date = { $date }
detail-name = with { $name }
detail-reference = ref. { $reference }
detail-text = “{ $text }”
detail-point = over { $point }
# $step: a `step-...` name. $date.
detail-next = then: { $step } { $date }

## Entries: why what was typed has no meaning.

entry-empty = nothing was typed.
entry-not-understood = not understood. Dates: fri, +3, 15.12, eom. Amounts: full, half, 50%, 1 500,50.
entry-no-such-date = there is no such day.
entry-past = that day is over.
entry-future = that day has not come yet.
entry-not-positive = must be more than zero.
entry-above-open = that is more than is owed.
entry-out-of-range = that is too much for the ledger or too far away.
entry-too-precise = that has more decimals than the currency.

## Names of values.

field-date = date
field-time = time
field-amount = amount
field-invoice = invoice
field-contact-point = contact point
field-name = name
field-reference = reference
field-language = language
field-text = text
field-excuse = reason for the delay

segment-public = public administration
segment-professional = business
segment-private = private individual

kind-invoice = invoice
kind-credit-note = credit note
kind-advance = advance
kind-return = return
kind-fee = fee
kind-interest = interest
kind-deposit = deposit
kind-discount = discount
kind-waiver = waiver
kind-adjustment = adjustment
kind-write-off = write-off

role-auditor = auditor
role-agent = agent
role-senior = senior
role-supervisor = supervisor
role-admin = administrator

channel-phone = telephone
channel-sms = SMS
channel-email = e-mail
channel-post = letter

direction-out = we called
direction-in = customer called

point-status-unverified = not verified
point-status-verified = verified
point-status-invalid = does not work
point-status-suppressed = not to be used

promise-state-open = open
promise-state-kept = kept
promise-state-partly-kept = partly kept
promise-state-broken = broken
promise-state-withdrawn = withdrawn
promise-state-superseded = replaced

language-en = English
language-no = Norwegian
language-hu = Hungarian
language-ro = Romanian
language-fr = French

## Tasks and next steps.

# $at: time agreed.
task-callback = callback { $at }
task-call = call
task-find-contact = find contact
# $step: a `step-...` name.
task-step = due: { $step }

step-call = call
step-callback = callback
step-review = review
step-trace = find contact
step-promise = promise due
step-resend = send again
step-none = nothing

# $step: a `step-...` name. $date: day and time.
next-step = Next: { $step }, { $date }
# $outcome: what ended it.
next-terminal = Nothing follows: { $outcome }

## Why a customer ranks where it does. $factor: a number. $days: since.

factor-at-risk = { $amount } at risk
factor-broken-promise =
    { $days ->
        [0] ×{ $factor } promise broken today
        [one] ×{ $factor } promise broken { $days } business day ago
       *[other] ×{ $factor } promise broken { $days } business days ago
    }
factor-step-due =
    { $days ->
        [0] ×{ $factor } next step due today
        [one] ×{ $factor } next step due for { $days } day
       *[other] ×{ $factor } next step due for { $days } days
    }
factor-never-reached = ×{ $factor } never reached
# $currencies: codes, joined.
factor-unrated = no rate for { $currencies }: not counted
factor-lifted-out = large share of the book: goes to a named person
# $value: the score, in the base currency.
factor-score = ranks at { $value }
