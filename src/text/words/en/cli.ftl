# The command line.

# $faults: how many.
cli-check-faults =
    { $faults ->
        [one] { $faults } fault. Nothing was published.
       *[other] { $faults } faults. Nothing was published.
    }
# $warnings: how many.
cli-check-clean =
    { $warnings ->
        [0] The desk's documents are in order.
        [one] The desk's documents are in order, with { $warnings } warning.
       *[other] The desk's documents are in order, with { $warnings } warnings.
    }
# $hash: number of the revision and the beginning of its hash.
cli-published = Published as revision { $hash }.

cli-published-already = Nothing changed since revision { $hash }.
# $rows: read. $kept: imported. $rejected: refused.
cli-imported =
    { $rows ->
        [one] { $rows } row read, { $kept } imported, { $rejected } rejected.
       *[other] { $rows } rows read, { $kept } imported, { $rejected } rejected.
    }
# $file: where the rejected rows lie.
cli-rejects = The rejected rows lie in { $file }. Correct them there and import that file.
cli-no-desk = No desk is named. Name its folder with --desk DIR, make one with 'dunlin init DIR', or try 'dunlin demo'.
cli-no-database = No desk and no database is named. Use --desk DIR or --database URL, make a desk with 'dunlin init DIR', or try 'dunlin demo'.
# $path: the file looked for.
cli-no-file = There is no database at { $path }. Make a desk with 'dunlin init DIR', or publish your documents into a new database with 'dunlin publish'.
# $address, $reason.
cli-database = The database { $address } cannot be used: { $reason }.
cli-database-busy = Try again in a moment.
cli-database-away = Check host, port and name in the address, and that the server runs.
cli-database-address = Check the address: postgres://USER@HOST/NAME.
cli-database-server = Check user, password and rights in the address.
cli-database-file = Check that you may write there and that the disk has room, or name another file with --database.
# $path in these three.
cli-no-folder = There is no folder { $path }. Check --desk, make a desk with 'dunlin init DIR', or try 'dunlin demo'.
cli-denied = You may not read { $path }: permission denied. Ask its owner, or name another file with --database.
cli-not-sqlite = { $path } is no SQLite database, and was left as it is. Name another file with --database, or a desk with --desk.
cli-no-state = There is no folder for what waits on this machine: set HOME, or DUNLIN_STATE.
cli-now-rehearsal = --now is for rehearsal desks only; this desk works by the real clock.
cli-date-rehearsal = --date is for rehearsal desks only; 'dunlin advance' without it runs today's job.
# $login: who runs the program, $agent: whom they named.
cli-as-refused = { $login } may not sit down as { $agent }: --as is for rehearsal desks and for the desk's service account (service_account in dunlin.toml).
trouble-nothing-published = The database has no published configuration. Run 'dunlin --desk DIR publish'.
# $path.
cli-init-occupied = { $path } is there already and not empty. Name a folder that does not exist yet.
# $path, $login, $address.
cli-init-done =
    The desk stands in { $path }, its database is { $address }, and { $login } is its first agent (admin).
    Next: edit { $path }/dunlin.toml, then 'dunlin --desk { $path } publish';
    'dunlin --desk { $path } team add NAME', 'agent add LOGIN --team NAME',
    'import invoices FILE --map MAPPING', and 'work'.
cli-login = Login
cli-name = Name
cli-role = Role
cli-languages = Languages
cli-teams = Teams
cli-state = State
cli-away = Away
cli-enabled = enabled
cli-disabled = disabled
cli-place = #
cli-number = Number
cli-at-risk = At risk
cli-days = Days late
cli-task = Task
cli-with = With
cli-overdue = Overdue
cli-promised = Promised
cli-disputed = Disputed
cli-unapplied = Unapplied
cli-total = Total
cli-kind = Kind
cli-issued = Issued
cli-due = Due
cli-open = Open
cli-promise = Promise
# $count.
cli-workable =
    { $count ->
        [0] Nobody may be called now in your teams and languages.
        [one] { $count } customer may be called now.
       *[other] { $count } customers may be called now.
    }
# $count, $rule, $until: when the first of them comes back.
cli-held = Held: { $count } by { $rule }, the first until { $until }.
cli-until-lifted = somebody lifts it
cli-advance-busy = Another process is at today's job; nothing was done here.
# $day, $promises: how many changed, $ranked: customers, $book: money.
cli-advanced = { $day }: { $promises } promises changed, { $ranked } customers ranked, { $book } at risk in all.
# $chains, $facts, $faults.
cli-verified =
    { $faults ->
        [0] { $facts } facts in { $chains } chains: all of them hold.
        [one] { $facts } facts in { $chains } chains: one fault.
       *[other] { $facts } facts in { $chains } chains: { $faults } faults.
    }
# $login.
refusal-no-such-agent = No enabled agent has the login { $login }. An admin adds one with 'dunlin agent add { $login }'.
# $what: agent or team, $name.
refusal-taken = The name { $name } is taken ({ $what }). Choose another one.
# $login.
refusal-bad-login = '{ $login }' is no login: it may have no blanks, slashes or control characters, and may not begin with a dot.
# $code, $known: codes.
refusal-no-such-language = '{ $code }' is no language of the desk; it has { $known }.
# $name.
refusal-no-such-team = There is no team { $name }. 'dunlin team list' shows them, and 'dunlin team add' adds one.
refusal-ends-before-it-begins = The absence ends before it begins. Put --until on or after --from.
# $login.
refusal-last-admin = { $login } is the last admin who can sit down here. Make somebody else an admin first: 'dunlin agent set LOGIN --role admin'.
# $what: login or name.
refusal-empty = The { $what } may not be empty.
cli-no-terminal = 'dunlin work' needs a terminal. Without one, work a line at a time: 'dunlin work --plain'.
# $count.
cli-waiting =
    { $count ->
        [one] { $count } confirmed operation waits on this machine and is sent when a session begins again.
       *[other] { $count } confirmed operations wait on this machine and are sent when a session begins again.
    }
cli-demo-no-open = --no-open needs --dir DIR or --database URL: otherwise nothing would be left of the demo.
# $address.
cli-demo-occupied = The database { $address } is a desk already. Name an empty one for the demo.
# $command: how to open it.
cli-demo-made = The demo desk is made. Open it with: { $command }
# $name: the mapping looked for, $why: what the system said.
cli-no-mapping = There is no mapping { $name }: no such file ({ $why }), and no published mapping of that name. 'dunlin publish' publishes mappings/*.toml.
# $name, $is and $wanted: customers, invoices or payments.
cli-mapping-kind = The mapping { $name } is for { $is }, not for { $wanted }.
# $line, $why.
cli-import-stopped = Stopped after line { $line }: { $why } What came before is imported; the same command again goes on from there.
cli-dry-run = Dry run: nothing was written.
# $count in all of these.
cli-made-customers =
    { $count ->
        [one] { $count } new customer
       *[other] { $count } new customers
    }
cli-made-updated =
    { $count ->
        [one] { $count } customer changed
       *[other] { $count } customers changed
    }
cli-made-invoices =
    { $count ->
        [one] { $count } new document
       *[other] { $count } new documents
    }
cli-made-payments =
    { $count ->
        [one] { $count } new payment
       *[other] { $count } new payments
    }
cli-made-matched =
    { $count ->
        [one] { $count } earlier payment given to its customer
       *[other] { $count } earlier payments given to their customers
    }
cli-made-without =
    { $count ->
        [one] { $count } payment without a customer
       *[other] { $count } payments without a customer
    }
cli-made-disputes =
    { $count ->
        [one] { $count } new dispute
       *[other] { $count } new disputes
    }
cli-made-repeats =
    { $count ->
        [one] { $count } repeat skipped
       *[other] { $count } repeats skipped
    }
cli-made-repaired =
    { $count ->
        [one] { $count } row repaired
       *[other] { $count } rows repaired
    }
cli-made-warned =
    { $count ->
        [one] { $count } row to look at
       *[other] { $count } rows to look at
    }
# $encoding, $delimiter, $dates: columns and how their dates are written.
cli-file-read-as = Read as { $encoding }, fields parted by { $delimiter }, dates: { $dates }.
# $currency, $difference: kept minus given, major units.
cli-rounding = Rounding half to even gave { $difference } { $currency } in all.
# $line, $column, $value, $reason, $remedy.
cli-rejected-row = line { $line }, { $column } '{ $value }': { $reason }; { $remedy }
# $line, $reason, $remedy.
cli-rejected-whole = line { $line }: { $reason }; { $remedy }
# $count, $what: one of the sentences below.
cli-counted = { $count } × { $what }

## What was done to rows that were kept.

note-identifier = a number had become a decimal or a formula and was put right
note-float-date = a date had become a number and was read as a date
note-rounded = an amount had more decimals than its currency and was rounded
note-trimmed = blanks put right
note-hostile = invisible characters taken out
note-due-before-issued = due before it was issued
note-after-export = posted after the file was written
note-due-from-terms = no due date: counted from the stated terms
note-due-on-issue = no due date and no terms: due on issue
note-currency-default = no known currency: the mapping's default is used
note-word-left-out = a word that is not known was left out
note-kind-from-sign = a negative amount decided the kind of document
note-sign-turned = made negative, as its kind asks
note-phone-odd = a telephone number that cannot be dialled as it stands; kept as typed
note-no-customer = no customer and no document is known by that; kept without a customer
note-due-from-customer = no due date: counted from the customer's terms

## Why rows were rejected.

fault-missing = nothing where something must be
fault-too-long = a field that is too long
fault-not-a-date = no date
fault-no-such-day = a day that there is not
fault-ends-before = a period that ends before it begins
fault-two-digit-year = a year without its century
fault-not-an-amount = no amount
fault-out-of-range = an amount out of range
fault-exponent = a number with an exponent, so digits are lost
fault-unknown-currency = no currency that the desk knows
fault-unknown-word = a word that is not known here
fault-conflict = the same number on rows that differ
fault-stored = the desk has the number with another content
fault-not-on-desk = a team or agent that the desk does not have
fault-column-count = more or fewer fields than the header
fault-truncated = the file ends inside the row
fault-open-quote = a quote that opens and is not closed, or text behind a closed one
fault-bad-bytes = bytes that are no characters in the file's encoding
