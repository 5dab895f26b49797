# Taste: ajutor, linia de comandă, hărți de taste și ce fac cu ele tastaturile și terminalele.
# Ce primește fiecare cheie stă în catalogul englez.

command-opt = marchează
command-opt-help = pune o cifră lângă client (1 deschide, 2 contacte, 4 sari peste, 5 vezi, 7 promisiune, 8 apel înapoi, 9 dispută); fără cifră îi ia pe rând pe toți cei care au una.
command-values = valori
command-values-help = arată ce poate conține câmpul.
command-complete = completează
command-complete-help = scrie numele ales.

help-no-hit = Nimic nu se potrivește. Scrieți alt cuvânt sau altă tastă, ori apăsați { $key }.
keys-elsewhere = „{ $command }” merge în altă parte: { $places }.
entry-full = tot
entry-half = jumătate
values-title = Ce poate sta aici
values-typed = se scrie
values-means = înseamnă
values-none = Aici merge orice text: scrieți-l și apăsați { $key }.
values-no-such = Nicio valoare din listă nu are acel număr. Alegeți una; { $key } închide lista.

column-opt = opț
opt-no-such = Cifra aceasta nu înseamnă nimic aici: 1 deschide, 2 contacte, 4 sari peste, 5 vezi, 7 promisiune, 8 apel înapoi, 9 dispută, 0 nimic. { $key } arată toate tastele.
opt-given-up =
    { $count ->
        [one] S-a renunțat la { $count } client marcat.
        [few] S-a renunțat la { $count } clienți marcați.
       *[other] S-a renunțat la { $count } de clienți marcați.
    }

keymap-twice = tasta apare deja în fișier, pe rândul { $line }; acela este valabil
keymap-unknown-name = nimic nu se numește „{ $word }”; a fost lăsat deoparte
keymap-unknown-name-near = nimic nu se numește „{ $word }”; a fost lăsat deoparte. Există: { $near }
keymap-circle = „{ $name }” se moștenește pe sine; rămâne valabil cel implicit
keymap-setting = nu este o valoare potrivită; așa ar fi: { $would }
keymap-more =
    { $text } { $count ->
        [one] Încă { $count } eroare: „dunlin keys check” o numește.
        [few] Încă { $count } erori: „dunlin keys check” le numește.
       *[other] Încă { $count } de erori: „dunlin keys check” le numește.
    }

reach-line = [{ $context }] { $key } = { $command }: { $why } ({ $place }).
reach-other = Același lucru este pe { $key }.
reach-free = Liberă și potrivită: { $key }.
reach-clean = Toate tastele ajung.
reach-shift = cere Shift
reach-altgr = cere AltGr
reach-dead = este o tastă moartă
reach-same-byte = trimite același octet ca altă tastă
reach-no-byte = nu are un octet propriu într-un terminal
reach-reused = vine ca altă tastă de funcții în multe terminale
reach-prefix = este prefixul programului de terminal
reach-flow = oprește și pornește afișarea
reach-window = este păstrată de fereastră
reach-putty = se pierde în unele moduri de tastatură PuTTY
reach-mode = schimbă modul programului de terminal

probe-begin = Apăsați taste: fiecare apare așa cum o trimite terminalul. Esc de două ori încheie; la fel cinci secunde fără tastă după Ctrl-C.
probe-line = { $bytes }: { $reads }; { $bound }
probe-unread = nicio tastă cunoscută de dunlin
probe-unbound = nu face nimic
probe-begins = începe o secvență
probe-interrupted = Cinci secunde fără tastă încheie.
probe-no-terminal = aici nu există un terminal în care să apăsați taste. Rulați „dunlin keys probe” într-un terminal, fără redirecționări.

ten-next = se deschide următorul client
ten-no-answer = nu răspunde, și se deschide următorul client
ten-promise = promisiune de plată: apoi `v` `i` `n` `Enter` promite toată restanța pentru vineri
ten-call = sună: alegeți numărul; regulile de contact spun da, sau de ce nu și până când
ten-outcome = orice alt rezultat, după litera lui
ten-callback = apel înapoi, la o oră de la client
ten-undo = anulează ce s-a înregistrat ultima dată
ten-find = găsește un client după nume, telefon, document sau sumă
ten-why = de ce este clientul aici, și fiecare verificare înainte de apel
ten-help = toate tastele: scrieți un cuvânt sau o tastă, Enter execută
refused-account-stays = Nimic nu este deasupra acestui cont. { $key } îl părăsește.
