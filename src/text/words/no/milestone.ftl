# The way of a document: `milestone-` and the step. Short, for one line beside each other.

milestone-service = utført
milestone-issued = utstedt
milestone-sent = sendt
milestone-received = mottatt
milestone-approved = godkjent
milestone-due = forfall
milestone-promised = lovet
milestone-paid = betalt
milestone-title = Fra levering til betaling
