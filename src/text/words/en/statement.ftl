# The statement of account. It is a letter to the customer: polite, plain, in the customer's language.

statement-title = STATEMENT OF ACCOUNT
# $number, $name: the customer's.
statement-customer = Customer { $number }, { $name }
# $desk: the desk's name. $date.
statement-as-of = { $desk }: as of { $date }
# $date.
statement-from = Movements from { $date }
statement-nothing = Nothing was ever booked on this account.

statement-date = Date
statement-item = Document
statement-number = Number
statement-issued = Issued
statement-due = Due
statement-amount = Amount
statement-balance = Balance
statement-open = Open
statement-days = Days late
statement-currency = Currency
statement-section = Part
statement-disputed-column = Disputed
statement-reference = Payment reference
statement-settled-column = Settled

statement-movements = Movements
statement-opening = opening balance
statement-closing = closing balance
statement-payment = payment
statement-return = payment returned
statement-reversal = payment taken back
statement-elsewhere = settled before or elsewhere
# $items: numbers with amounts.
statement-settled = for { $items }

statement-open-items = Open items
statement-nothing-open = Nothing is open.
# $amount.
statement-disputed = disputed: { $amount }
# $reference: KID or RF.
statement-quote = please quote { $reference }
statement-unapplied = Credits and payments not yet used
statement-ages = By age
statement-age-not-due = not due
statement-age-to-30 = 1–30 days
statement-age-to-60 = 31–60 days
statement-age-to-90 = 61–90 days
statement-age-beyond = over 90 days
statement-promises = Agreed
# $amount. $date.
statement-promise = { $amount } on { $date }
# $amount. $date. $place: of the plan.
statement-instalment = { $amount } on { $date } (instalment { $place })
statement-ways = How to pay

# $format: a `statement-format-...` name. $date: as of. $language: its name.
fact-statement-made = Statement of account made as of { $date }: { $format }, { $language }
statement-format-text = plain text
statement-format-csv = CSV
statement-format-xlsx = XLSX
refusal-stretch-backwards = The first day of the statement is later than its last. Give an earlier first day.
# $file: its path.
statement-written = The statement was written to { $file }.
# $file: its path. $reason: what the system said.
statement-not-written = { $file } could not be written: { $reason }. The journal has noted the copy; choose another place and try again.

command-statement = statement
command-statement-help = shows the statement of account; with a name, writes it to a file.
# $copy, $save: keys.
statement-how = { $copy } copies it · { $save } writes it to a file
statement-copied = The statement is on the clipboard.
