# The way of a document: `milestone-` and the step. Short, for one line beside each other.

milestone-service = prestat
milestone-issued = emis
milestone-sent = trimis
milestone-received = primit
milestone-approved = aprobat
milestone-due = scadent
milestone-promised = promis
milestone-paid = plătit
milestone-title = De la prestare la plată
