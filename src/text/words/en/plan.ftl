# Promises and plans: what is agreed, what lies beyond, what became of it.

# $why: one or more `bound-...`, with commas. $nearest: instalments, each an `offer-part`.
refusal-beyond = Beyond what you may agree to alone ({ $why }). The nearest: { $nearest }.
refusal-beyond-all = Beyond what you may agree to alone ({ $why }).
# $close: the key that closes the form. $key: the key that asks.
hint-beyond = { $close }, then { $key }: ask for approval.
# $key: the key that sends the form.
nearest-key = { $key } takes the nearest.
offer-part = { $amount } on { $date }
bound-empty = an instalment of nothing
bound-owed = more than is owed
bound-days = days that are not allowed
bound-first-day = first payment too late
bound-last-day = last payment too late
bound-first-payment = first payment too small
bound-instalments = too many instalments
bound-level = too many promises not kept
bound-discount = too much let go

field-count = instalments
field-cadence = how often
cadence-weekly = every week
cadence-fortnightly = every other week
cadence-monthly = every month
# $most: a number.
hole-count = A number of instalments up to { $most }, or their amounts: 500/300/200.
hole-cadence = weekly, fortnightly or monthly; one letter will do.
hole-sum = The instalments do not sum to the amount.
# $nearest: instalments, each an `offer-part`.
hole-sum-nearest = The instalments do not sum to the amount. With the last one put right: { $nearest }.
meaning-evidence = An amount this large needs written confirmation: type its reference.
# $key: the key that records.
nearest-taken = The nearest stands in the form now: { $key } records it.
# $n of $all: which instalment.
plan-instalment = { $n } of { $all }: { $amount } on { $date }
plan-within = Within your limits.

command-plan = instalments
command-plan-help = agrees on instalments: how many, from when, how often.
command-withdraw = withdraw
command-withdraw-help = takes back a promise or a plan that the customer gave up.
# $key: what helps.
refused-no-plan = The desk's catalogue has no outcome that agrees on instalments. Press { $key } for the list.
refused-nothing-given = No promise and no plan is open. { $key } records a promise.
withdraw-title = Which one is given up?
withdraw-plan = plan of { $amount }
withdraw-promise = promise of { $amount } on { $date }
prompt-withdraw = Given up: why?
prompt-withdraw-help = The promise or plan no longer holds anything back. The reason is kept.
act-withdraw = promise withdrawn
mine-act-withdraw = promise withdrawn

# $place: how many instalments. $amount: all of them. $date: the first.
fact-plan-agreed = Instalments agreed: { $amount } in { $place }, the first on { $date }
fact-plan-kept = Plan kept: { $amount }
# $place: how many instalments were kept.
fact-plan-broken = Plan ended at a missed instalment: { $amount }, kept { $place }
fact-plan-reopened = Plan goes on: { $amount }
fact-plan-superseded = Plan replaced by a newer promise: { $amount }
fact-plan-withdrawn = Plan withdrawn: { $amount }: { $text }
fact-plan-review = A supervisor looks at the missed instalment by { $date }
fact-plan-discount-lost = Discount taken back: { $amount }, { $number }
fact-promise-withdrawn = Promise withdrawn: { $amount } due { $date }: { $text }
promise-state-cancelled = fell away
promise-state-due = due
step-broken-promise = answer broken promise
# $paid of $all instalments. $amount and $date: the next.
account-plan = Plan: { $paid } of { $all } paid, next { $amount } on { $date }
# $by: a date.
account-answer = To be answered by { $by }
mark-promised = PROMISED
