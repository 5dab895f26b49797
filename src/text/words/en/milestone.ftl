# The way of a document: `milestone-` and the step. Short, for one line beside each other.

milestone-service = service
milestone-issued = issued
milestone-sent = sent
milestone-received = received
milestone-approved = approved
milestone-due = due
milestone-promised = promised
milestone-paid = paid
milestone-title = From service to payment
