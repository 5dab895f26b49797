# The agent's own desk. $page: `mine-page-...`.
mine-title = Ziua mea: { $page } ({ $n } din { $of })
mine-page-day = astăzi
mine-page-promises = promisiuni
mine-page-disputes = dispute
mine-page-callbacks = reveniri telefonice
mine-page-waiting = ce așteaptă
mine-reading = Se citește …
mine-unread = Nu s-a putut citi. { $key } încearcă din nou.
mine-filter = filtru
mine-nothing-fits = Niciun client din această listă nu are „{ $letters }” în nume sau număr. { $key } îi arată pe toți.
# $amounts: what was promised, in brackets with a blank before them, or nothing.
mine-head-day = Lucrați { $worked }, contactați { $reached }, persoana potrivită { $right }, promisiuni { $promises }{ $amounts }, respectate astăzi { $kept }, dispute noi { $disputes }.
# $next: the next callback. $held: a `held-...` line.
mine-head-next = { $next } În coadă: { $held }.
mine-next-callback = Următoarea revenire: { $at }.
mine-next-callback-both = Următoarea revenire: { $at }, { $local } la client.
mine-no-callback = Nicio revenire stabilită.
mine-head-promises = Deschise { $open }. Respectate { $percent }%: { $kept } din { $matured } al căror termen s-a încheiat în ultimele 30 de zile.
mine-head-promises-none = Deschise { $open }. Niciun termen nu s-a încheiat în ultimele 30 de zile.
mine-head-disputes = Deschise { $open }, întârziate { $late }.
mine-head-callbacks = Stabilite { $count }, depășite { $overdue }.
mine-head-away = Baza de date nu răspunde: aceasta este ce se află pe acest calculator. Nimic nu se pierde.
mine-empty-day = Nimic înregistrat astăzi. { $key } ia următorul client.
mine-empty-promises = Nicio promisiune a dumneavoastră, deschisă sau judecată în ultimele 30 de zile. { $key } la un client înregistrează una.
mine-empty-disputes = Nicio dispută deschisă a dumneavoastră sau a clienților dumneavoastră. { $key } la un client deschide una.
mine-empty-callbacks = Nicio revenire stabilită. { $key } la un client stabilește una.
mine-empty-waiting = Nimic nu așteaptă: tot ce ați confirmat este în jurnal, niciun formular început, niciun client reținut sau amânat. { $key } la un client îl amână.
mine-column-time = ora
mine-column-customer = client
mine-column-what = ce
mine-column-amount = sumă
mine-column-paid = plătit
mine-column-due = termen
mine-column-last = limită
mine-column-state = stare
mine-column-document = document
mine-column-kind = fel
mine-column-opened = deschisă
mine-column-answer = răspuns până
mine-column-mine = ora noastră
mine-column-theirs = ora clientului
# How many callbacks fall into that hour.
mine-column-hour = pe oră
mine-column-until = până la
mine-same-clock = aceeași
mine-overdue = depășită
mine-answer-late = { $day } depășit
mine-no-name = client necunoscut aici
mine-promise-today = scade astăzi
mine-promise-past = scadentă
# What an operation does, and how it stands.
mine-act-outcome = rezultat
mine-act-call = apel început
mine-act-note = notă
mine-act-release = înapoiat
mine-act-snooze = amânat
mine-act-skip = sărit
mine-act-point = dată de contact
mine-act-undo = anulare
mine-act-undone = anulat
mine-act-quarantined = neaplicat, pus deoparte
mine-held = deschis la dvs.
mine-resumable = de reluat
mine-kept = păstrat aici: { $act }
mine-aside = pus deoparte: { $act }
mine-draft = formular: { $outcome }
mine-until = până la { $at }
mine-since = din { $at }
mine-no-such-page = Nu există această pagină. Există: { $pages }.
mine-no-row = Niciun rând selectat. { $key } închide lista.
mine-undo-on-the-day = De aici se poate anula doar ce ați înregistrat astăzi: { $key }.
mine-not-on-this-list = Aceasta nu face nimic în această listă. { $key } deschide clientul.
# Rows in line mode.
mine-numbered = { $n }: { $text }
mine-line-day = { $time } { $who }, { $what }
mine-line-promise = { $who }, promis { $amount }, plătit { $paid }, termen { $due }, la timp până la { $last }, { $state }
mine-line-dispute = { $who }, { $document }{ $amount }, { $kind }, deschisă { $opened }, răspuns până { $answer }
mine-line-callback = { $at }, ora clientului { $local }, { $who }, { $count } în ora aceea{ $overdue }
mine-line-waiting = { $who }, { $what }, { $until }
mine-more = Mai sunt: „page_down” citește mai departe.
mine-how = Scrieți un număr pentru a deschide clientul, „right” pentru pagina următoare, „filter LITERE” sau „cancel”.
# The queue is empty. $next: the next callback. The rest are keys.
mine-done = Gata pe astăzi: lucrați { $worked }, promisiuni { $promises }. { $next } { $mine } arată revenirile și promisiunile, { $find } caută un client după număr sau nume, { $refresh } caută din nou.
# Words of the keys at the foot of the list.
mine-footer-select = deschide
mine-footer-right = pagina următoare
mine-footer-left = pagina anterioară
