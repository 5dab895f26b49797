# Keys: help, the command line, keymaps, and what keyboards and terminals do to them.

## Commands of the keys themselves.

command-opt = mark
command-opt-help = puts a digit beside the customer (1 open, 2 contacts, 4 skip, 5 look, 7 promise, 8 call back, 9 dispute); without a digit it works all that have one.
command-values = values
command-values-help = lists what the field may hold.
command-complete = complete
command-complete-help = fills in the selected name.

## Help, the command line, the values of a field.

# $key: closes.
help-no-hit = Nothing fits that. Type another word or key, or press { $key }.
# $places: `context-...` names, joined.
keys-elsewhere = “{ $command }” works elsewhere: { $places }.
values-title = What may stand here
values-typed = typed
values-means = means
# $key: goes on.
values-none = Any words will do here: type them and press { $key }.
# $key: closes.
values-no-such = No value of the list has that number. Choose one; { $key } closes the list.

## The Opt column.

column-opt = opt
# $key: help.
opt-no-such = That digit has no meaning here: 1 open, 2 contacts, 4 skip, 5 look, 7 promise, 8 call back, 9 dispute, 0 none. { $key } shows all keys.
# $count: customers that still had a digit.
opt-given-up =
    { $count ->
        [one] { $count } marked customer was given up.
       *[other] { $count } marked customers were given up.
    }

## Keymap files.

# $line: of the first.
keymap-twice = this key stands in the file already, on line { $line }; that one is in force
# $word: what was written.
keymap-unknown-name = nothing is called “{ $word }”; it was left out
# $near: the nearest name, or all.
keymap-unknown-name-near = nothing is called “{ $word }”; it was left out. There is: { $near }
# $name: the keymap.
keymap-circle = “{ $name }” inherits itself; the default stays in force
# $would: a value that would do.
keymap-setting = that is no value for it; this would be: { $would }

## `keys check` with a keyboard or a terminal.

# $why: a `reach-...` phrase. $place: the keyboard or terminal.
reach-line = [{ $context }] { $key } = { $command }: { $why } ({ $place }).
reach-other = The same is on { $key }.
reach-free = Free, and it would do: { $key }.
reach-clean = Every key reaches the desk.
reach-shift = needs Shift
reach-altgr = needs AltGr
reach-dead = is a dead key
reach-same-byte = sends the same byte as another key
reach-no-byte = has no byte of its own in a terminal
reach-reused = comes as another function key in many terminals
reach-prefix = is the terminal program’s own prefix
reach-flow = stops and starts the output
reach-window = is kept by the window
reach-putty = gets lost in some of PuTTY’s keyboard modes
reach-mode = changes the terminal program’s mode

## `keys probe`.

probe-begin = Press keys: each is shown as the terminal sends it. Esc twice ends this; so do five seconds without a key after Ctrl-C.
# $bytes: in hex. $reads: the key. $bound: what it does, by place.
probe-line = { $bytes }: { $reads }; { $bound }
probe-unread = no key that dunlin can name
probe-unbound = does nothing
probe-begins = begins a sequence
probe-interrupted = Five seconds without a key end this.
probe-no-terminal = there is no terminal here to press keys at. Run “dunlin keys probe” in one, without pipes.

## Ten keys for the first day; a key of the keymap stands before each.

ten-next = the next customer opens
ten-no-answer = no answer, and the next customer opens
ten-promise = promise to pay: then `f` `r` `i` `Enter` promises everything overdue for Friday
ten-call = call: choose the number; the contact gate says yes, or why not and until when
ten-outcome = any other outcome, by its letter
ten-callback = call back, at a time on the customer’s clock
ten-undo = undo what was recorded last
ten-find = find a customer by name, telephone, document or amount
ten-why = why this customer ranks here, and every check before a call
ten-help = all keys: type a word or a key, Enter runs it
