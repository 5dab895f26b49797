# Habits, standing and terms of a customer.

## The command and its sheet
command-profile = profile
command-profile-help = shows habits, standing and terms; a line's name and a value change it.
# $name: the customer's.
profile-title = Profile of { $name }
profile-line = what is known
profile-value = value
# The lines: `profile-line-` and the name of the line.
profile-line-pay-run = pays on
profile-line-approver = approver
profile-line-portal = portal
profile-line-order-rule = order rule
profile-line-best-hour = best hour
profile-line-allocation-rule = money settles
profile-line-habits = other habits
profile-line-credit-limit = credit limit
profile-line-deposit = deposit
profile-line-credit-checked = credit checked
profile-line-free-period = free period
profile-line-credit-source = credit source
profile-line-terms = terms
profile-nothing = not known
# $days: days of the month or of the week, parted by commas.
profile-run-monthly = monthly: { $days }
profile-run-last = last day
profile-run-weekly = weekly: { $days }
profile-run-fortnightly = every second week: { $days }
# $run: one of those above. $date: a day.
profile-run-counted = { $run }, counted from { $date }
profile-run-next = { $run }; next { $date }
profile-rule-oldest-first = the oldest due first
profile-rule-fees-first = fees and interest first
profile-rule-fees-last = fees and interest last
profile-rule-wait = nothing by itself: it waits for a person
profile-percent = { $share }%
# $from and $until: days.
profile-period = { $from } to { $until }
profile-period-until = until { $until }
# $version: of the terms. $date: a day.
profile-terms-accepted = { $version }, accepted { $date }
profile-terms-open = { $version }, not accepted
profile-how = A line is changed with its row selected; terms by whoever leads, with their source.
profile-how-looked = Only looked at: take the customer to change something here.
profile-source = source
# $value: as it is kept.
profile-means = → { $value }
profile-means-nothing = → taken away
# How each line is typed.
profile-form-how-pay-run = As in: 25 · last · fri · 1 and 15 · every second fri from 2026-11-27.
profile-form-how-best-hour = On the customer's clock, as in 8-10 or 14:30.
profile-form-how-allocation-rule = Left and right change it: what money settles that names nothing.
profile-form-how-credit-limit = An amount, with a currency behind it where it is another: 50 000 EUR.
profile-form-how-deposit = A share in percent of what is ordered, from 0 to 100.
profile-form-how-credit-checked = The day of the check, not after today.
profile-form-how-free-period = Two days with .. between, or its last day: 2026-12-01..2026-12-31.
profile-form-how-text = One line of text. An empty one takes away what stands there.

## What stands against a change
profile-fault-pay-run = That names no day of payment. It may be 25, last, fri, 1 and 15, or every second fri.
profile-fault-pay-run-day = No month has such a day: write 1 to 31, or last.
profile-fault-pay-run-mixed = Days of the week or days of the month, not both; every second week goes with one day of the week.
profile-fault-pay-run-weekday = The date that the weeks are counted from is another day of the week.
profile-fault-window = Write two times, the earlier first, as in 8-10.
profile-fault-rule = It may be oldest_first, fees_first, fees_last or wait.
profile-fault-amount = Write an amount, not below zero, with the code of a currency where it is another.
profile-fault-percent = Write a share from 0 to 100.
profile-fault-day = That is no day of the calendar. Write it as 2026-12-31 or 31.12.
profile-fault-future = The check cannot be after today.
profile-fault-backwards = The period must have an end, and not before it begins.
profile-fault-too-long = That is too long: 254 characters are the most.
profile-fault-no-source = Terms need their source: who says so, or which paper.
profile-fault-same = Nothing is different.
refused-profile-not-held = The customer is only looked at: the profile changes under a claim. Take it with { $key }.
refused-not-on-profile = That means nothing on the profile. { $key } closes it.
refused-not-a-line = That row is computed from what happened and is not typed. { $key } closes the profile.
# $word: as typed. $all: every name.
refused-profile-line = “{ $word }” is no line of the profile. It has { $all }.
# $key: the key for a note.
refused-profile-terms = Terms are changed by whoever leads. Write what you know as a note: { $key }.
profile-fault-not-yours = Terms are changed by whoever leads.

## What was done
done-profile = profile changed
act-profile = profile
# $what: the line. $new and $old: its values, or that there was none.
fact-profile-changed = Profile: { $what }: { $new } (before: { $old })
detail-source = source { $source }
# $what: the line. $value: its value.
said-learnt = Put into the profile: { $what }: { $value }.

## Standing
profile-class-new = too little known
profile-class-on-time = on time
profile-class-late = habitually late
profile-class-trying = late but trying
profile-class-in-difficulty = in difficulty
# $count: days after due; below zero is before.
profile-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
# $class: the standing. $late of $n documents. $delay: days.
profile-head-late = { $class }: { $late } of { $n } late, median { $delay }
# $class: the standing. $on_time of $n documents.
profile-head-on-time = { $class }: { $on_time } of { $n } on time
# $class: the standing. $signs: what points to it.
profile-head-in-difficulty = { $class }: { $signs }
profile-head-and = { $head }; { $suggestion }
# $count: how much more there is. $key: the key that shows it.
profile-head-more = (+{ $count }: { $key })
# $plan, $ask: the keys of instalments and of asking for approval.
profile-head-keys = ({ $plan } or { $ask })
profile-sign-hardship = hardship was told
profile-sign-no-funds = no funds was said
profile-sign-rising = the delay is rising
profile-sign-broken = more promises broken than kept
profile-sign-shrinking = each promise is of less
# $percent: a share.
profile-suggest-loyalty = a discount of { $percent }% for paying at once may be offered
profile-suggest-plan = a plan may help
profile-suggest-hardship = a hardship review comes first

## Terms. $owed and $limit: amounts.
profile-notice-limit-exceeded = credit limit exceeded: { $owed } of { $limit }
profile-notice-deposit-due = a deposit of { $amount } is not paid
profile-notice-never-checked = credit given without a check
# $date: a day. $delay: a number of days.
profile-notice-check-old = credit checked { $date }, { $delay } ago
profile-notice-free-ends = the free period ends { $date }
profile-notice-terms-not-accepted = the terms are not accepted

## The numbers behind it: what, and of how many.
profile-told-standing = standing
profile-told-suggestion = suggests
profile-told-notice = to be known
profile-told-late = paid late
profile-told-open = open past due
profile-told-median = median delay
profile-told-trend = delay lately
profile-told-promises = promises kept
profile-told-parts = parts paid late
profile-told-said = no money lately
# $part of $n.
profile-of = { $part } of { $n }
# $delay: days. $n: of how many documents.
profile-median = { $delay } ({ $n } paid)
# $lately and $before: medians.
profile-trend = { $lately }, before { $before }
# $hardship and $funds: how often it was said.
profile-said = hardship { $hardship }, no funds { $funds }

## Line mode
plain-profile-how = Type profile, the name of a line and its value; behind a semicolon the source. cancel closes the profile.
plain-profile-form-how = Type the value; the source in the next field. select sends it, cancel closes it.
