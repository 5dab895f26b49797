# Første gang: fem spørsmål, og veiviseren i demoen.
# Hva hver nøkkel får med seg, står i den engelske katalogen.

command-tutor = veiviser
command-tutor-help = viser eller skjuler veiviseren i demoen.

## Veiviseren.

tutor-head = Veiviser { $n }/{ $all }:
tutor-first = Ta en kunde med { $key }; deretter:
tutor-next = { $key } tar den beste kunden i køen. Den er bare din til du forlater den; kollegene får andre. { $hide } skjuler veiviseren.
tutor-call = { $key } og et siffer ringer. Reglene spørres først: systemet sier ja, eller hvorfor ikke og til når.
tutor-outcome = tar ingen den? { $key }, og det er skrevet; neste kunde åpnes av seg selv. Det meste av dagen er denne tasten.
tutor-promise = { $key } fre, så en bokstav for årsaken: alt som er forfalt, loves til fredag og følges til det er holdt.
tutor-callback = { $key } når de ber deg ringe igjen: skriv når, etter deres klokke. Køen henter dem fram da.
tutor-note = { $key } legger til et notat til den som kommer etter deg. Kunden forblir åpen.
tutor-undo = { $key } angrer det som ble registrert sist. En glipp koster én tast, og historikken viser begge deler.
tutor-find = { $key } finner hvem som helst: navn, nummer, telefon. Kundene ringer deg også.
tutor-why = { $key } sier hvorfor denne kunden kommer nå, og hvilke regler som ble spurt. Ingenting her er skjult.
tutor-mine = { $key } er dagen din: hva du har gjort, hva som er lovet deg, hva som kommer igjen.
tutor-end = Det var alt. { $help } viser alle taster; «dunlin init DIR» lager ditt eget oppsett. { $hide } tar bort denne linjen.
said-tutor-shown = Her er veiviseren. { $key } skjuler den.
said-tutor-hidden = Veiviseren er skjult. { $key } viser den igjen.
refused-tutor = Veiviseren hører til demoen: her ville stegene blitt skrevet på virkelige kunder. Prøv «dunlin demo», eller { $key } for tastene.

## De fem spørsmålene.

first-own-name = norsk
first-welcome =
    Velkommen til dunlin. Fem spørsmål, så er du inne.
    Et tall svarer; Enter tar det som står i klammer. Esc avslutter, og ingenting blir skrevet.
first-language = 1/5  Hvilket språk leser du?
first-keyboard = 2/5  Hvilket tastatur skriver du på?
first-keyboard-us = amerikansk, eller et annet
first-keyboard-no = norsk
first-keyboard-hu = ungarsk
first-keyboard-ro = rumensk
first-keyboard-fr = fransk (AZERTY)
first-keymap = 3/5  Hvilke taster kan hendene dine?
first-keymap-default = enkle bokstaver, de samme på alle språk
first-keymap-vim = som i vim
first-keymap-emacs = som i Emacs
first-keymap-function-keys = F1 til F12
first-keymap-numpad = én hånd på talltastaturet
first-keymap-excel = som i et regneark
first-keymap-accessible = få taster, ingen sekvenser (skjermlesere, brytere)
first-theme = 4/5  Hvordan skal det se ut?
first-theme-default = terminalens egne farger
first-theme-light = for lys bakgrunn
first-theme-high-contrast = sterk kontrast
first-theme-deuteranopia = uten rødt mot grønt
first-theme-tritanopia = uten blått mot gult
first-theme-mono = ingen farger
first-database = 5/5  Hvor ligger dataene?
first-database-demo = ingen steder ennå: bare demoen foreløpig
first-database-file = i en mappe på denne maskinen
first-database-postgres = på en PostgreSQL-server, for et team på flere maskiner
first-path = Hvilken mappe? Der ligger dokumentene og databasen. (En databasefil går også.)
first-url = Adressen: postgres://BRUKER@VERT/NAVN
first-no-database = { $path } er en fil, men ingen SQLite-database. Oppgi en mappe eller en annen fil.
first-occupied = { $path } finnes allerede, med andre ting i. Oppgi en mappe som ikke finnes ennå, eller et ferdig oppsett.
first-no-url = Det er ingen serveradresse. Den ser slik ut: postgres://BRUKER@VERT/NAVN
first-probing = Spør { $address } …
first-reached = Den svarer.
first-unreached = Hva nå?
first-unreached-again = spør den igjen
first-unreached-other = velg noe annet
first-unreached-keep = bruk adressen likevel
first-password = Det står et passord i adressen. Innstillingene er en tekstfil på denne maskinen, og sikkerhetskopier tar den med.
first-password-leave-out = utelat det; PostgreSQL henter det fra ~/.pgpass eller PGPASSWORD
first-password-keep = behold det i filen, som bare du kan lese
first-password-out = Lagret uten passordet: { $address }
first-no-such-answer = «{ $answer }» er ikke et av svarene. Skriv et tall fra 1 til { $most }, eller trykk Enter.
first-nothing-typed = Ingenting ble skrevet. Skriv det, eller trykk Esc for å avslutte.
first-left = Ingenting ble skrevet. «dunlin demo» går uten innstillinger.
first-exists = Det finnes innstillinger fra før.
first-exists-keep = la { $file } være som den er
first-exists-replace = skriv den på nytt; den gamle blir liggende ved siden av
first-not-written = { $file } kan ikke skrives: { $why }. Ingenting ble endret. Frigjør plass eller mappen, eller oppgi en annen med XDG_CONFIG_HOME; «dunlin demo» trenger ingen innstillinger.
first-written = Skrevet: { $file }. Hver linje i den kan endres.
first-old = Den gamle: { $file }
first-now = Og nå?
first-now-demo = demoen: oppdiktede kunder, tre minutter, ingenting blir igjen
first-now-desk = vis meg kommandoene for mitt eget oppsett
first-now-setup = still meg de fem spørsmålene igjen
first-no-desk = Innstillingene dine peker ikke på noen data ennå. Og nå?
first-commands = Ditt eget oppsett:
first-no-terminal = Dette stiller spørsmål og trenger en terminal. Innstillingene er en tekstfil: ~/.config/dunlin/config.toml.
first-no-home = Det finnes ingen mappe for innstillinger: sett HOME eller XDG_CONFIG_HOME.

## Innstillingsfilen.

first-file-head =
    Innstillingene til dunlin, slik de ble skrevet første gang. Endre det du vil: en linje som begynner med #, teller
    ikke. Miljøet (DUNLIN_LANGUAGE, ...) teller mer enn denne filen, og kommandolinjen mest.
first-file-language = Språk på skjermen: { $all }
first-file-keyboard = Tastatur: { $all }
first-file-keymap = Taster: { $all }, eller stien til din egen fil
first-file-theme = Farger: { $all }
first-file-desk = Mappen med dokumentene; databasen er dunlin.db i den, hvis ikke neste linje oppgir en annen
first-file-database = Database: { $all }
first-file-agent = Logg inn som denne brukeren, der det kan velges
first-file-dial = Det som starter en samtale; {"{e164}"} står for nummeret. Uten det blir samtaler bare notert
first-file-state = Mappe for det som venter på denne maskinen
first-file-log = Fil for programmets logg; uten den finnes ingen
first-file-reduced-motion = Ingenting beveger seg av seg selv: { $all }
first-file-links = Telefonnumre er lenker, i terminaler som åpner dem: { $all }
first-file-ascii = Bare ASCII-tegn: { $all }
