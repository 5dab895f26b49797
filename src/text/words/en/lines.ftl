# Line mode: where the person is, lists by tens, and the sentences of the screen that speak of keys in the words of
# commands: their key with `-in-lines` behind it.

lines-queue = You are at the queue.
# $name, $number: the customer.
lines-account = You are at the account of { $name }, number { $number }; it is yours to work.
lines-account-read = You are at the account of { $name }, number { $number }; it can only be read.
# $title: of what lies above the screen.
lines-above = Open above it: { $title }
# $n, $total: the place in a list.
lines-nth = { $n } of { $total }
# $commands: as they are typed.
lines-next = You may type: { $commands }. “help” lists everything.
# $count: rows that follow.
lines-more =
    { $count ->
        [one] { $count } more: type “page_down”.
       *[other] { $count } more: type “page_down”.
    }
# $worked, $promises: counts of the agent’s day.
lines-day = Today: worked { $worked }, promises { $promises }.
lines-same = Nothing has changed.
# $n: the line’s number.
lines-stopped = Stopped at line { $n }: it was refused.
# $text: the letters looked for.
lines-no-help = No command has “{ $text }” in it. “help” lists them all.
lines-call-how = Type a number to call, “i” first when the customer called, “o” when we call; “cancel” closes.
# $n: its place. $number, $due, $open, $kind: of the document.
lines-invoice-early = invoice { $n }: { $number }, due { $due }, not late, open { $open }, { $kind }

## Instead of the sentences of the screen. Commands come in as $key.

# $text: the part that has no field.
form-not-understood-in-lines = “{ $text }” has no place in this form. Fill in one field after the other.
# $field: its name.
hole-missing-in-lines = { $field } is missing. Type it on the next line.
hole-nothing-owed-in-lines = Nothing is owed that this could be about. Type “cancel” and choose another outcome.
# $excuse: its words.
meaning-excuse-on-file-in-lines = “select” sends with the reason on file ({ $excuse }); a code of the list sends with that reason:
meaning-excuse-not-said-in-lines = “select” sends without a reason (counted as not said); a code of the list sends with that reason:
prompt-empty-in-lines = Nothing was typed. Type something, or “cancel”.
# $then: a `then-...` phrase.
prompt-release-help-in-lines = No customer is left without a next step. The reason puts the customer back and { $then }.
refused-no-such-letter-in-lines = No outcome has that number or letter. Choose one of the list, or type “cancel”.
# $key: the command.
refused-no-row-in-lines = No customer is selected. Type “{ $key }” to read the queue again.
# $key: the command.
refused-only-read-in-lines = This customer is not yours to work. Type “{ $key }” for the queue and open it again.
# $key: the command.
refused-no-promise-in-lines = The desk’s catalogue has no outcome that makes a promise. Type “{ $key }” for the list.
# $key: the command.
refused-nothing-to-close-in-lines = This is the queue: nothing lies above it. “{ $key }” leaves dunlin.
# $command: its name. $key: what helps.
refused-not-here-queue-in-lines = “{ $command }” works on an open customer. Type “{ $key }” to take the next one.
refused-not-here-account-in-lines = “{ $command }” does not work on an account. Type “{ $key }” to go back to the queue.
# $key: the command.
queue-unread-in-lines = The queue could not be read. Type “{ $key }” to try again; it is tried by itself every few seconds too.
# $held: a `held-...` line. $key: the command.
queue-empty-in-lines = Nobody is left to call: { $held }. Type “{ $key }” to look again.
# $key: the command.
said-no-next-in-lines = The next customer could not be taken. Type “{ $key }” to try again.
# $why: the reason. $key: the command.
said-lost-in-lines = { $why } The account can still be read; type “{ $key }” for the queue.
plain-choose-in-lines = Type a number or a code of the list; “cancel” closes.
command-help-help-in-lines = lists the commands; with a word, those that have it.
help-title-in-lines = Commands
