# The sheets of the account's record: history, contact points, an account looked at, copying, dialling, notes.

## Looking at an account. $key: the key that takes it.
look-free = Only looked at, not taken. { $key } takes it.
look-mine = Only looked at; it is yours to resume. { $key } takes it up again.
# $name: the colleague. $since: a time.
look-held-since = Only looked at: { $name } has it since { $since }. { $key } asks for it.
look-held = Only looked at: { $name } has it. { $key } asks for it.
refused-only-looked = This account is only looked at: nothing is written on it. { $key } closes it.
refused-no-account = There is no account here. Look at one with { $key }.

## History
# $name: the customer's.
history-title = History of { $name }
history-group-all = all
history-group-contacts = contacts
history-group-money = promises and payments
history-group-notes = notes
history-group-data = data changes
history-when = when
history-who = who
history-what = what
history-reading = reading…
# $count: lines read. $place: the place in the chain that was read down to.
history-more = { $count ->
    [one] { $count } line, more below (read down to #{ $place })
   *[other] { $count } lines, more below (read down to #{ $place })
}
history-all-read = { $count ->
    [one] { $count } line, back to the beginning
   *[other] { $count } lines, back to the beginning
}
history-nothing-found = Nothing fits; all of it was looked through.
refused-no-line = There is no such line. { $key } changes the filter.
refused-history-stands = What happened stays as it is recorded. Add a note with { $key }.

## One fact, whole
# $place: its place in the chain.
told-title = Fact { $place }
told-when = when, here
told-there = on the customer's clock
told-who = who
told-program = the program itself
told-kind = kind
told-operation = operation
told-revision = configuration
told-place = place in the chain
# $place of $facts.
told-place-of = { $place } of { $facts }
told-hash = hash
told-before = hash before it
told-proof = proof
told-intact = the content gives the hash
told-altered = THE CONTENT DOES NOT GIVE THE HASH: tell whoever runs the desk
told-record = As recorded

## Contact points
# $name: the customer's.
points-title = Contact points of { $name }
points-channel = channel
points-value = number or address
points-label = label
points-status = status
points-tried-short = tried
points-tried = { $count ->
    [0] not tried in 30 days
    [one] tried { $count } time in 30 days
   *[other] tried { $count } times in 30 days
}
points-source = from { $source }
# $result: an outcome's words. $when: a day and time.
points-last = last: { $result }, { $when }
points-never = no result yet
points-consent-yes = agreed to be reached here
points-consent-no = refused to be reached here
points-consent-unknown = consent never asked
points-none = There is no way to reach the customer on file.
points-how = The first one that may be used is tried first.
points-how-looked = Only looked at: take the customer to change something here.
point-form-add = New contact point
point-form-correct = Correct the contact point
point-form-how = The label says who answers there. What the text is shows below it; another channel is chosen in its line.
point-form-how-correct = The label says who answers there. A correction keeps the channel; another channel is a new contact point.
# $channel: its word. $value: as it is kept.
point-means = → { $channel } { $value }
point-fault-empty = A number or an address is needed.
# $value: as typed.
point-fault-no-phone = “{ $value }” cannot be dialled from anywhere: write it with + and the country's prefix.
point-fault-no-email = “{ $value }” is no e-mail address, as in name@company.com.
point-fault-too-long = That is longer than any address.
# $value: number and label on file. $status: whether it may be used.
point-fault-twice = The customer has it already: { $value } ({ $status }).
point-fault-gone = That contact point is no longer there.
point-fault-no-reason = A reason is needed.
point-fault-already = It is so already: { $status }.
point-fault-same = Nothing is different.
point-fault-at-the-end = It cannot go further that way.
refused-points-not-held = The customer is only looked at: contact points change under a claim. Take it with { $key }.
refused-not-on-points = That means nothing on the contact points. { $key } closes them.
refused-no-point = There is no contact point yet. Add one with { $key }.
prompt-suppress = Take out of use: why?
# $point: number or address.
prompt-suppress-help = { $point } is not used again until somebody lifts that. The reason is kept.
prompt-lift = Back into use: why?
prompt-lift-help = { $point } may be used again. The reason is kept.
done-point-add = contact point added
done-point-correct = contact point corrected
done-point-suppress = contact point out of use
done-point-lift = contact point in use again
done-point-move = order of the contact points changed
# $point: number or address. $label: in brackets behind a blank, or nothing.
fact-point-added = New contact point: { $point }{ $label }
# $old: what stood there.
fact-point-corrected = { $old } corrected to { $point }{ $label }
# $text: why.
fact-point-lifted = { $point } may be used again: { $text }
# $place: among the customer's, from 1.
fact-point-moved = { $point } is tried as number { $place }
command-raise = earlier
command-raise-help = moves the selected row up: it is tried earlier.
command-lower = later
command-lower-help = moves the selected row down: it is tried later.

## Copying and dialling
copy-title = Copy what?
copy-phone = telephone
copy-number = customer number
copy-name = name
copy-invoice = document number
copy-amount = amount overdue
# $text: what was copied.
said-copied = copied: { $text }; where the terminal refuses, select it here
said-copy-here = to copy: { $text }
# $word: as typed. $near: the nearest that is known. $all: every word.
refused-copy-word = “{ $word }” cannot be copied; did you mean “{ $near }”? It takes { $all }.
# $what: a `copy-...` word.
refused-copy-nothing = There is nothing to copy: { $what }.
refused-no-choice = There is no such row. { $key } closes the list.
# $number: as it stands on file.
said-not-dialled = The call is started, but { $number } cannot be dialled as it stands: correct it under contacts.
# $program: the setting's. $code: its exit code.
said-dial-failed = Dialling failed: { $program } ended with code { $code }. Dial by hand.
# $why: the system's words.
said-dial-not-started = Dialling failed: { $program } could not be started ({ $why }). Dial by hand.

## Notes
# $text: the note as it would be sent.
note-echo = → { $text }
# $count of $most characters.
note-count = { $count } of { $most } characters
# $list: a few abbreviations.
note-abbreviations = Short forms are written out: { $list }. Written twice (lmlm) one stays short.

## Line mode
plain-history-how = Say select N for a whole fact, page_down for more, right for another kind, filter WORDS, cancel to close.
plain-points-how = Say select N to choose a row, then add, edit, remove REASON, raise or lower; cancel to close.
plain-point-how = Type the number or address; a label may follow behind a semicolon.
dossier-footer-right = next group
dossier-footer-left = group before
