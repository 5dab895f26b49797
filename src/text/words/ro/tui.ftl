# Ecranele. Tastele vin ca $key, așa cum le scrie harta de taste în vigoare.
# Ce primește fiecare cheie se află în catalogul englez.

## Antetul.

header-day = lucrați { $worked }  promisiuni { $promises }
link-opening = se deschide
link-saved = salvat
link-kept = aici { $count }
link-away = fără bază de date
status-saving = Se salvează …
status-opening = Se deschide …

## Linia de contact.

gate-allow = SUNAȚI: nimic nu se opune.
gate-no-number = NICIUN NUMĂR care să funcționeze: găsiți o cale de a contacta clientul.
gate-deny = NU SUNAȚI: { $reason }
gate-short-warn = ATENȚIE: { $rule }
gate-short-deny = NU SUNAȚI: { $rule }
gate-short-deny-until = NU SUNAȚI până la { $until }: { $rule }
gate-local-time = ora clientului { $time } ({ $place })
gate-lost = NU MAI ESTE AL DUMNEAVOASTRĂ: doar citire
gate-only-read = DOAR CITIRE: nepreluat
number-other = alt număr
gate-in-call = ÎN APEL: { $direction } { $number } de la { $since }

## Subsolul.

footer-send = trimite

## Clientul.

who-responsible = la { $name }
who-no-phone = Niciun telefon. { $other }
who-no-contact = Nicio cale de contact: găsiți un număr sau o adresă.
money-overdue = scadent
money-at-risk = la risc
money-promised = promis
money-disputed = contestat
money-unapplied = nealocat
money-total = total
money-nothing = Nu există nimic în evidență.
account-promise = Promisiunea { $level }: { $amount } la { $date }, { $state }
account-no-promise = Nicio promisiune încă.
account-no-touch = Nu s-a întâmplat nimic încă.
account-no-invoices = Niciun document deschis.
account-invoices = Deschise: { $count }
account-timeline = Ce s-a întâmplat
mark-disputed = CONTESTAT

## Coada.

queue-summary =
    { $count ->
        [0] Nimeni de sunat acum; { $held }
        [one] { $count } client de sunat; { $held }
        [few] { $count } clienți de sunat; { $held }
       *[other] { $count } de clienți de sunat; { $held }
    }
held-and-next = { $held }; { $next }
queue-reading = Se citește coada …
queue-unread = Coada nu a putut fi citită. Apăsați { $key } pentru a încerca din nou; se încearcă și automat la câteva secunde.
queue-empty = Nu mai este nimeni de sunat: { $held }. Apăsați { $key } pentru a verifica din nou.
column-rank = #
column-customer = client
column-number = număr
column-at-risk = la risc
column-days = zile
column-why = de ce
column-issued = emis
column-due = scadent
column-open = deschis
column-kind = tip
chip-with = la { $holder }
chip-mine = al meu
chip-mine-open = al meu, deschis
chip-broken-promise = promisiune ruptă
chip-step-due = pas scadent
chip-never-reached = necontactat
chip-lifted-out = sold mare

## Formulare.

meaning-date =
    { $days ->
        [0] { $date }, azi
        [one] { $date }, mâine
        [few] { $date }, peste { $days } zile
       *[other] { $date }, peste { $days } de zile
    }
meaning-no-business-day = Nu este zi lucrătoare; următoarea este { $next }.
meaning-time = { $time } la ora clientului
meaning-amount-full =
    { $count ->
        [one] { $amount }: tot ce este la risc, { $count } document scadent
        [few] { $amount }: tot ce este la risc, { $count } documente scadente
       *[other] { $amount }: tot ce este la risc, { $count } de documente scadente
    }
meaning-amount-part =
    { $count ->
        [one] { $amount } din { $open }, acoperă { $count } document scadent
        [few] { $amount } din { $open }, acoperă { $count } documente scadente
       *[other] { $amount } din { $open }, acoperă { $count } de documente scadente
    }
meaning-amount = { $amount } din { $open }
meaning-invoice = { $number }, { $open } deschis
meaning-points = Date de contact: { $points }
meaning-languages = Limbi: { $languages }
meaning-max-days =
    { $days ->
        [one] Cel mult { $days } zi de azi.
        [few] Cel mult { $days } zile de azi.
       *[other] Cel mult { $days } de zile de azi.
    }
meaning-excuse = Motiv: { $excuse }
meaning-excuse-on-file = Enter trimite cu motivul înregistrat ({ $excuse }); o literă trimite cu motivul ei:
meaning-excuse-not-said = Enter trimite fără motiv (se consideră nespecificat); o literă trimite cu motivul ei:
form-not-understood = „{ $text }” nu are loc în acest formular. Completați câmpurile și apăsați Enter.
form-against = Acest contact este contrar regulilor, iar dacă îl trimiteți, jurnalul o va spune: { $reason }
form-closed = Formularul a fost închis. Nu s-a înregistrat nimic.
form-put-away = Formularul a fost pus deoparte; nu s-a înregistrat nimic. Deschideți din nou „{ $outcome }” și va fi cum l-ați lăsat.
form-back = Formularul este cum l-ați lăsat.
hole-missing = Lipsește: { $field }. Scrieți și apăsați Enter.
hole-no-such-invoice = Niciun document deschis nu se termină așa sau sunt mai multe. Scrieți mai mult din număr.
hole-no-such-point = Nicio cale de contact nu are acest număr. Scrieți locul din listă, 1 pentru prima.
hole-no-language = O limbă are două litere: no, hu, ro, fr, en.
hole-no-such-excuse = Niciun motiv nu are această literă sau acest nume. Alegeți unul din lista de mai jos.
hole-nothing-owed = Nu există o datorie la care să se refere. Apăsați Esc și alegeți alt rezultat.

outcomes-title = Care este rezultatul?
outcomes-not-reached = Necontactat
outcomes-reached = Alții contactați
outcomes-spoken = Discutat
outcomes-ending = Contact încheiat

call-title = Apel: { $direction }
call-how = O cifră începe apelul. i: a sunat clientul, o: am sunat noi, Tab comută.
call-other-number = alt număr, neînregistrat (doar când a sunat clientul)

prompt-line = Comandă
prompt-line-help = O comandă și ce ține de ea, de exemplu: promise full vin
prompt-note = Notă
prompt-note-help = Enter adaugă nota; clientul rămâne deschis.
prompt-release = Plecați fără rezultat: de ce?
prompt-release-help = Niciun client nu rămâne fără pasul următor. Scrieți motivul: Enter pune clientul înapoi și { $then }.
then-list = arată coada
then-next = preia clientul următor
then-open = deschide { $customer }
then-quit = închide dunlin
prompt-empty = Nu s-a scris nimic. Scrieți ceva sau apăsați Esc.

## Linia de comandă.

line-empty = Scrieți o comandă. „help” le enumeră.
line-unknown = Nu există comanda „{ $word }”. „help” le enumeră.
line-unknown-near = Nu există comanda „{ $word }”. Ați vrut să spuneți „{ $near }”?
line-no-arguments = „{ $command }” stă singură: nimic nu o poate urma.

## Propoziții pe linia de stare.

said-recorded = { $what }.
said-kept-here = Păstrat pe acest calculator până revine baza de date: { $what }.
said-of = { $name }: { $what }
said-breach = Acest contact a fost contrar regulilor; apare și în jurnal.
said-back = Baza de date a revenit.
said-resumed = Aveați deja deschis acest client: continuați de unde ați rămas.
said-resumed-form = Aveați deja deschis acest client: formularul este cum l-ați lăsat.
said-open-already = Acesta este clientul de pe ecran.
said-no-next = Clientul următor nu a putut fi preluat. Apăsați { $key } pentru a încerca din nou.
said-lost = { $why } Clientul se poate citi în continuare; apăsați { $key } pentru coadă.
done-promise = promisiune de { $amount } pentru { $date }
done-call = apel început
done-note = notă adăugată
done-release = pus înapoi fără rezultat

## Refuzuri: de ce nu și ce se poate apăsa.

refused-unbound = { $pressed } nu face nimic aici. { $key } arată tastele.
refused-still-saving = Ultima înregistrare încă se salvează. Așteptați puțin, apoi apăsați din nou.
refused-still-opening = Se deschide un client. Așteptați puțin.
refused-no-such-letter = Lista nu are această literă. Alegeți din listă sau apăsați { $key } pentru a o închide.
refused-call-usage = Un apel este un număr din listă și „out” sau „in”: { $key }.
refused-number-unusable = Acel număr { $what }. Alegeți altul sau { $key } când clientul a sunat de la el.
refused-no-such-number = Nu există numărul { $what } de sunat. Alegeți unul din listă.
refused-no-row = Niciun client selectat. Apăsați { $key } pentru a citi coada din nou.
refused-nothing-to-close = Aceasta este coada: nu e nimic deasupra. { $key } închide dunlin.
refused-only-read = Acest client nu este al dumneavoastră. Apăsați { $key } pentru coadă și deschideți-l din nou.
refused-no-promise = Catalogul nu are niciun rezultat care să creeze o promisiune. Apăsați { $key } pentru listă.
refused-not-here-queue = „{ $command }” cere un client deschis. Apăsați { $key } pentru a-l prelua pe următorul.
refused-not-here-account = „{ $command }” nu funcționează la un client. Apăsați { $key } pentru a reveni la coadă.
hint-find = { $key }: căutați altul.
hint-next = { $key }: clientul următor.
hint-gate = { $key } arată toate regulile. Un apel început de client se poate nota oricând.
hint-outcomes = { $key } arată lista.

## Ajutor și de ce.

help-title = Taste
help-filter = filtru
why-title = De ce aici
why-gate = Se poate suna clientul? ({ $pack })
why-passed = în regulă: { $rule }
why-refused = REFUZAT: { $reason }
check-ok-nothing-owed = există o datorie
check-ok-stopped = contactul este deschis
check-ok-dispute = nu totul este contestat
check-ok-promise = nimic scadent nu așteaptă o promisiune
check-ok-snooze = nicio dată ulterioară stabilită
check-ok-no-pack = există reguli de contact
check-ok-hours = este în program
check-ok-per-day = mai este o încercare azi
check-ok-per-window = nu s-a încercat prea des recent
check-ok-lease = niciun coleg nu îl are deschis
why-rates = Cursuri: { $rates }, { $date }
context-global = Peste tot
context-list = Liste
context-queue = Coadă
context-account = Client
context-form = Formulare
context-choice = Alegeri
context-reader = Citire
context-sheet = Liste deasupra ecranului
context-search = Căutare

## Harta de taste.

keymap-not-toml = acesta nu este TOML: { $why }
keymap-unknown-context = nu există acest context; a fost omis
keymap-unknown-context-near = nu există acest context; ați vrut [{ $near }]?
keymap-unknown-key = „{ $key }” nu este o tastă; rămâne valoarea implicită
keymap-unknown-command = nu există comanda „{ $word }”; rămâne valoarea implicită
keymap-unknown-command-near = nu există comanda „{ $word }”; ați vrut „{ $near }”? Rămâne valoarea implicită
keymap-no-arguments = „{ $command }” stă singură; rămâne valoarea implicită
keymap-not-a-binding = o tastă se leagă de "command" sau de un tabel cu run și desc; rămâne valoarea implicită
keymap-prefix = începe cu sau este începutul lui { $other }; rămâne valoarea implicită. Dezactivați una dintre ele

## `keys print` și `keys check`.

keys-context = context
keys-key = tastă
keys-command = comandă
keys-does = efect
keys-clean =
    { $count ->
        [one] { $count } legătură, nicio eroare.
        [few] { $count } legături, nicio eroare.
       *[other] { $count } de legături, nicio eroare.
    }
keys-faults =
    { $count ->
        [one] { $count } eroare
        [few] { $count } erori
       *[other] { $count } de erori
    }
keys-unbound = Doar după nume (:comandă): { $commands }

## Modul pe linii.

plain-welcome = dunlin { $desk }, { $agent }. O comandă pe linie; „help” le enumeră, „next” preia primul client.
plain-customer = client: { $name }, număr { $number }, { $segment }, { $language }
plain-gate = contact: { $gate }
plain-task = sarcină: { $task }
plain-local-time = ora clientului: { $time }
plain-phone = telefon { $n }: { $phone }
plain-contact = cale de contact: { $point }
plain-money = { $currency }: scadent { $overdue }, la risc { $risk }, promis { $promised }, contestat { $disputed }, nealocat { $unapplied }, total { $total }
plain-touch = înainte: { $touch }
plain-invoice = factura { $n }: { $number }, scadentă { $due }, zile întârziere { $days }, deschis { $open }, { $kind }
plain-row = { $n }: { $name }, număr { $number }, la risc { $risk }, zile întârziere { $days }, { $why }
plain-choice = { $n }: { $name } ({ $code })
plain-choose = Scrieți select și un număr sau altă comandă.
plain-field = { $field }: { $text }
plain-ask = Scrieți valoarea pentru „{ $field }”; „select” trimite, „cancel” închide.
plain-prompt = { $title } Scrieți pe linia următoare sau „cancel”.
plain-no-utf8 = Linia { $n } nu este UTF-8: omisă.
plain-end = Sfârșitul intrării.
plain-left = Clientul deschis rămâne al dumneavoastră un timp: porniți din nou pentru a continua.
refused-just-opened = Clientul următor tocmai s-a deschis: priviți întâi, apoi apăsați din nou.
said-aside =
    { $count ->
        [one] { $count } înregistrare confirmată pe acest calculator nu a putut fi preluată și rămâne aici: { $why }. Anunțați un supervizor.
        [few] { $count } înregistrări confirmate pe acest calculator nu au putut fi preluate și rămân aici, ultima: { $why }. Anunțați un supervizor.
       *[other] { $count } de înregistrări confirmate pe acest calculator nu au putut fi preluate și rămân aici, ultima: { $why }. Anunțați un supervizor.
    }
