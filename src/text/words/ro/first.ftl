# Prima pornire: cinci întrebări și ghidul demonstrației.
# Ce primește fiecare cheie se află în catalogul englez.

command-tutor = ghid
command-tutor-help = arată sau ascunde ghidul demonstrației.

## Ghidul.

tutor-head = Ghid { $n }/{ $all }:
tutor-first = Luați un client cu { $key }; apoi:
tutor-next = { $key } ia cel mai important client din coadă. Este numai al dumneavoastră până îl lăsați; colegii primesc alții. { $hide } ascunde ghidul.
tutor-call = { $key } și o cifră sună. Întâi se întreabă regulile: răspunsul este da, sau de ce nu și până când.
tutor-outcome = nu răspunde nimeni? { $key } și s-a notat; clientul următor se deschide singur. Tasta aceasta e cea mai mare parte a zilei.
tutor-promise = { $key } vin, apoi litera motivului: tot ce e scadent se promite pe vineri și se urmărește până se plătește.
tutor-callback = { $key } când cer să sunați din nou: scrieți când, după ora lor. Coada îi aduce înapoi atunci.
tutor-note = { $key } adaugă o notă pentru cine vine după dumneavoastră. Clientul rămâne deschis.
tutor-undo = { $key } anulează ultima înregistrare. O scăpare costă o tastă, iar jurnalul le arată pe amândouă.
tutor-find = { $key } găsește pe oricine: nume, număr, telefon. Sună și clienții.
tutor-why = { $key } spune de ce vine acum acest client și ce reguli au fost întrebate. Nimic nu e ascuns aici.
tutor-mine = { $key } este ziua dumneavoastră: ce ați făcut, ce vi s-a promis, ce revine.
tutor-end = Asta a fost tot. { $help } arată toate tastele; „dunlin init DIR” vă face un birou propriu. { $hide } ascunde acest rând.
said-tutor-shown = Ghidul este aici. { $key } îl ascunde.
said-tutor-hidden = Ghidul este ascuns. { $key } îl arată din nou.
refused-tutor = Ghidul ține de demonstrație: aici pașii lui s-ar înregistra la clienți reali. Încercați „dunlin demo” sau { $key } pentru taste.

## Cele cinci întrebări.

first-own-name = română
first-welcome =
    Bine ați venit la dunlin. Cinci întrebări și puteți începe.
    Un număr răspunde; Enter ia ce stă între paranteze. Esc iese și nu se scrie nimic.
first-language = 1/5  În ce limbă citiți?
first-keyboard = 2/5  Pe ce tastatură scrieți?
first-keyboard-us = americană sau alta
first-keyboard-no = norvegiană
first-keyboard-hu = maghiară
first-keyboard-ro = română
first-keyboard-fr = franceză (AZERTY)
first-keymap = 3/5  Ce taste vă sunt la îndemână?
first-keymap-default = litere simple, aceleași în orice limbă
first-keymap-vim = ca în vim
first-keymap-emacs = ca în Emacs
first-keymap-function-keys = F1 până la F12
first-keymap-numpad = o mână pe tastatura numerică
first-keymap-excel = ca într-o foaie de calcul
first-keymap-accessible = puține taste, fără secvențe (cititor de ecran, comutator)
first-theme = 4/5  Cum să arate?
first-theme-default = culorile terminalului
first-theme-light = pentru fundal deschis
first-theme-high-contrast = contrast puternic
first-theme-deuteranopia = fără roșu lângă verde
first-theme-tritanopia = fără albastru lângă galben
first-theme-mono = fără culori
first-database = 5/5  Unde sunt datele?
first-database-demo = nicăieri încă: deocamdată numai demonstrația
first-database-file = într-un dosar pe acest calculator
first-database-postgres = pe un server PostgreSQL, pentru o echipă
first-path = Ce dosar? Acolo stau documentele și baza de date. (Merge și fișierul unei baze de date.)
first-url = Adresa: postgres://UTILIZATOR@SERVER/NUME
first-no-database = { $path } este un fișier, dar nu o bază de date SQLite. Indicați un dosar sau alt fișier.
first-occupied = { $path } există deja și conține altceva. Indicați un dosar care nu există încă sau un birou gata făcut.
first-no-url = Nu este adresa unui server. Arată așa: postgres://UTILIZATOR@SERVER/NUME
first-probing = Se întreabă { $address } …
first-reached = Răspunde.
first-unreached = Și acum?
first-unreached-again = întreabă din nou
first-unreached-other = aleg altceva
first-unreached-keep = rămâne totuși această adresă
first-password = În adresă este o parolă. Setările sunt un fișier text pe acest calculator, iar copiile de siguranță îl includ.
first-password-leave-out = se omite; PostgreSQL o ia din ~/.pgpass sau PGPASSWORD
first-password-keep = rămâne în fișier, pe care numai dumneavoastră îl puteți citi
first-password-out = Păstrat fără parolă: { $address }
first-no-such-answer = „{ $answer }” nu este printre răspunsuri. Scrieți un număr de la 1 la { $most } sau apăsați Enter.
first-nothing-typed = Nu s-a scris nimic. Scrieți sau apăsați Esc ca să ieșiți.
first-left = Nu s-a scris nimic. „dunlin demo” merge fără setări.
first-exists = Există deja setări.
first-exists-keep = { $file } rămâne cum este
first-exists-replace = se scrie din nou; cel vechi rămâne alături
first-not-written = { $file } nu se poate scrie: { $why }. Nu s-a schimbat nimic. Eliberați spațiu sau dosarul, ori indicați altul cu XDG_CONFIG_HOME; „dunlin demo” nu are nevoie de setări.
first-written = Scris: { $file }. Fiecare rând se poate schimba.
first-old = Cel vechi: { $file }
first-now = Și acum?
first-now-demo = demonstrația: clienți inventați, trei minute, nu rămâne nimic
first-now-desk = arată comenzile pentru un birou propriu
first-now-setup = pune din nou cele cinci întrebări
first-no-desk = Setările nu indică încă niciun birou. Și acum?
first-commands = Un birou propriu:
first-no-terminal = Aici se pun întrebări și e nevoie de un terminal. Setările sunt un fișier text: ~/.config/dunlin/config.toml.
first-no-home = Nu există un dosar pentru setări: stabiliți HOME sau XDG_CONFIG_HOME.

## Fișierul de setări.

first-file-head =
    Setările dunlin, așa cum le-a scris prima pornire. Schimbați ce doriți: un rând care începe cu # nu contează.
    Mediul (DUNLIN_LANGUAGE, ...) contează mai mult decât acest fișier, iar linia de comandă cel mai mult.
first-file-language = Limba ecranului: { $all }
first-file-keyboard = Tastatura: { $all }
first-file-keymap = Taste: { $all }, sau calea unui fișier propriu
first-file-theme = Culori: { $all }
first-file-desk = Dosarul documentelor; baza de date este dunlin.db din el, dacă rândul următor nu numește alta
first-file-database = Baza de date: { $all }
first-file-agent = Se intră ca acest agent, unde se poate alege
first-file-dial = Ce pornește un apel; {"{e164}"} ține locul numărului. Fără, apelurile doar se notează
first-file-state = Dosarul pentru ce așteaptă pe acest calculator
first-file-log = Fișierul de jurnal al programului; fără el nu există
first-file-reduced-motion = Nimic nu se mișcă singur: { $all }
first-file-links = Numerele de telefon sunt legături, în terminalele care le deschid: { $all }
first-file-ascii = Numai caractere ASCII: { $all }
