# A customer's disputes: the list, one of them whole, what is decided of it, and why not.
command-disputes = dispute
command-disputes-help = arată disputele clientului, cine datorează răspunsul și până când; cine are dreptul le decide acolo.

# $name: the customer.
disputes-title = Dispute: { $name }
disputes-none = Nimic nu a fost contestat. { $key } pe un document deschide o dispută.
disputes-unread = Nu au putut fi citite. Închideți și apăsați din nou { $key }.
disputes-unread-in-lines = Nu au putut fi citite. Scrieți „cancel”, apoi din nou „{ $key }”.

# $dispute: its number.
dispute-heading = Disputa { $dispute }
dispute-column-number = nr.
dispute-column-document = document
dispute-column-amount = sumă
dispute-column-kind = motiv
dispute-column-owner = răspunde
dispute-column-answer = termen
dispute-column-state = stare
dispute-account = contul
dispute-nobody = încă nimeni
dispute-ended-short = închisă
dispute-days-left =
    { $count ->
        [one] { $count } zi rămasă
        [few] { $count } zile rămase
       *[other] { $count } de zile rămase
    }
dispute-days-over =
    { $count ->
        [one] { $count } zi întârziere
        [few] { $count } zile întârziere
       *[other] { $count } de zile întârziere
    }

# What is decided.
dispute-decision-right = are dreptate
dispute-decision-part = dreptate parțială
dispute-decision-not-right = nu are dreptate
dispute-decision-withdrawn = retrasă

# $kind: what is disputed, in the desk's words. $open: what is open of the document.
dispute-of-document = { $amount } din { $number } ({ $kind }); deschis din document: { $open }
dispute-of-account = { $amount } din întregul cont ({ $kind })
dispute-said = Clientul spune: { $text }
dispute-opened-by = Deschisă de { $who }, { $at }
dispute-opened-at = Deschisă { $at }, dintr-un fișier

# $owner: who owes the answer. $days: a `dispute-days-...`.
dispute-owed = Răspunde { $owner } până la { $date }: { $days }
dispute-rests = Până la decizie se suspendă { $amount }; restul se cere.

# $decision: a `dispute-decision-...`.
dispute-decided-by = Decisă de { $who }, { $at }: { $decision }
dispute-decided-at = Decisă { $at }: { $decision }
dispute-ended-at = Închisă { $at } fără decizie: plătită sau anulată
dispute-credited = Creditat: { $amount }
dispute-note-said = Explicație: { $text }

# Each gap is the letter that does it.
dispute-how = { $right } are dreptate, { $part } parțial, { $not } nu are, { $gone } retrasă de client; { $owner } spune cine răspunde.
dispute-how-reopen = { $key } o redeschide.
dispute-history = Ce s-a întâmplat
dispute-field-note = ce i se spune clientului
dispute-field-owner = nume de acces sau departament
dispute-ask-right = Clientul are dreptate
dispute-ask-part = Clientul are dreptate în parte
dispute-ask-not-right = Clientul nu are dreptate
dispute-ask-withdrawn = Clientul o retrage
dispute-ask-assign = Cine răspunde
dispute-ask-reopen = Redeschidere

# What sending it does. $amount: the most that can be credited. $departments: names.
dispute-means-right = Se creditează { $amount }, iar clientul este anunțat. Enter trimite; o explicație este opțională.
dispute-means-part = Se poate credita cel mult { $amount }; restul se cere din nou. Enter trece la câmpul următor, apoi trimite.
dispute-means-not-right = Totul se cere din nou. Clientului i se spune de ce: scrieți aici, apoi Enter.
dispute-means-withdrawn = Totul se cere din nou, cum a acceptat clientul. Enter trimite; o explicație este opțională.
dispute-means-assign = Termenul rămâne. Departamente: { $departments }
dispute-means-reopen = Se suspendă din nou { $amount }, cu termen nou. Spuneți de ce, apoi Enter.
dispute-done-right = Disputa { $dispute } este decisă: clientul are dreptate.
dispute-done-part = Disputa { $dispute } este decisă: clientul are dreptate în parte.
dispute-done-not-right = Disputa { $dispute } este decisă: clientul nu are dreptate.
dispute-done-withdrawn = Disputa { $dispute } este închisă: clientul a retras-o.
dispute-done-assign = Disputa { $dispute } are un responsabil.
dispute-done-reopen = Disputa { $dispute } este din nou deschisă.

# Line mode. $field: a `field-...` or `dispute-field-...`.
dispute-line-ask = Scrieți „{ $field }”; „:select” trimite fără, „cancel” renunță.
dispute-line = { $n }: disputa { $dispute }, { $document }, { $amount }, { $kind }, { $owner }, termen { $date }, { $state }
dispute-press-letter = Nicio literă pentru asta aici; literele sunt pe ecran. { $key } revine.
dispute-press-enter = Enter arată întâi disputa; literele de acolo o decid. { $key } închide lista.
dispute-none-to-show = Nu este nicio dispută de arătat. { $key } închide lista.
dispute-cannot-reopen = Doar un supervizor o redeschide. { $key } revine.
dispute-ended = Este deja decisă sau închisă. { $key } revine.
dispute-not-yours = Decide cine datorează răspunsul sau un supervizor. { $key } revine.
dispute-footer-select = arată

# Why not.
dispute-why-open = { $amount } din { $number } este deja contestat din acest motiv (disputa { $dispute }). Adăugați o notă sau alegeți alt motiv.
dispute-why-open-account = { $amount } din cont este deja contestat din acest motiv (disputa { $dispute }). Adăugați o notă sau indicați un document.
dispute-why-nothing-open = Acolo nu mai este nimic deschis, deci nimic de suspendat. Alegeți un document deschis.
dispute-why-other-currency = Se datorează în { $currency }; indicați suma în { $currency }.
dispute-why-decided = { $who } a decis-o ({ $at }). Verificați din nou: nimic din ce ați trimis nu s-a aplicat.
dispute-why-ended = S-a închis { $at } fără decizie: plătită sau anulată.
dispute-why-still-open = Este deschisă; nu e nimic de redeschis.
dispute-why-own-opening = Dumneavoastră ați deschis această dispută: altcineva decide că clientul are dreptate.
dispute-why-beyond-authority = Aici puteți credita singur { $most }. Cereți unui supervizor să decidă.
dispute-why-not-yours = Doar cine datorează răspunsul sau un supervizor poate face asta. Adresați-vă unuia dintre ei.
dispute-why-no-such-owner = Niciun agent și niciun departament nu se numește „{ $name }”. Departamente: { $known }.
dispute-why-owner-out-of-scope = { $name } nu vede acest client. Indicați pe cineva din echipa lui care îi vorbește limba.
dispute-why-above-disputed = Nu se poate credita mai mult de { $most }: ce este contestat și încă deschis.
dispute-why-amount-wanted = În parte: indicați suma creditată, peste zero.
dispute-why-reason-wanted = Spuneți de ce: clientul trebuie să afle.

# The timeline.
fact-dispute-decided = Disputa { $dispute } de { $amount } decisă: { $decision }

# $name: an agent or a department.
fact-dispute-assigned = La disputa { $dispute } răspunde { $name }, până la { $date }
fact-dispute-reopened = Disputa { $dispute } de { $amount } redeschisă, răspuns până la { $date }
fact-dispute-overdue = Disputa { $dispute } de { $amount } trebuia să primească răspuns până la { $date }
fact-dispute-merged = Adăugat la disputa deschisă { $dispute }: { $amount }
step-tell = comunicare decizie
step-answer = răspuns la dispută
act-dispute = dispută tratată
undo-of-dispute = Ce s-a făcut cu o dispută nu se anulează aici; un supervizor o redeschide în lista de dispute.

# Beside a document of which only a part is disputed.
mark-disputed-part = CONTESTAT { $amount }

# dunlin disputes.
cli-disputes-none = Nicio dispută deschisă.
cli-disputes-count = Deschise { $open }, întârziate { $late }.
