# Kommandolinjen. Hva hver nøkkel får med seg, står i den engelske katalogen.

cli-check-faults = { $faults } feil. Ingenting ble publisert.
cli-check-clean =
    { $warnings ->
        [0] Dokumentene er i orden.
        [one] Dokumentene er i orden, med { $warnings } advarsel.
       *[other] Dokumentene er i orden, med { $warnings } advarsler.
    }
cli-published = Publisert som revisjon { $hash }.
cli-published-already = Ingenting er endret siden revisjon { $hash }.
cli-imported =
    { $rows ->
        [one] { $rows } rad lest, { $kept } importert, { $rejected } avvist.
       *[other] { $rows } rader lest, { $kept } importert, { $rejected } avvist.
    }
cli-rejects = De avviste radene ligger i { $file }. Rett dem der og importer den filen.
cli-no-desk = Ingen arbeidsplass er oppgitt. Oppgi mappen med --desk DIR, lag en med «dunlin init DIR», eller prøv «dunlin demo».
cli-no-database = Verken arbeidsplass eller database er oppgitt. Bruk --desk DIR eller --database URL, lag en arbeidsplass med «dunlin init DIR», eller prøv «dunlin demo».
cli-no-file = Det finnes ingen database i { $path }. Lag en arbeidsplass med «dunlin init DIR», eller publiser dokumentene dine i en ny database med «dunlin publish».
cli-database = Databasen { $address } kan ikke brukes: { $reason }.
cli-database-busy = Prøv igjen om et øyeblikk.
cli-database-away = Kontroller vert, port og navn i adressen, og at tjeneren kjører.
cli-database-address = Kontroller adressen: postgres://USER@HOST/NAME.
cli-database-server = Kontroller bruker, passord og rettigheter i adressen.
cli-database-file = Kontroller at du kan skrive der og at disken har plass, eller oppgi en annen fil med --database.
cli-no-folder = Mappen { $path } finnes ikke. Kontroller --desk, lag en arbeidsplass med «dunlin init DIR», eller prøv «dunlin demo».
cli-denied = Du har ikke lov til å lese { $path }: ingen tilgang. Spør eieren, eller oppgi en annen fil med --database.
cli-not-sqlite = { $path } er ingen SQLite-database og er ikke rørt. Oppgi en annen fil med --database, eller en arbeidsplass med --desk.
cli-no-state = Det finnes ingen mappe for det som venter på denne maskinen: sett HOME eller DUNLIN_STATE.
cli-now-rehearsal = --now er bare for øvelse; denne arbeidsplassen følger den virkelige klokken.
cli-date-rehearsal = --date er bare for øvelse; «dunlin advance» uten den kjører dagens jobb.
cli-as-refused = { $login } kan ikke sette seg ned som { $agent }: --as er for øvelse og for tjenestekontoen (service_account i dunlin.toml).
trouble-nothing-published = Databasen har ingen publisert konfigurasjon. Kjør «dunlin --desk DIR publish».
cli-init-occupied = { $path } finnes allerede og er ikke tom. Oppgi en mappe som ikke finnes ennå.
cli-init-done =
    Arbeidsplassen ligger i { $path }, databasen er { $address }, og { $login } er den første saksbehandleren (admin).
    Videre: rediger { $path }/dunlin.toml, deretter 'dunlin --desk { $path } publish';
    'dunlin --desk { $path } team add NAME', 'agent add LOGIN --team NAME',
    'import invoices FILE --map MAPPING', og 'work'.
cli-login = Bruker
cli-name = Navn
cli-role = Rolle
cli-languages = Språk
cli-teams = Team
cli-state = Status
cli-away = Borte
cli-enabled = aktiv
cli-disabled = sperret
cli-place = #
cli-number = Nummer
cli-at-risk = Utsatt
cli-days = Dager sent
cli-task = Oppgave
cli-with = Hos
cli-overdue = Forfalt
cli-promised = Lovet
cli-disputed = Omtvistet
cli-unapplied = Uplassert
cli-total = Totalt
cli-kind = Type
cli-issued = Datert
cli-due = Forfall
cli-open = Åpent
cli-promise = Løfte
cli-workable =
    { $count ->
        [0] Ingen kan ringes nå i dine team og språk.
        [one] { $count } kunde kan ringes nå.
       *[other] { $count } kunder kan ringes nå.
    }
cli-held = På vent: { $count } ({ $rule }), den første til { $until }.
cli-until-lifted = noen opphever det
cli-advance-busy = En annen prosess kjører dagens jobb; ingenting ble gjort her.
cli-advanced = { $day }: { $promises } løfter endret, { $ranked } kunder rangert, { $book } utsatt i alt.
cli-verified =
    { $faults ->
        [0] { $facts } hendelser i { $chains } kjeder: alle holder.
        [one] { $facts } hendelser i { $chains } kjeder: én feil.
       *[other] { $facts } hendelser i { $chains } kjeder: { $faults } feil.
    }
refusal-no-such-agent = Ingen aktiv saksbehandler har brukernavnet { $login }. En administrator legger til en med «dunlin agent add { $login }».
refusal-taken = Navnet { $name } er opptatt ({ $what }). Velg et annet.
refusal-bad-login = «{ $login }» kan ikke være brukernavn: det kan ikke ha mellomrom, skråstreker eller kontrolltegn, og ikke begynne med punktum.
refusal-no-such-language = «{ $code }» er ikke et av språkene her; de er { $known }.
refusal-no-such-team = Teamet { $name } finnes ikke. «dunlin team list» viser dem, og «dunlin team add» legger til et.
refusal-ends-before-it-begins = Fraværet slutter før det begynner. Sett --until til samme dag som --from eller senere.
refusal-last-admin = { $login } er den siste administratoren som kan sette seg ned her. Gjør først noen andre til administrator: «dunlin agent set LOGIN --role admin».
refusal-empty = Feltet kan ikke være tomt: { $what }.
cli-no-terminal = «dunlin work» trenger en terminal. Uten en kan du arbeide linje for linje: «dunlin work --plain».
cli-waiting =
    { $count ->
        [one] { $count } bekreftet registrering venter på denne maskinen og sendes når en økt begynner igjen.
       *[other] { $count } bekreftede registreringer venter på denne maskinen og sendes når en økt begynner igjen.
    }
cli-demo-no-open = --no-open trenger --dir DIR eller --database URL: ellers ville ingenting bli igjen av demoen.
cli-demo-occupied = Databasen { $address } er allerede i bruk. Oppgi en tom database for demoen.
cli-demo-made = Demoen er klar. Åpne den med: { $command }
cli-no-mapping = Kartleggingen { $name } finnes ikke: ingen slik fil ({ $why }), og ingen publisert kartlegging med det navnet. «dunlin publish» publiserer mappings/*.toml.
cli-mapping-kind = Kartleggingen { $name } er for { $is }, ikke for { $wanted }.
cli-import-stopped = Stoppet etter linje { $line }: { $why } Det som kom før, er importert; den samme kommandoen fortsetter derfra.
cli-dry-run = Prøvekjøring: ingenting ble skrevet.
cli-made-customers =
    { $count ->
        [one] { $count } ny kunde
       *[other] { $count } nye kunder
    }
cli-made-updated =
    { $count ->
        [one] { $count } kunde endret
       *[other] { $count } kunder endret
    }
cli-made-invoices =
    { $count ->
        [one] { $count } nytt bilag
       *[other] { $count } nye bilag
    }
cli-made-payments =
    { $count ->
        [one] { $count } ny betaling
       *[other] { $count } nye betalinger
    }
cli-made-matched =
    { $count ->
        [one] { $count } tidligere betaling ført på kunden sin
       *[other] { $count } tidligere betalinger ført på kundene sine
    }
cli-made-without =
    { $count ->
        [one] { $count } betaling uten kunde
       *[other] { $count } betalinger uten kunde
    }
cli-made-disputes =
    { $count ->
        [one] { $count } ny tvist
       *[other] { $count } nye tvister
    }
cli-made-repeats =
    { $count ->
        [one] { $count } gjentakelse hoppet over
       *[other] { $count } gjentakelser hoppet over
    }
cli-made-repaired =
    { $count ->
        [one] { $count } rad rettet
       *[other] { $count } rader rettet
    }
cli-made-warned =
    { $count ->
        [one] { $count } rad å se på
       *[other] { $count } rader å se på
    }
cli-file-read-as = Lest som { $encoding }, felt delt med { $delimiter }, datoer: { $dates }.
cli-rounding = Avrunding til nærmeste like siffer ga { $difference } { $currency } i alt.
cli-rejected-row = linje { $line }, { $column } «{ $value }»: { $reason }; { $remedy }
cli-rejected-whole = linje { $line }: { $reason }; { $remedy }
cli-counted = { $count } × { $what }

## Hva som ble gjort med rader som ble beholdt.

note-identifier = et nummer var blitt desimaltall eller formel og ble rettet
note-float-date = en dato var blitt et tall og ble lest som dato
note-rounded = et beløp hadde flere desimaler enn valutaen og ble avrundet
note-trimmed = mellomrom rettet
note-hostile = usynlige tegn fjernet
note-due-before-issued = forfall før bilagsdato
note-after-export = bokført etter at filen ble skrevet
note-due-from-terms = ingen forfallsdato: regnet ut fra oppgitte betingelser
note-due-on-issue = verken forfallsdato eller betingelser: forfaller på bilagsdatoen
note-currency-default = ingen kjent valuta: kartleggingens standard er brukt
note-word-left-out = et ukjent ord ble utelatt
note-kind-from-sign = et negativt beløp avgjorde hva slags bilag det er
note-sign-turned = gjort negativt, slik bilagstypen krever
note-phone-odd = et telefonnummer som ikke kan ringes slik det står; beholdt som skrevet
note-no-customer = verken kunde eller bilag er kjent under det; beholdt uten kunde
note-due-from-customer = ingen forfallsdato: regnet ut fra kundens betingelser

## Hvorfor rader ble avvist.

fault-missing = ingenting der noe må stå
fault-too-long = et felt er for langt
fault-not-a-date = ingen dato
fault-no-such-day = en dag som ikke finnes
fault-ends-before = en periode som slutter før den begynner
fault-two-digit-year = et år uten århundre
fault-not-an-amount = ikke et beløp
fault-out-of-range = et beløp utenfor grensene
fault-exponent = et tall med eksponent, så siffer er tapt
fault-unknown-currency = en ukjent valuta
fault-unknown-word = et ord som ikke er kjent her
fault-conflict = samme nummer på rader som er ulike
fault-stored = nummeret er registrert fra før med annet innhold
fault-not-on-desk = et team eller en saksbehandler som ikke finnes her
fault-column-count = flere eller færre felt enn overskriften
fault-truncated = filen slutter midt i raden
fault-open-quote = et anførselstegn som åpnes og ikke lukkes, eller tekst etter et lukket
fault-bad-bytes = byte som ikke er tegn i filens koding
