## Money: payments, what they settled, credits, and why something cannot be done with them.
fact-credit-applied = Credit { $number } used on { $about }: { $amount }
fact-credit-reversed = { $document } { $number } on { $about } taken back: { $amount }
fact-payment-returned = { $amount } went back { $date }
fact-payment-share-taken-back = { $amount } on { $number } taken back: { $text }
fact-payment-held = { $amount } settles nothing yet: { $number }
fact-payment-moved-away = Payment of { $amount } moved to customer { $name }: { $text }
fact-payment-moved-here = Payment of { $amount } moved here from customer { $name }: { $text }

payments-unknown = This customer has no such payment, share or document. Look again: somebody may have moved it.
payments-not-positive = The amount must be above zero.
payments-other-currency = The payment and the document are of different currencies: choose a document of the payment's currency.
payments-too-much = There is nothing left to apply: the payment is used up, or the document is settled.
payments-taken-back = It was taken back before; nothing was changed.
payments-return-stands = Money that went back is not taken back. Money that came in again is a payment of its own.

row-return-of-return = it is a return or reversal, and what it takes back is one itself
remedy-return-of-return = book money that came in again as a payment, or quote the payment that went back
fault-return-of-return = a return or reversal that takes back another
note-held-nothing = kept unapplied: the amount is not above zero
note-held-other-currency = kept unapplied: what it is for is in another currency
note-held-closed = kept unapplied: the document that is named is settled already
note-held-unknown = kept unapplied: the customer has no such document
note-held-waits = kept unapplied: by the customer's rule a person says what it is for
note-back-unknown = no payment is known that this takes back; it counts against the customer

# $documents, $payments, $shares: how many were looked at. $faults: how many do not balance.
cli-balanced =
    { $documents } documents, { $payments } payments, { $shares } shares: { $faults ->
        [0] the ledger balances.
        [one] { $faults } does not balance.
       *[other] { $faults } do not balance.
    }

command-money = money
command-money-help = shows the payments, what each settled and how sure that is.

# $name: the customer.
payments-title = Payments: { $name }
payments-date = date
payments-amount = amount
payments-unapplied = unapplied
payments-reference = reference
payments-reading = The payments are being read.
# $key: the key that closes.
payments-none = No payment is on file. { $key } closes the list.
# $open, $apply, $back: keys.
payments-how-keys = { $open } shows what one settled; { $apply } puts unapplied cash to a document; { $back } takes a share back; { $move } gives it to another customer. ? marks what is not sure.
# $open, $apply, $back, $move: keys.
payments-how-reference = named by the payer
payments-how-correction = credit for it
payments-how-amount = same amount
payments-how-sum = sum of several
payments-how-rule = by rule
payments-how-by-hand = by hand
payments-how-earlier = from before
payments-sure-low = unsure
payments-sure-medium = likely
payments-sure-high = sure
payments-share-returned = the money went back
# $when, $who, $why: who took it back, when, and why; $who and $why may be empty.
payments-share-undone = taken back { $when } { $who }: { $why }
# $number, $kind, $amount, $date: a document, what it asks for and when it was due.
payments-document = { $number }, { $kind }, { $amount }, due { $date }
payments-choose = Which document does the unapplied cash settle?
payments-why = why
payments-whose = customer
# $amount: what settles nothing.
payments-of-it-unapplied = { $amount } unapplied
said-money-moved = Done: the documents and the payment are as shown.
refused-money-used-up = Nothing of this payment is unapplied. Choose another one: { $key }.
refused-money-no-document = No open document is in the currency of this payment. { $key } closes the list.
refused-money-no-share = Choose a share that stands: { $key } shows those of the payment.
refused-not-on-money = That does nothing on the list of payments. { $key } closes it.
