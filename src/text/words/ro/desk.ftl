# Ce spune biroul de recuperare: refuzuri, probleme, regulile de contact, istoricul și numele valorilor.
# Ce primește fiecare cheie se află în catalogul englez.

## Refuzuri.

refusal-not-found = Niciun client nu se numește „{ $reference }”. Verificați numărul sau căutați după o parte din nume.
refusal-ambiguous =
    { $count ->
        [one] { $count } client se potrivește cu „{ $reference }”. Indicați numărul de client.
        [few] { $count } clienți se potrivesc cu „{ $reference }”. Indicați numărul de client.
       *[other] { $count } de clienți se potrivesc cu „{ $reference }”. Indicați numărul de client.
    }
refusal-held-by = { $holder } lucrează cu acest client până la { $until }. Treceți la următorul sau întrebați: { $holder }.
refusal-gate = Fără contact acum: { $reason }
refusal-missing = Încă lipsesc: { $fields }. Completați și trimiteți din nou.
refusal-faulty = { $field }: { $reason }
refusal-unknown = Catalogul în vigoare nu conține „{ $code }”. Deschideți lista de rezultate și alegeți unul.
refusal-unknown-nearest = Catalogul în vigoare nu conține „{ $code }”. Ați vrut să spuneți „{ $nearest }”?
refusal-stale = { $holder } a preluat acest client înainte să trimiteți. Nu s-a înregistrat nimic; formularul este păstrat. Vorbiți cu { $holder }.
refusal-stale-free = Timpul pentru acest client a expirat înainte să trimiteți. Nu s-a înregistrat nimic; formularul este păstrat. Deschideți clientul din nou.
refusal-altered = Același formular a fost trimis deja cu alt conținut. Nu s-a schimbat nimic. Deschideți clientul din nou și verificați istoricul.
refusal-not-allowed = Rolul dumneavoastră nu permite { $right }. Adresați-vă cuiva al cărui rol permite.
refusal-out-of-scope = Acest client nu aparține echipelor sau limbilor dumneavoastră, sau contul este dezactivat. Adresați-vă unui supervizor.
refusal-too-late = Data este mai îndepărtată decât se permite. Ultima zi este { $last }.

## Drepturi.

right-read = citirea datelor
right-work = lucrul cu clienții
right-lead = vizualizarea sau conducerea muncii altora
right-run = administrarea sistemului

## Probleme.

trouble-away = Baza de date nu răspunde. Ce ați confirmat este păstrat pe acest calculator și se trimite imediat ce revine; continuați lucrul. ({ $detail })
trouble-not-kept = Nu s-a păstrat nimic: acest calculator nu poate scrie. Lăsați formularul deschis, eliberați spațiu pe disc și trimiteți din nou. ({ $detail })
trouble-internal = Este o eroare a programului. Nu s-a pierdut nimic; încercați din nou și raportați acest text: { $detail }

## Regulile de contact.

rule-nothing-owed = fără datorii
rule-stopped = contact încheiat
rule-dispute = dispută
rule-promise = promisiune
rule-snooze = în așteptare
rule-no-pack = fără reguli
rule-hours = program
rule-per-day = încercat azi
rule-per-window = încercat des
rule-lease = la un coleg

gate-nothing-owed = după credite și plăți nu mai există sume scadente.
gate-stopped = contactul cu acest client a fost încheiat.
gate-dispute = toate sumele scadente sunt contestate.
gate-promise = suma scadentă este promisă, iar promisiunea nu a ajuns la termen.
gate-snooze = pasul următor este planificat mai târziu.
gate-no-pack = nu există reguli de contact pentru această țară și acest tip de plătitor.
gate-hours = este în afara orelor sau zilelor permise la ora clientului.
gate-per-day = azi nu mai sunt permise încercări.
gate-per-window = au fost prea multe încercări în ultimul timp.
gate-lease = un coleg lucrează cu acest client.

gate-until = Din nou de la { $until }.
gate-override = Poate continua totuși: { $role }.
gate-warning = Atenție: { $reason }

## Ce așteaptă.

held-total =
    { $count ->
        [one] { $count } client în așteptare
        [few] { $count } clienți în așteptare
       *[other] { $count } de clienți în așteptare
    }
held-part = { $count } { $rule }
held-line = { $total } ({ $parts })
held-next = următorul la { $at }
held-nothing = nimeni în așteptare

## Istoricul.

fact-customer-imported = Client importat din { $source }
fact-invoice-imported = { $number } importat, { $amount }
fact-payment-received = Plată de { $amount } primită la { $date }
fact-payment-applied = { $amount } alocat pe { $number }
fact-call-started = Apel inițiat către { $point }
fact-outcome-recorded = { $outcome }
fact-promise-made = Promisiune: { $amount } la { $date }
fact-promise-kept = Promisiune respectată: { $amount } scadentă la { $date }
fact-promise-partly-kept = Promisiune respectată parțial: { $paid } din { $amount } scadentă la { $date }
fact-promise-broken = Promisiune nerespectată: { $amount } scadentă la { $date }
fact-promise-superseded = Promisiune înlocuită cu una nouă: { $amount } scadentă la { $date }
fact-promise-reopened = Promisiune redeschisă: { $amount }, scadentă { $date }
fact-set-apart = O înregistrare a sosit după preluarea clientului: păstrată separat, nimic din ea aplicat
fact-dispute-opened = Dispută deschisă: { $amount }, răspuns până la { $date }
fact-dispute-closed = Dispută închisă: { $amount }
fact-callback-agreed = Reapelare convenită pentru { $date } { $time }
fact-note-added = Notă: { $text }
fact-released = Pus înapoi fără rezultat: { $text }
fact-point-invalidated = { $point } nu funcționează
fact-point-suppressed = { $point } nu se mai folosește
fact-language-changed = Limba schimbată: { $language }
fact-hold-set = În așteptare până la { $date }
fact-stopped = Contact încheiat: { $outcome }
fact-resend-wanted = { $number } trebuie retrimis
fact-trace-wanted = Trebuie găsită o cale de contact cu clientul
fact-task-wanted = Sarcină pentru facturare: { $outcome }
fact-supervisor-wanted = Urmează verificarea unui supervizor: { $outcome }
fact-claimed = Deschis de { $agent }
fact-breach = Contact contrar regulilor: { $rule }
fact-other = { $kind }

detail-excuse = motiv: { $excuse }
detail-amount = { $amount }
detail-date = { $date }
detail-name = cu { $name }
detail-reference = ref. { $reference }
detail-text = „{ $text }”
detail-point = prin { $point }
detail-next = apoi: { $step } { $date }

## Introducere.

entry-empty = nu s-a scris nimic.
entry-not-understood = neînțeles. Date: vin, +3, 15.12, eom. Sume: tot, jumatate, 50%, 1 500,50.
entry-no-such-date = această zi nu există.
entry-past = această zi a trecut.
entry-future = ziua aceea nu a venit încă.
entry-not-positive = trebuie să fie mai mare decât zero.
entry-above-open = este mai mult decât datoria.
entry-out-of-range = suma este prea mare sau data prea îndepărtată.
entry-too-precise = are mai multe zecimale decât moneda.

## Numele valorilor.

field-date = dată
field-time = oră
field-amount = sumă
field-invoice = factură
field-contact-point = date de contact
field-name = nume
field-reference = referință
field-language = limbă
field-text = text
field-excuse = motivul întârzierii

segment-public = administrație publică
segment-professional = firmă
segment-private = persoană fizică

kind-invoice = factură
kind-credit-note = notă de credit
kind-advance = avans
kind-return = retur
kind-fee = taxă
kind-interest = dobândă
kind-deposit = garanție
kind-discount = reducere
kind-waiver = scutire
kind-adjustment = ajustare
kind-write-off = scoatere din evidență

role-auditor = auditor
role-agent = agent
role-senior = agent senior
role-supervisor = supervizor
role-admin = administrator

channel-phone = telefon
channel-sms = SMS
channel-email = e-mail
channel-post = scrisoare

direction-out = am sunat noi
direction-in = a sunat clientul

point-status-unverified = neverificat
point-status-verified = verificat
point-status-invalid = nu funcționează
point-status-suppressed = a nu se folosi

promise-state-open = deschisă
promise-state-kept = respectată
promise-state-partly-kept = respectată parțial
promise-state-broken = nerespectată
promise-state-withdrawn = retrasă
promise-state-superseded = înlocuită

language-en = engleză
language-no = norvegiană
language-hu = maghiară
language-ro = română
language-fr = franceză

## Sarcini și pași următori.

task-callback = reapelare { $at }
task-call = apel
task-find-contact = caută contact
task-step = scadent: { $step }

step-call = apel
step-callback = reapelare
step-review = verificare
step-trace = caută contact
step-promise = promisiune scadentă
step-resend = retrimitere
step-none = nimic

next-step = Urmează: { $step }, { $date }
next-terminal = Nu urmează nimic: { $outcome }

## Ordinea.

factor-at-risk = { $amount } la risc
factor-broken-promise =
    { $days ->
        [0] ×{ $factor } promisiune nerespectată azi
        [one] ×{ $factor } promisiune nerespectată acum { $days } zi lucrătoare
        [few] ×{ $factor } promisiune nerespectată acum { $days } zile lucrătoare
       *[other] ×{ $factor } promisiune nerespectată acum { $days } de zile lucrătoare
    }
factor-step-due =
    { $days ->
        [0] ×{ $factor } pasul următor este scadent azi
        [one] ×{ $factor } pasul următor este scadent de { $days } zi
        [few] ×{ $factor } pasul următor este scadent de { $days } zile
       *[other] ×{ $factor } pasul următor este scadent de { $days } de zile
    }
factor-never-reached = ×{ $factor } niciodată contactat
factor-unrated = fără curs pentru { $currencies }: nu se ia în calcul
factor-lifted-out = parte mare din portofoliu: revine unei persoane numite
factor-score = valoare de ordonare { $value }
