# The first run: five questions, and the guide of the demo.

command-tutor = guide
command-tutor-help = shows or hides the guide of the demo.

## The guide. $key: the step's key. $hide: the key that hides the guide.

# $n: the step. $all: how many.
tutor-head = Guide { $n }/{ $all }:
# $key: takes a customer.
tutor-first = Take a customer with { $key }; then:
tutor-next = { $key } takes the best customer of the queue. It is yours alone until you leave it; colleagues get others. { $hide } hides this guide.
tutor-call = { $key } and a digit call. The rules are asked first: the desk says yes, or why not and until when.
tutor-outcome = nobody answers? { $key }, and it is written; the next customer opens by itself. Most of a day is this key.
tutor-promise = { $key } fri, then a letter for the reason: everything overdue is promised for Friday, and watched until it is kept.
tutor-callback = { $key } when they ask you to ring again: type when, on their clock. The queue brings them back at that time.
tutor-note = { $key } adds a note for whoever comes after you. The customer stays open.
tutor-undo = { $key } takes back what was recorded last. A slip costs one key, and the journal shows both.
tutor-find = { $key } finds anybody: name, number, telephone. Customers ring you, too.
tutor-why = { $key } says why this customer comes now, and every rule that was asked. Nothing here is a black box.
tutor-mine = { $key } is your day: what you did, what was promised to you, what comes back.
# $help, $hide: keys.
tutor-end = That was all of it. { $help } shows every key; “dunlin init DIR” makes a desk of your own. { $hide } puts this line away.
# $key: shows and hides the guide.
said-tutor-shown = The guide is here. { $key } hides it.
said-tutor-hidden = The guide is hidden. { $key } shows it again.
# $key: help.
refused-tutor = The guide belongs to the demo: its steps would be written on real customers here. Try “dunlin demo”, or { $key } for the keys.

## The five questions.

# The language's own name for itself.
first-own-name = English
first-welcome =
    Welcome to dunlin. Five questions, then you are in.
    A number answers; Enter takes what stands in brackets. Esc leaves, and nothing is written.
first-language = 1/5  Which language do you read?
first-keyboard = 2/5  Which keyboard do you type on?
first-keyboard-us = US, or any other
first-keyboard-no = Norwegian
first-keyboard-hu = Hungarian
first-keyboard-ro = Romanian
first-keyboard-fr = French (AZERTY)
first-keymap = 3/5  Which keys do your hands know?
first-keymap-default = single letters, the same place in every language
first-keymap-vim = as in vim
first-keymap-emacs = as in Emacs
first-keymap-function-keys = F1 to F12
first-keymap-numpad = one hand on the number pad
first-keymap-excel = as in a spreadsheet
first-keymap-accessible = few keys and no sequences, for screen readers and switches
first-theme = 4/5  How should it look?
first-theme-default = your terminal's own colours
first-theme-light = for a light background
first-theme-high-contrast = strong contrast
first-theme-deuteranopia = without red against green
first-theme-tritanopia = without blue against yellow
first-theme-mono = no colours
first-database = 5/5  Where is your desk?
first-database-demo = nowhere yet: only the demo for now
first-database-file = a folder on this machine
first-database-postgres = a PostgreSQL server, for a team on several machines
first-path = Which folder? Its documents and its database lie there. (The file of a database will do, too.)
first-url = Its address: postgres://USER@HOST/NAME
# $path: what was typed.
first-no-database = { $path } is a file, but no SQLite database. Name a folder or another file.
first-occupied = { $path } is there already, with other things in it. Name a folder that does not exist yet, or a desk.
first-no-url = That is no address of a server. It looks like this: postgres://USER@HOST/NAME
# $address: the server, without a password.
first-probing = Asking { $address } …
first-reached = It answers.
first-unreached = What now?
first-unreached-again = ask it again
first-unreached-other = choose something else
first-unreached-keep = take this address all the same
first-password = There is a password in the address. The settings are a text file on this machine, and backups copy it.
first-password-leave-out = leave it out; PostgreSQL takes it from ~/.pgpass or PGPASSWORD
first-password-keep = keep it in the file, which only you can read
# $address: what is kept.
first-password-out = Kept without the password: { $address }
# $answer: what was typed. $most: the last number.
first-no-such-answer = “{ $answer }” is none of the answers. Type a number from 1 to { $most }, or press Enter.
first-nothing-typed = Nothing was typed. Type it, or press Esc to leave.
first-left = Nothing was written. “dunlin demo” tries it without any settings.
# $file: the settings.
first-exists = There are settings already.
first-exists-keep = leave { $file } as it is
first-exists-replace = write it anew; the old one is kept beside it
# $why: what the system says.
first-not-written = { $file } cannot be written: { $why }. Nothing was changed. Make room or free the folder, or name another one with XDG_CONFIG_HOME; “dunlin demo” needs no settings.
first-written = Written: { $file }. Every line in it can be changed.
first-old = The old one: { $file }
first-now = And now?
first-now-demo = the demo: invented customers, three minutes, nothing is left behind
first-now-desk = show me the commands for a desk of my own
first-now-setup = ask me the five questions again
first-no-desk = Your settings name no desk yet. And now?
first-commands = A desk of your own:
first-no-terminal = This asks questions and needs a terminal. The settings are a text file: ~/.config/dunlin/config.toml.
first-no-home = There is no folder for settings: set HOME, or XDG_CONFIG_HOME.

## The file of settings. $all: the values that it may have.

first-file-head =
    The settings of dunlin, as the first run wrote them. Change what you like: a line that begins with # counts for
    nothing. The environment (DUNLIN_LANGUAGE, ...) counts more than this file, and the command line most.
first-file-language = Language of the screen: { $all }
first-file-keyboard = Keyboard: { $all }
first-file-keymap = Keys: { $all }, or the path of a file of your own
first-file-theme = Colours: { $all }
first-file-desk = Folder of the desk's documents; its database is dunlin.db in it, unless the next line names another
first-file-database = Database: { $all }
first-file-agent = Sit down as this agent, where that may be chosen
first-file-dial = What starts a call; {"{e164}"} stands for the number. Without it, calls are only noted
first-file-state = Folder for what waits on this machine
first-file-log = File for the program's log; without it there is none
first-file-reduced-motion = Nothing moves by itself: { $all }
first-file-links = Telephone numbers are links, in terminals that open them: { $all }
first-file-ascii = Only ASCII characters: { $all }
