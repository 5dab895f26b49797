# Taster: hjelp, kommandolinjen, tastaturoppsett, og hva tastaturer og terminaler gjør med dem.
# Hva hver nøkkel får med seg, står i den engelske katalogen.

command-opt = merk
command-opt-help = setter et siffer ved kunden (1 åpne, 2 kontakt, 4 hopp over, 5 se på, 7 løfte, 8 ring tilbake, 9 tvist); uten siffer tas alle som har ett, etter tur.
command-values = verdier
command-values-help = viser hva feltet kan inneholde.
command-complete = fullfør
command-complete-help = skriver inn det valgte navnet.

help-no-hit = Ingenting passer. Skriv et annet ord eller en annen tast, eller trykk { $key }.
keys-elsewhere = «{ $command }» virker et annet sted: { $places }.
entry-full = alt
entry-half = halv
values-title = Hva som kan stå her
values-typed = skrives
values-means = betyr
values-none = Her kan det stå hva som helst: skriv det og trykk { $key }.
values-no-such = Ingen verdi på listen har det nummeret. Velg en; { $key } lukker listen.

column-opt = vlg
opt-no-such = Det sifferet betyr ingenting her: 1 åpne, 2 kontakt, 4 hopp over, 5 se på, 7 løfte, 8 ring tilbake, 9 tvist, 0 ingen. { $key } viser alle taster.
opt-given-up =
    { $count ->
        [one] { $count } merket kunde ble lagt bort.
       *[other] { $count } merkede kunder ble lagt bort.
    }

keymap-twice = tasten står allerede i filen, på linje { $line }; den gjelder
keymap-unknown-name = ingenting heter «{ $word }»; det ble utelatt
keymap-unknown-name-near = ingenting heter «{ $word }»; det ble utelatt. Dette finnes: { $near }
keymap-circle = «{ $name }» arver seg selv; standarden gjelder
keymap-setting = det er ingen verdi for den; dette ville vært: { $would }
keymap-more =
    { $text } { $count ->
        [one] { $count } feil til: «dunlin keys check» nevner den.
       *[other] { $count } feil til: «dunlin keys check» nevner dem.
    }

reach-line = [{ $context }] { $key } = { $command }: { $why } ({ $place }).
reach-other = Det samme ligger på { $key }.
reach-free = Ledig, og ville duge: { $key }.
reach-clean = Alle taster når fram.
reach-shift = krever Shift
reach-altgr = krever AltGr
reach-dead = er en død tast
reach-same-byte = sender samme byte som en annen tast
reach-no-byte = har ingen egen byte i en terminal
reach-reused = kommer som en annen funksjonstast i mange terminaler
reach-prefix = er terminalprogrammets eget prefiks
reach-flow = stopper og starter utskriften
reach-window = beholdes av vinduet
reach-putty = går tapt i noen av PuTTYs tastaturmodi
reach-mode = bytter modus i terminalprogrammet

probe-begin = Trykk på taster: hver vises slik terminalen sender den. Esc to ganger avslutter; det gjør også fem sekunder uten tast etter Ctrl-C.
probe-line = { $bytes }: { $reads }; { $bound }
probe-unread = ingen tast som dunlin kan navngi
probe-unbound = gjør ingenting
probe-begins = begynner en sekvens
probe-interrupted = Fem sekunder uten tast avslutter.
probe-no-terminal = her er ingen terminal å trykke taster i. Kjør «dunlin keys probe» i en terminal, uten rør.

ten-next = neste kunde åpnes
ten-no-answer = ikke svar, og neste kunde åpnes
ten-promise = løfte om betaling: deretter lover `f` `r` `e` `Enter` alt som er forfalt til fredag
ten-call = ring: velg nummeret; kontaktreglene sier ja, eller hvorfor ikke og til når
ten-outcome = ethvert annet utfall, ved bokstaven
ten-callback = ring tilbake, på et klokkeslett hos kunden
ten-undo = angre det som sist ble registrert
ten-find = finn en kunde på navn, telefon, bilag eller beløp
ten-why = hvorfor kunden står her, og hver kontroll før et anrop
ten-help = alle taster: skriv et ord eller en tast, Enter utfører
refused-account-stays = Ingenting ligger over denne kontoen. { $key } forlater den.
