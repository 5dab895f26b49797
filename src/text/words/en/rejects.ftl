# Rows and files that are not taken: why, and what to do. English says here what `Display` says in `ingest`.
# Headings, values and words of a mapping come in as they are written.

# $column: heading. $value: what stands there. $reason: a `row-...`. $remedy: a `remedy-...`.
row-rejected-value = { $column } '{ $value }': { $reason }; { $remedy }
row-rejected = { $reason }; { $remedy }

## Why.

row-missing = nothing is given
# $chars: how many. $most: how many may be.
row-too-long = { $chars } characters, where { $most } is the most
# $order: how the column's dates are written.
row-not-a-date = this is no date as { $order }
row-no-such-day = there is no such day
row-ends-before = it ends before it begins, on { $from }
row-two-digit-year = the year has no century
row-not-an-amount = this is no amount
row-out-of-range = the amount is out of range
row-exponent = written with an exponent, so digits are lost
row-unknown-currency = this is no currency that the desk knows
row-unknown-word = not known here; known: { $known }
# $sides: `row-side`s, joined.
row-conflict = the same number on rows that differ: { $sides }
row-side = line { $line }: customer { $customer }, amount { $amount }
row-stored = the desk has this number with { $stored }; this row has { $given }
row-not-on-desk-team = the desk has no such team; it has: { $known }
row-not-on-desk-agent = the desk has no such agent; it has: { $known }
row-column-count = { $found } fields where the header has { $expected }
row-truncated = the file ends inside this row: { $found } fields of { $expected }
row-open-quote = a quote opens and is not closed, or text follows a closed one
row-bad-bytes = some bytes are no characters in the file's encoding

## What to do.

remedy-missing = fill it in, or give the mapping a default
remedy-too-long = shorten it; a delimiter or a quote may be missing before it
remedy-not-a-date = write it as { $order }
remedy-no-such-day = correct the day
remedy-ends-before = correct one of the two days
remedy-two-digit-year = write the year with four digits
remedy-not-an-amount = write digits with the decimal sign of the other rows
remedy-out-of-range = correct the amount
remedy-exponent = export the column as text, so that no digit is lost
remedy-unknown-currency = write an ISO code such as EUR, or give the mapping a default currency
remedy-unknown-word = correct it, or translate it under [values.{ $field }]
remedy-conflict = keep the row that is right and delete the others
remedy-stored = nothing was overwritten; correct the row, or give it a number of its own
remedy-not-on-desk = correct it, or add it with: dunlin { $what } add
remedy-column-count = put quotes around fields that hold the delimiter
remedy-truncated = the file is cut off: export it again
remedy-open-quote = close the quote, or double it where it belongs to the text
remedy-bad-bytes = name the right encoding in the mapping

## Files.

# $why: the sentences below, a line each.
file-refused = { $file }: { $why }
file-empty = the file is empty
file-no-rows = the file has a header and no rows
file-is-zip = this is a workbook or an archive, not a CSV file: save it as CSV (UTF-8) and import that
file-is-pdf = this is a PDF, not a CSV file: ask for the export as CSV
file-is-utf16 = this text is UTF-16: save it as CSV UTF-8 (in the save dialogue) and import that
file-is-binary = this is not a text file: export it as CSV and import that
file-unread = the file cannot be read: { $error }
file-too-long = line { $line } has no end within { $most } KB, so this is no table of rows: export it as CSV
file-no-amount-column = no amount column: a payment needs an amount; a date alone (such as a predicted clear_date) is not a payment; map it as amount = "heading"
# $code: the field. $wanted: headings looked for. $near: the nearest heading of the file.
file-missing-column = no column for { $code }: no heading is { $wanted }; write { $code } = "heading" under [columns] of the mapping
file-missing-column-near = no column for { $code }: no heading is { $wanted }, the nearest is '{ $near }'; write { $code } = "heading" under [columns] of the mapping
file-no-currency = nothing says what currency the amounts are in: map a column, or write currency = "EUR" under [defaults] of the mapping
file-doubled-column = the heading '{ $heading }' stands over two columns: rename one of them
file-dates-ambiguous = '{ $heading }' can be read day-first and month-first in every row ('{ $example }'): name the format in the mapping with { $first } or { $second }
file-dates-mixed = '{ $heading }' mixes two formats: { $days } rows can only be day-first ('{ $day }'), { $months } only month-first ('{ $month }'); ask for a fresh export
file-dates-contradicted = '{ $heading }' is to be read as { $named }, but { $rows } rows cannot be ('{ $example }'): correct the mapping's { $line }
file-dates-two-digits = '{ $heading }' has years of two digits in { $rows } rows ('{ $example }'): export it with four
file-decimals-ambiguous = '{ $heading }' can be read with a decimal comma and a decimal point ('{ $example }'): write decimal = "{ $comma }" or "{ $point }" in the mapping
file-decimals-mixed = '{ $heading }' mixes decimal signs: { $points } rows with a point ('{ $point }'), { $commas } with a comma ('{ $comma }'); ask for a fresh export
file-decimals-contradicted = { $rows } rows of '{ $heading }' ('{ $example }') contradict the mapping's decimal sign: correct decimal
file-swapped-dates = { $before } of { $of } invoices ({ $percent } %) would be due before they were issued: days and months look swapped; ask for a fresh export, or name the right date_format in the mapping
file-after-export = { $after } of { $of } rows ({ $percent } %) would be posted after { $date }, when the file was written: days and months look swapped; ask for a fresh export, or correct export_date in the mapping
file-not-a-number-column = more than { $count } rows share their '{ $heading }' with a row of another customer or amount, so it is no document number: map number to the column that holds one
file-too-many-unnumbered = more than { $most } payments without a number cannot be told apart: split the file by day, or map a column with the bank's own number
file-changed = the file changed while it was read: import it again
