# The search box.

search-title = Find a customer
search-hint = Type a name, a customer number, the end of a telephone number, a document or reference, an e-mail or an amount.
search-recent = Opened last in this session.
search-short = Type on: a name from 2 letters, a telephone by its last 4 digits, an amount from 2 digits.
search-running = Searching …
search-slow = The database takes its time. Type on: what stands here last is searched next.
# $key: what tries again.
search-away = The database does not answer. What you typed stays here; { $key } tries again.
# $text: as typed. $kinds: what it was looked for as, in a list.
search-none = Nobody fits “{ $text }”. Looked for as: { $kinds }.
search-none-scope = Nobody in your teams and languages fits “{ $text }”. Looked for as: { $kinds }.
search-count =
    { $count ->
        [one] { $count } customer fits.
       *[other] { $count } customers fit.
    }
search-more =
    { $count ->
        [one] More fit than this { $count }: type on.
       *[other] More fit than these { $count }: type on.
    }
search-building = The index is still being written: some customers may be missing.
# $key: what closes the box.
search-no-row = There is no customer to open here. Type on, or { $key } to close.

search-column-fit = fits by
# $name: the colleague.
search-held = with { $name }

# What of a customer fits, as on file.
search-fit-number = number
search-fit-document = document { $shown }
search-fit-order = order { $shown }
search-fit-delivery = delivery { $shown }
search-fit-purchase = purchase order { $shown }
search-fit-payment = payment ref. { $shown }
search-fit-phone = tel. { $shown }
search-fit-email = { $shown }
search-fit-amount = open { $shown }
search-fit-balance = owes { $shown }
search-fit-alias = also { $shown }

# What a text was looked for as.
search-kind-name = name
search-kind-number = customer number
search-kind-document = document or reference
search-kind-phone = telephone
search-kind-email = e-mail
search-kind-amount = amount

# Line mode. $n: its number. $fit: what fits, may be empty.
search-row = { $n }: { $name }, number { $number }, at risk { $risk }, { $fit }
search-choose = Type the number of a line to open it, or another text to search for.

# The benchmark. $kind: what was typed; the rest are numbers, times in milliseconds.
bench-search-line = { $kind }: { $rate }/s, p50 { $p50 } ms, p95 { $p95 } ms, p99 { $p99 } ms, max { $max } ms, { $count } strokes, { $hits } with hits
bench-search-empty = There is nobody to search for in this desk.
search-footer-select = open
search-footer-complete = look
