# The way of a document: `milestone-` and the step. Short, for one line beside each other.

milestone-service = prestation
milestone-issued = émis
milestone-sent = envoyé
milestone-received = reçu
milestone-approved = approuvé
milestone-due = échéance
milestone-promised = promis
milestone-paid = payé
milestone-title = De la prestation au paiement
