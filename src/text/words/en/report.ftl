# Reports of the whole desk, as `dunlin report` prints and writes them.

right-review = seeing the figures of the whole desk
# $name: which report.
fact-report-made = Copy of the report “{ $name }” made

report-title-aging = Aging on { $date }
report-title-promises = Promises whose time was up from { $from } to { $to }
report-title-forecast = Cash expected from { $date }
report-title-past = How the last weeks would have been forecast, and what came
report-name-aging = Aging
report-name-promises = Promises
report-name-forecast = Forecast
report-name-past = Past weeks
report-name-definitions = Definitions

## Headings of columns. In tables on the screen they stand beside each other: short.

report-currency = Cur.
report-all = All
report-segment = Segment
report-team = Team
report-customer = Customer
report-country = Country
report-agent = Agent
report-band = Amount
report-name = Name
report-documents = Documents
report-amount = Amount
report-share = Share
report-open = Open
report-disputed = Disputed
report-promised = Promised
report-credits = Credits
report-cash = Cash unapplied
report-balance = Balance
report-from = From
report-to = To
report-made = Made
report-matured = Decided
report-kept = Kept
report-partly-kept = Partly
report-broken = Broken
report-superseded = Replaced
report-withdrawn = Withdrawn
report-waiting = Open
report-kept-rate = Rate
report-interval = 95%
report-kept-value = Value
report-days = Days
report-month-end = Mon.end
report-small = Small
report-paid-in-time = Paid in time
report-promised-decided = Promised, decided
report-with-arrears = With arrears
report-low = Low
report-high = High
report-week = Week
report-starts = Starts
report-by-promises = Promises
report-by-documents = Documents
report-expected = Expected
report-best = Best case
report-forecast = Forecast
report-came = Came
report-error = Error
report-copy-column = Copy
report-as-of = As of
report-for = For
report-revision = Revision
report-definition = Definition

## Values.

report-bucket-not-due = Not due
report-bucket-between = { $from }–{ $to } d
report-bucket-over = from { $from } d
report-band-below = below { $amount }
report-band-above = from { $amount }
report-band-unrated = no rate
report-no-team = no team
report-percent = { $value }%
report-percent-between = { $low }–{ $high }%
report-in-base = ≈ { $currency }

## Lines below tables.

report-rates = ≈ adds currencies at the rates of { $date } ({ $source }); for comparison only.
report-unrated = Not in ≈, for want of a rate: { $currencies }.
report-scale-units = Amounts in whole units of the currency; files have them exact.
report-scale-thousands = Amounts in thousands; files have them exact.
report-scale-millions = Amounts in millions; files have them exact.
report-nothing = Nothing to report.
report-counts = Promises: { $promises }, left { $promised }. Documents beside them: { $documents }, open { $unpromised }.
report-accuracy = Bias { $bias }, MAPE { $mape } (n = { $n }).
report-rests-on = What it rests on
report-basis-kept = Promises kept: { $kept } of { $n } decided, { $share } ({ $interval }).
report-basis-lag = Days from due date to money of kept promises: { $days } (median, n = { $n }).
report-basis-delay = Days late, { $segment }: { $days } (median, n = { $n }); came within a week of that: { $came } of { $due } due, { $share }.
report-basis-roll = Overdue { $bucket }: { $settled } of { $n } document-weeks settled, { $share }.
report-copy = COPY, not the original. As of { $at }, for { $by }, revision { $revision }.
report-written = { $file }: a copy, SHA-256 { $hash }.
report-not-written = { $file } cannot be written: { $reason }.
report-window-empty = The window ends before it begins: { $from } to { $to }. Put the earlier day behind --from.

## Definitions, printed below each report.

report-def-bucket = Bucket: days from the due date to the day of the report; what is due that day is not due yet.
report-def-open = Open: what documents that ask for money still ask for, the sum of the buckets; n is the number of documents. Share: bucket ÷ open.
report-def-disputed = Disputed: open disputes, of a document no more than is open of it.
report-def-promised = Promised: what is left of open promises and instalments.
report-def-unapplied = Credits and cash unapplied: open credit notes and the like, and money that settles nothing yet.
report-def-balance = Balance: open − credits − cash unapplied.
report-def-cohort = Counted are promises whose due date and { $days } business days of grace ended in the window; whatever became of them they count as made.
report-def-decided = Decided: kept + partly + broken. Open are still waited for.
report-def-kept-rate = Rate: kept ÷ decided, n decided. 95%: Wilson's interval for that share.
report-def-kept-value = Value: Σ min(paid in time, promised) ÷ Σ promised, of the decided.
report-def-outside = Replaced and withdrawn are outside both ratios, and shown so that nothing hides there.
report-def-days = Days: from the day of making to the due date, median.
report-def-month-end = Mon.end: due on one of the last two days of a month ÷ made.
report-def-small = Small: promised less than 10% of what was overdue in its currency that day ÷ promises made while something was overdue; instalments are left out.
report-def-by-promises = Promises: Σ what is left × p(kept), spread over the days on which money of kept promises came around their due dates. p(kept) = (kept + k × prior) ÷ (n + k), k = { $k }: the customer's own promises, before them those of the same segment, amount and days ahead, before them all.
report-def-by-documents = Documents: what nobody promised or disputes and no credit covers, on its due date plus the customer's own delay (median days late in a year, leaning on the segment's in the same way), on a business day, × the share of the segment's documents that came so (leaning on all of it). Of the rest, each week the share that was settled in a week before, by age; { $k } document-weeks at 5% are added.
report-def-once = No money counts twice: promises take from open documents first, the oldest or those they name.
report-def-best = Best case: every promise in full on its day, and the same documents.
report-def-range = Low, high: expected × the smallest and the largest (came ÷ forecast) of the past weeks, from four of them.
report-def-past = Past weeks: the forecast as it would have been made on Monday from what was booked and promised by then; came: payments less what went back. Error: (forecast − came) ÷ came.
report-def-bias = Bias: Σ (forecast − came) ÷ Σ came. MAPE: mean of |forecast − came| ÷ came over the n weeks in which money came.
