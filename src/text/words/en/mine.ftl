# The agent's own desk. $page: `mine-page-...`.
mine-title = My day: { $page } ({ $n } of { $of })
mine-page-day = today
mine-page-promises = promises
mine-page-disputes = disputes
mine-page-callbacks = callbacks
mine-page-waiting = what waits
mine-reading = Reading …
mine-unread = This could not be read. { $key } tries again.
mine-filter = filter
mine-nothing-fits = No customer of this list has “{ $letters }” in name or number. { $key } shows them all.
# $amounts: what was promised, in brackets with a blank before them, or nothing.
mine-head-day = Worked { $worked }, reached { $reached }, right party { $right }, promises { $promises }{ $amounts }, kept today { $kept }, disputes opened { $disputes }.
# $next: the next callback. $held: a `held-...` line.
mine-head-next = { $next } In the queue: { $held }.
mine-next-callback = Next callback { $at }.
mine-next-callback-both = Next callback { $at }, { $local } for the customer.
mine-no-callback = No callback agreed.
mine-head-promises = Open { $open }. Kept { $percent }%: { $kept } of { $matured } whose time ended in the last 30 days.
mine-head-promises-none = Open { $open }. No promise's time ended in the last 30 days.
mine-head-disputes = Open { $open }, late { $late }.
mine-head-callbacks = Agreed { $count }, overdue { $overdue }.
mine-head-away = The database does not answer: this is what lies on this machine. Nothing of it is lost.
mine-empty-day = Nothing recorded today. { $key } takes the next customer.
mine-empty-promises = No promises of yours, open or judged in the last 30 days. { $key } on a customer records one.
mine-empty-disputes = No open disputes of yours or of your customers. { $key } on a customer opens one.
mine-empty-callbacks = No callbacks agreed. { $key } on a customer agrees on one.
mine-empty-waiting = Nothing waits: all you confirmed is in the journal, no form is begun, nobody is held or put off. { $key } on a customer puts it off.
mine-column-time = time
mine-column-customer = customer
mine-column-what = what
mine-column-amount = amount
mine-column-paid = paid
mine-column-due = due
mine-column-last = last day
mine-column-state = state
mine-column-document = document
mine-column-kind = kind
mine-column-opened = opened
mine-column-answer = answer by
mine-column-mine = your clock
mine-column-theirs = their clock
# How many callbacks fall into that hour.
mine-column-hour = per hour
mine-column-until = until
mine-same-clock = same
mine-overdue = overdue
mine-answer-late = { $day } late
mine-no-name = customer not known here
mine-promise-today = due today
mine-promise-past = past due
# What an operation does, and how it stands.
mine-act-outcome = outcome
mine-act-call = call started
mine-act-note = note
mine-act-release = given back
mine-act-snooze = put off
mine-act-skip = passed over
mine-act-point = contact point
mine-act-undo = taken back
mine-act-undone = taken back
mine-act-quarantined = not applied, kept apart
mine-held = open with you
mine-resumable = yours to resume
mine-kept = kept here: { $act }
mine-aside = put aside: { $act }
mine-draft = form: { $outcome }
mine-until = until { $at }
mine-since = since { $at }
mine-no-such-page = There is no such page. There are: { $pages }.
mine-no-row = No row is selected. { $key } closes the list.
mine-undo-on-the-day = Only what you recorded today can be taken back from here: { $key }.
mine-not-on-this-list = That does nothing on this list. { $key } opens the customer.
# Rows in line mode.
mine-numbered = { $n }: { $text }
mine-line-day = { $time } { $who }, { $what }
mine-line-promise = { $who }, promised { $amount }, paid { $paid }, due { $due }, in time until { $last }, { $state }
mine-line-dispute = { $who }, { $document }{ $amount }, { $kind }, opened { $opened }, answer by { $answer }
mine-line-callback = { $at }, customer's clock { $local }, { $who }, { $count } in that hour{ $overdue }
mine-line-waiting = { $who }, { $what }, { $until }
mine-more = There are more: “page_down” reads on.
mine-how = Type a number to open that customer, “right” for the next page, “filter LETTERS”, or “cancel”.
# The queue is empty. $next: the next callback. The rest are keys.
mine-done = Done for today: worked { $worked }, promises { $promises }. { $next } { $mine } shows your callbacks and promises, { $find } finds a customer by number or name, { $refresh } looks again.
# Words of the keys at the foot of the list.
mine-footer-select = open
mine-footer-right = next page
mine-footer-left = page before
