# The way of a document: `milestone-` and the step. Short, for one line beside each other.

milestone-service = teljesítve
milestone-issued = kiállítva
milestone-sent = elküldve
milestone-received = átvéve
milestone-approved = jóváhagyva
milestone-due = esedékes
milestone-promised = ígérve
milestone-paid = kifizetve
milestone-title = A teljesítéstől a fizetésig
