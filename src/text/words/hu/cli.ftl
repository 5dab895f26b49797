# A parancssor. Hogy melyik kulcs mit kap, az angol katalógusban áll.

cli-check-faults = { $faults } hiba. Semmi sem lett közzétéve.
cli-check-clean =
    { $warnings ->
        [0] A dokumentumok rendben vannak.
       *[other] A dokumentumok rendben vannak, { $warnings } figyelmeztetéssel.
    }
cli-published = Közzétéve, változat: { $hash }.
cli-published-already = Nincs változás az érvényes változat óta: { $hash }.
cli-imported = { $rows } sor beolvasva, { $kept } átvéve, { $rejected } elutasítva.
cli-rejects = Az elutasított sorok itt vannak: { $file }. Javítsa őket, és importálja ezt a fájlt.
cli-no-desk = Nincs megadva munkaasztal. Adja meg a mappáját (--desk DIR), hozzon létre egyet („dunlin init DIR”), vagy próbálja ki: „dunlin demo”.
cli-no-database = Sem munkaasztal, sem adatbázis nincs megadva. Használja: --desk DIR vagy --database URL, hozzon létre munkaasztalt („dunlin init DIR”), vagy próbálja ki: „dunlin demo”.
cli-no-file = Itt nincs adatbázis: { $path }. Hozzon létre munkaasztalt („dunlin init DIR”), vagy tegye közzé a dokumentumait egy új adatbázisba („dunlin publish”).
cli-database = Az adatbázis nem használható ({ $address }): { $reason }.
cli-database-busy = Próbálja újra egy kicsit később.
cli-database-away = Ellenőrizze a címben a gépet, a portot és a nevet, és hogy fut-e a kiszolgáló.
cli-database-address = Ellenőrizze a címet: postgres://USER@HOST/NAME.
cli-database-server = Ellenőrizze a címben a felhasználót, a jelszót és a jogokat.
cli-database-file = Ellenőrizze, hogy írhat-e oda és van-e hely a lemezen, vagy adjon meg másik fájlt (--database).
cli-no-folder = Nincs ilyen mappa: { $path }. Ellenőrizze a --desk értékét, hozzon létre munkaasztalt („dunlin init DIR”), vagy próbálja ki: „dunlin demo”.
cli-denied = Nincs joga olvasni: { $path }. Forduljon a tulajdonosához, vagy adjon meg másik fájlt (--database).
cli-not-sqlite = Ez nem SQLite-adatbázis, érintetlen maradt: { $path }. Adjon meg másik fájlt (--database) vagy munkaasztalt (--desk).
cli-no-state = Nincs mappa annak, ami ezen a gépen vár: állítsa be a HOME vagy a DUNLIN_STATE változót.
cli-now-rehearsal = A --now csak próbára való; ez a munkaasztal a valódi óra szerint jár.
cli-date-rehearsal = A --date csak próbára való; nélküle a „dunlin advance” a mai feladatot futtatja.
cli-as-refused = { $login } nem ülhet le { $agent } néven: a --as próbára és a szolgáltatásfióknak való (service_account a dunlin.toml fájlban).
trouble-nothing-published = Az adatbázisban nincs közzétett beállítás. Futtassa: „dunlin --desk DIR publish”.
cli-init-occupied = Már létezik és nem üres: { $path }. Adjon meg olyan mappát, amely még nincs.
cli-init-done =
    A munkaasztal itt van: { $path }, az adatbázisa { $address }, az első ügyintéző { $login } (admin).
    Tovább: szerkessze a { $path }/dunlin.toml fájlt, majd 'dunlin --desk { $path } publish';
    'dunlin --desk { $path } team add NAME', 'agent add LOGIN --team NAME',
    'import invoices FILE --map MAPPING' és 'work'.
cli-login = Belépési név
cli-name = Név
cli-role = Szerepkör
cli-languages = Nyelvek
cli-teams = Csoportok
cli-state = Állapot
cli-away = Távol
cli-enabled = engedélyezve
cli-disabled = letiltva
cli-place = #
cli-number = Szám
cli-at-risk = Kockázat
cli-days = Késés (nap)
cli-task = Feladat
cli-with = Kezeli
cli-overdue = Lejárt
cli-promised = Ígért
cli-disputed = Vitatott
cli-unapplied = Függő
cli-total = Összesen
cli-kind = Fajta
cli-issued = Kelt
cli-due = Esedékes
cli-open = Nyitott
cli-promise = Ígéret
cli-workable =
    { $count ->
        [0] Az Ön csoportjaiban és nyelvein most nincs hívható ügyfél.
       *[other] { $count } ügyfél hívható most.
    }
cli-held = Várakozik: { $count } ({ $rule }), az első eddig: { $until }.
cli-until-lifted = amíg valaki feloldja
cli-advance-busy = A mai feladatot már egy másik folyamat végzi; itt nem történt semmi.
cli-advanced = { $day }: { $promises } ígéret változott, { $ranked } ügyfél rangsorolva, összesen { $book } kockázatban.
cli-verified =
    { $faults ->
        [0] { $facts } esemény, { $chains } lánc: mind ép.
       *[other] { $facts } esemény, { $chains } lánc: { $faults } hiba.
    }
refusal-no-such-agent = Nincs engedélyezett ügyintéző ezzel a belépési névvel: { $login }. A rendszergazda felveheti: „dunlin agent add { $login }”.
refusal-taken = Foglalt név: { $name } ({ $what }). Válasszon másikat.
refusal-bad-login = „{ $login }” nem lehet belépési név: nem lehet benne szóköz, perjel vagy vezérlőkarakter, és nem kezdődhet ponttal.
refusal-no-such-language = „{ $code }” itt nem választható nyelv; a lehetséges nyelvek: { $known }.
refusal-no-such-team = Nincs ilyen csoport: { $name }. A „dunlin team list” felsorolja őket, a „dunlin team add” újat vesz fel.
refusal-ends-before-it-begins = A távollét előbb ér véget, mint kezdődik. Az --until legyen a --from napja vagy későbbi.
refusal-last-admin = { $login } az utolsó rendszergazda, aki itt leülhet. Előbb tegyen mást rendszergazdává: „dunlin agent set LOGIN --role admin”.
refusal-empty = Nem lehet üres: { $what }.
cli-no-terminal = A „dunlin work” parancshoz terminál kell. Nélküle soronként dolgozhat: „dunlin work --plain”.
cli-waiting = { $count } megerősített művelet vár ezen a gépen; a következő munkamenet kezdetén elküldjük.
cli-demo-no-open = A --no-open mellé --dir DIR vagy --database URL kell: különben semmi sem maradna a bemutatóból.
cli-demo-occupied = Az adatbázis már foglalt: { $address }. Adjon meg üreset a bemutatóhoz.
cli-demo-made = A bemutató elkészült. Megnyitása: { $command }
cli-no-mapping = Nincs ilyen leképezés: { $name }. Nincs ilyen fájl ({ $why }), és közzétett leképezés sincs ezen a néven. A „dunlin publish” teszi közzé a mappings/*.toml fájlokat.
cli-mapping-kind = A leképezés ({ $name }) erre való: { $is }, nem erre: { $wanted }.
cli-import-stopped = Leállt a következő sor után: { $line }. { $why } Ami előtte volt, át van véve; ugyanaz a parancs onnan folytatja.
cli-dry-run = Próbafutás: semmi sem lett kiírva.
cli-made-customers = { $count } új ügyfél
cli-made-updated = { $count } ügyfél módosítva
cli-made-invoices = { $count } új bizonylat
cli-made-payments = { $count } új befizetés
cli-made-matched = { $count } korábbi befizetés az ügyfeléhez rendelve
cli-made-without = { $count } befizetés ügyfél nélkül
cli-made-disputes = { $count } új vitatott tétel
cli-made-repeats = { $count } ismétlés kihagyva
cli-made-repaired = { $count } sor kijavítva
cli-made-warned = { $count } sor megnézendő
cli-file-read-as = Kódolás: { $encoding }, mezőelválasztó: { $delimiter }, dátumok: { $dates }.
cli-rounding = A párosra kerekítés eltérése összesen { $difference } { $currency }.
cli-rejected-row = { $line }. sor, { $column } „{ $value }”: { $reason }; { $remedy }
cli-rejected-whole = { $line }. sor: { $reason }; { $remedy }
cli-counted = { $count } × { $what }

## Mi történt a megtartott sorokkal.

note-identifier = egy azonosító tizedes törtté vagy képletté vált, kijavítva
note-float-date = egy dátum számmá vált, dátumként olvasva
note-rounded = egy összegnek több tizedesjegye volt, mint a pénznemének; kerekítve
note-trimmed = szóközök rendbe téve
note-hostile = láthatatlan karakterek eltávolítva
note-due-before-issued = az esedékesség korábbi a keltezésnél
note-after-export = a fájl írása után könyvelve
note-due-from-terms = nincs esedékesség: a megadott feltételekből számítva
note-due-on-issue = sem esedékesség, sem feltételek: a keltezés napján esedékes
note-currency-default = ismeretlen pénznem: a leképezés alapértelmezése érvényes
note-word-left-out = egy ismeretlen szó kimaradt
note-kind-from-sign = a negatív összeg döntötte el a bizonylat fajtáját
note-sign-turned = negatívra fordítva, ahogy a fajtája kívánja
note-phone-odd = egy telefonszám így nem tárcsázható; megtartva, ahogy írták
note-no-customer = ilyen ügyfél vagy bizonylat nem ismert; megtartva ügyfél nélkül
note-due-from-customer = nincs esedékesség: az ügyfél feltételeiből számítva

## Miért lettek sorok elutasítva.

fault-missing = üres, pedig kötelező
fault-too-long = túl hosszú mező
fault-not-a-date = nem dátum
fault-no-such-day = nem létező nap
fault-ends-before = kezdete előtt véget érő időszak
fault-two-digit-year = évszám évszázad nélkül
fault-not-an-amount = nem összeg
fault-out-of-range = tartományon kívüli összeg
fault-exponent = kitevős szám, számjegyek vesztek el
fault-unknown-currency = ismeretlen pénznem
fault-unknown-word = itt ismeretlen szó
fault-conflict = azonos szám eltérő sorokon
fault-stored = a szám már más tartalommal szerepel
fault-not-on-desk = itt ismeretlen csoport vagy ügyintéző
fault-column-count = több vagy kevesebb mező, mint a fejlécben
fault-truncated = a fájl a sor közepén véget ér
fault-open-quote = lezáratlan idézőjel, vagy szöveg a lezárt idézőjel után
fault-bad-bytes = a fájl kódolásában értelmetlen bájtok
