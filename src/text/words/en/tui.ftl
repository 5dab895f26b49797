# The screens. Keys that are pressed come in as $key, the way the keymap in force writes them.

## The header.

# $worked, $promises: counts of the agent's day.
header-day = worked { $worked }  promises { $promises }
link-opening = opening
link-saved = saved
# $count: operations that wait on this machine.
link-kept = kept here { $count }
link-away = no database
status-saving = Saving …
status-opening = Opening …

## The gate line.

gate-allow = CALL: nothing stands against it.
gate-no-number = NO NUMBER that works is on file: find a way to reach this customer.
# $reason: a `gate-...` sentence.
gate-deny = DO NOT CALL: { $reason }
# $rule: a `rule-...` name. $until: day or time.
gate-short-warn = CAREFUL: { $rule }
gate-short-deny = DO NOT CALL: { $rule }
gate-short-deny-until = DO NOT CALL until { $until }: { $rule }
# $time, $place: the customer's clock.
gate-local-time = their time { $time } ({ $place })
gate-lost = NO LONGER YOURS: read only
gate-only-read = READ ONLY: not taken
# $direction: a `direction-...` name. $number. $since: time.
# A number that is on no file.
number-other = another number
gate-in-call = IN CALL: { $direction } { $number } since { $since }

## The footer.

# What Enter does when nothing is missing any more.
footer-send = send

## The account.

# $name: the agent who answers for the customer.
who-responsible = with { $name }
# $other: other contact points, joined.
who-no-phone = No telephone. { $other }
who-no-contact = No contact point: find a number or an address.
money-overdue = overdue
money-at-risk = at risk
money-promised = promised
money-disputed = disputed
money-unapplied = unapplied
money-total = total
money-nothing = Nothing is on the books.
# $amount, $date: the promise. $state: a `promise-state-...` name. $level: 1 for a first promise.
account-promise = Promise { $level }: { $amount } on { $date }, { $state }
account-no-promise = No promise yet.
account-no-touch = Nothing has happened yet.
account-no-invoices = No open documents.
# $count: open documents.
account-invoices = Open: { $count }
account-timeline = What happened
mark-disputed = DISPUTED

## The queue.

# $count: customers to call now. $held: a `held-...` line.
queue-summary =
    { $count ->
        [0] Nobody to call now; { $held }
        [one] { $count } customer to call; { $held }
       *[other] { $count } customers to call; { $held }
    }
# $held: a `held-line`. $next: a `held-next`.
held-and-next = { $held }; { $next }
queue-reading = Reading the queue …
# $key: to look again.
queue-unread = The queue could not be read. Press { $key } to try again; it is tried by itself every few seconds too.
# $held: a `held-...` line. $key: to look again.
queue-empty = Nobody is left to call: { $held }. Press { $key } to look again.
column-rank = #
column-customer = customer
column-number = number
column-at-risk = at risk
column-days = late
column-why = why
column-issued = issued
column-due = due
column-open = open
column-kind = kind
# $holder: the colleague.
chip-with = with { $holder }
chip-mine = yours
chip-mine-open = yours, open
chip-broken-promise = broken promise
chip-step-due = step due
chip-never-reached = never reached
chip-lifted-out = large balance

## Forms.

meaning-date =
    { $days ->
        [0] { $date }, today
        [one] { $date }, tomorrow
       *[other] { $date }, in { $days } days
    }
# $next: the next business day.
meaning-no-business-day = That is no business day; the next is { $next }.
# $time: on the customer's clock.
meaning-time = { $time } on the customer's clock
# $amount. $count: overdue documents that it reaches.
meaning-amount-full =
    { $count ->
        [one] { $amount }: everything at risk, { $count } overdue document
       *[other] { $amount }: everything at risk, { $count } overdue documents
    }
# $open: what "full" would be.
meaning-amount-part =
    { $count ->
        [one] { $amount } of { $open }, reaches { $count } overdue document
       *[other] { $amount } of { $open }, reaches { $count } overdue documents
    }
meaning-amount = { $amount } of { $open }
# $number: the document's. $open: what is open of it.
meaning-invoice = { $number }, { $open } open
# $points: contact points, each with its place.
meaning-points = Contact points: { $points }
# $languages: codes with their names.
meaning-languages = Languages: { $languages }
# $days: longest that the desk allows.
meaning-max-days = At most { $days } days from today.
# $excuse: its words.
meaning-excuse = Reason: { $excuse }
meaning-excuse-on-file = Enter sends with the reason on file ({ $excuse }); a letter sends with that reason:
meaning-excuse-not-said = Enter sends without a reason (counted as not said); a letter sends with that reason:
# $text: the part that has no field.
form-not-understood = “{ $text }” has no place in this form. Fill in the fields and press Enter.
# $reason: a `gate-...` sentence.
form-against = This contact stands against the rules, and sending it says so in the journal: { $reason }
form-closed = The form was closed. Nothing was recorded.
# $outcome: its words.
form-put-away = The form was put away; nothing was recorded. Open “{ $outcome }” again, and it is as you left it.
form-back = The form is as you left it.
# $field: its name.
hole-missing = { $field } is missing. Type it and press Enter.
hole-no-such-invoice = No open document, or several, end with that number. Type more of it.
hole-no-such-point = No contact point has that number. Type its place in the list, 1 for the first.
hole-no-language = A language is two letters: no, hu, ro, fr, en.
hole-no-such-excuse = No reason has that letter or name. Take one of the list below.
hole-nothing-owed = Nothing is owed that this could be about. Press Esc and choose another outcome.

outcomes-title = What came of it?
outcomes-not-reached = Not reached
outcomes-reached = Others reached
outcomes-spoken = Spoken
outcomes-ending = Contact ends

# $direction: a `direction-...` name.
call-title = Call: { $direction }
call-how = A digit starts the call. i: the customer called, o: we called, Tab changes it.
call-other-number = another number, not on file (only when the customer called)

prompt-line = Command
prompt-line-help = A command and what belongs to it, for example: promise full fri
prompt-note = Note
prompt-note-help = Enter adds the note; the account stays open.
prompt-release = Leave without an outcome: why?
# $then: a `then-...` phrase.
prompt-release-help = No customer is left without a next step. Type the reason: Enter puts the customer back and { $then }.
then-list = shows the queue
then-next = takes the next customer
# $customer: number and name.
then-open = opens { $customer }
then-quit = leaves dunlin
prompt-empty = Nothing was typed. Type something, or press Esc.

## The command line.

line-empty = Type a command. “help” lists them.
# $word: what was typed.
line-unknown = There is no command “{ $word }”. “help” lists them.
# $near: the command that it resembles.
line-unknown-near = There is no command “{ $word }”. Did you mean “{ $near }”?
# $command: its name.
line-no-arguments = “{ $command }” stands alone: nothing may follow it.

## Sentences in the status line.

# $what: an outcome's words, or `done-...`, with the customer's name before it (`said-of`).
said-recorded = { $what }.
said-kept-here = Kept on this machine until the database is back: { $what }.
# $name: the customer's. $what: what was recorded.
said-of = { $name }: { $what }
said-breach = This contact stood against the rules; that is in the journal too.
said-back = The database is back.
said-resumed = You had this customer open before: you go on where you were.
said-resumed-form = You had this customer open before: the form is as you left it.
said-open-already = That is the customer on the screen.
# $key: takes the next customer.
said-no-next = The next customer could not be taken. Press { $key } to try again.
# $why: the reason. $key: to the queue.
said-lost = { $why } The account can still be read; press { $key } for the queue.
# $date: the day agreed.
done-promise = promise of { $amount } for { $date }
done-call = call started
done-note = note added
done-release = put back without an outcome

## Refusals: why not, and what to press.

# $pressed: the keys. $key: help.
refused-unbound = { $pressed } does nothing here. { $key } shows the keys.
refused-still-saving = The last entry is still being saved. Wait a moment, then press again.
refused-still-opening = A customer is being opened. Wait a moment.
refused-no-such-letter = The list has no such letter. Choose one of the list, or press { $key } to close it.
# $key: a call's example.
refused-call-usage = A call is a number of the list and “out” or “in”: { $key }.
# $what: the status. $key: for an incoming call.
refused-number-unusable = That number { $what }. Choose another, or { $key } when the customer called from it.
# $what: the digit.
refused-no-such-number = No number { $what } to call. Choose one of the list.
refused-no-row = No customer is selected. Press { $key } to read the queue again.
refused-nothing-to-close = This is the queue: nothing lies above it. { $key } leaves dunlin.
refused-only-read = This customer is not yours to work. Press { $key } for the queue and open it again.
refused-no-promise = The desk's catalogue has no outcome that makes a promise. Press { $key } for the list.
# $command: its name. $key: what helps.
refused-not-here-queue = “{ $command }” works on an open customer. Press { $key } to take the next one.
refused-not-here-account = “{ $command }” does not work on an account. Press { $key } to go back to the queue.
# $key: what to press.
hint-find = { $key }: look for another.
hint-next = { $key }: next customer.
hint-gate = { $key } shows every check. A call that the customer began can always be noted.
hint-outcomes = { $key } shows the list.

## Help and why.

help-title = Keys
help-filter = filter
why-title = Why here
# $pack: the rules asked.
why-gate = May the customer be called? ({ $pack })
# $rule: what stands for the contact, a `check-ok-...` phrase.
why-passed = ok: { $rule }
# $reason: a `gate-...` sentence.
why-refused = REFUSED: { $reason }
check-ok-nothing-owed = something is owed
check-ok-stopped = contact is open
check-ok-dispute = not all of it is disputed
check-ok-promise = nothing overdue waits for a promise
check-ok-snooze = no later date is set
check-ok-no-pack = contact rules exist
check-ok-hours = it is within the hours
check-ok-per-day = an attempt is left today
check-ok-per-window = not tried too often lately
check-ok-lease = no colleague has it open
# $rates: source. $date: of the rates.
why-rates = Rates: { $rates }, { $date }
context-global = Everywhere
context-list = Lists
context-queue = Queue
context-account = Account
context-form = Forms
context-choice = Choices
context-reader = Reading
context-sheet = Lists above the screen
context-search = Search

## Keymap files.

# $why: what the reader says.
keymap-not-toml = this is no TOML: { $why }
keymap-unknown-context = no such context; it was left out
# $near: the nearest name.
keymap-unknown-context-near = no such context; did you mean [{ $near }]?
# $key: the part that is none.
keymap-unknown-key = “{ $key }” is no key; the default stays in force
# $word: what was written.
keymap-unknown-command = there is no command “{ $word }”; the default stays in force
keymap-unknown-command-near = there is no command “{ $word }”; did you mean “{ $near }”? The default stays in force
# $command: its name.
keymap-no-arguments = “{ $command }” stands alone; the default stays in force
keymap-not-a-binding = a key is bound to "command" or to a table with run and desc; the default stays in force
# $other: the sequence that it clashes with.
keymap-prefix = begins, or is begun by, { $other }; the default stays in force. Disable one of the two

## `keys print` and `keys check`.

keys-context = context
keys-key = key
keys-command = command
keys-does = does
# $count: bindings.
keys-clean = { $count } bindings, no fault.
# $count: faults.
keys-faults =
    { $count ->
        [one] { $count } fault
       *[other] { $count } faults
    }
# $commands: names, joined.
keys-unbound = Only by name (:command): { $commands }

## Line mode.

plain-welcome = dunlin { $desk }, { $agent }. One command a line; “help” lists them, “next” takes the first customer.
plain-customer = customer: { $name }, number { $number }, { $segment }, { $language }
plain-gate = gate: { $gate }
plain-task = task: { $task }
plain-local-time = their time: { $time }
# $n: what to type after `call`.
plain-phone = phone { $n }: { $phone }
plain-contact = contact: { $point }
plain-money = { $currency }: overdue { $overdue }, at risk { $risk }, promised { $promised }, disputed { $disputed }, unapplied { $unapplied }, total { $total }
plain-touch = before: { $touch }
plain-invoice = invoice { $n }: { $number }, due { $due }, { $days } days late, open { $open }, { $kind }
plain-row = { $n }: { $name }, number { $number }, at risk { $risk }, { $days } days late, { $why }
plain-choice = { $n }: { $name } ({ $code })
plain-choose = Type select and a number, or another command.
plain-field = { $field }: { $text }
plain-ask = Type the value of “{ $field }”; “select” sends, “cancel” closes.
# $title: a `prompt-...` title.
plain-prompt = { $title } Type it on the next line, or “cancel”.
# $n: the line's number.
plain-no-utf8 = Line { $n } is no UTF-8: left out.
plain-end = End of input.
plain-left = The open customer stays yours for a while: start again to go on.
refused-just-opened = The next customer has only just opened: look first, then press again.
# $count: how many. $why: identifier and reason of the last.
said-aside =
    { $count ->
        [one] { $count } entry that was confirmed on this machine could not be taken over and is kept here: { $why }. Tell a supervisor.
       *[other] { $count } entries that were confirmed on this machine could not be taken over and are kept here, the last: { $why }. Tell a supervisor.
    }
