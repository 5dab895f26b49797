# Linia de comandă. Ce primește fiecare cheie se află în catalogul englez.

cli-check-faults =
    { $faults ->
        [one] { $faults } eroare. Nu s-a publicat nimic.
        [few] { $faults } erori. Nu s-a publicat nimic.
       *[other] { $faults } de erori. Nu s-a publicat nimic.
    }
cli-check-clean =
    { $warnings ->
        [0] Documentele sunt în regulă.
        [one] Documentele sunt în regulă, cu { $warnings } avertisment.
        [few] Documentele sunt în regulă, cu { $warnings } avertismente.
       *[other] Documentele sunt în regulă, cu { $warnings } de avertismente.
    }
cli-published = Publicat ca revizia { $hash }.
cli-published-already = Nimic nu s-a schimbat de la revizia { $hash }.
cli-imported =
    { $rows ->
        [one] { $rows } rând citit, importate: { $kept }, respinse: { $rejected }.
        [few] { $rows } rânduri citite, importate: { $kept }, respinse: { $rejected }.
       *[other] { $rows } de rânduri citite, importate: { $kept }, respinse: { $rejected }.
    }
cli-rejects = Rândurile respinse se află în { $file }. Corectați-le acolo și importați acel fișier.
cli-no-desk = Nu este indicat niciun birou. Indicați dosarul cu --desk DIR, creați unul cu „dunlin init DIR” sau încercați „dunlin demo”.
cli-no-database = Nu este indicat niciun birou și nicio bază de date. Folosiți --desk DIR sau --database URL, creați un birou cu „dunlin init DIR” sau încercați „dunlin demo”.
cli-no-file = Nu există nicio bază de date în { $path }. Creați un birou cu „dunlin init DIR” sau publicați documentele într-o bază de date nouă cu „dunlin publish”.
cli-database = Baza de date { $address } nu poate fi folosită: { $reason }.
cli-database-busy = Încercați din nou peste puțin timp.
cli-database-away = Verificați gazda, portul și numele din adresă și că serverul funcționează.
cli-database-address = Verificați adresa: postgres://USER@HOST/NAME.
cli-database-server = Verificați utilizatorul, parola și drepturile din adresă.
cli-database-file = Verificați că puteți scrie acolo și că discul are loc sau indicați alt fișier cu --database.
cli-no-folder = Dosarul { $path } nu există. Verificați --desk, creați un birou cu „dunlin init DIR” sau încercați „dunlin demo”.
cli-denied = Nu aveți voie să citiți { $path }: acces refuzat. Adresați-vă proprietarului sau indicați alt fișier cu --database.
cli-not-sqlite = { $path } nu este o bază de date SQLite și a rămas neatins. Indicați alt fișier cu --database sau un birou cu --desk.
cli-no-state = Nu există un dosar pentru ce așteaptă pe acest calculator: setați HOME sau DUNLIN_STATE.
cli-now-rehearsal = --now este doar pentru exerciții; acest birou merge după ceasul real.
cli-date-rehearsal = --date este doar pentru exerciții; „dunlin advance” fără el rulează sarcina de azi.
cli-as-refused = { $login } nu poate lucra ca { $agent }: --as este pentru exerciții și pentru contul de serviciu al biroului (service_account în dunlin.toml).
trouble-nothing-published = Baza de date nu are nicio configurație publicată. Rulați „dunlin --desk DIR publish”.
cli-init-occupied = { $path } există deja și nu este gol. Indicați un dosar care nu există încă.
cli-init-done =
    Biroul se află în { $path }, baza de date este { $address }, iar { $login } este primul agent (admin).
    Urmează: editați { $path }/dunlin.toml, apoi 'dunlin --desk { $path } publish';
    'dunlin --desk { $path } team add NAME', 'agent add LOGIN --team NAME',
    'import invoices FILE --map MAPPING' și 'work'.
cli-login = Utilizator
cli-name = Nume
cli-role = Rol
cli-languages = Limbi
cli-teams = Echipe
cli-state = Stare
cli-away = Absent
cli-enabled = activ
cli-disabled = dezactivat
cli-place = #
cli-number = Număr
cli-at-risk = La risc
cli-days = Zile întârziere
cli-task = Sarcină
cli-with = La
cli-overdue = Scadent
cli-promised = Promis
cli-disputed = Contestat
cli-unapplied = Nealocat
cli-total = Total
cli-kind = Tip
cli-issued = Emis
cli-due = Scadență
cli-open = Deschis
cli-promise = Promisiune
cli-workable =
    { $count ->
        [0] Nimeni nu poate fi sunat acum în echipele și limbile dumneavoastră.
        [one] { $count } client poate fi sunat acum.
        [few] { $count } clienți pot fi sunați acum.
       *[other] { $count } de clienți pot fi sunați acum.
    }
cli-held = În așteptare: { $count } ({ $rule }), primul până la { $until }.
cli-until-lifted = ridicarea de către cineva
cli-advance-busy = Alt proces se ocupă de sarcina de azi; aici nu s-a făcut nimic.
cli-advanced = { $day }: promisiuni schimbate { $promises }, clienți ordonați { $ranked }, în total { $book } la risc.
cli-verified =
    { $faults ->
        [0] Fapte: { $facts }, lanțuri: { $chains }; toate sunt întregi.
        [one] Fapte: { $facts }, lanțuri: { $chains }; o eroare.
        [few] Fapte: { $facts }, lanțuri: { $chains }; { $faults } erori.
       *[other] Fapte: { $facts }, lanțuri: { $chains }; { $faults } de erori.
    }
refusal-no-such-agent = Niciun agent activ nu are numele de utilizator { $login }. Un administrator adaugă unul cu „dunlin agent add { $login }”.
refusal-taken = Numele { $name } este ocupat ({ $what }). Alegeți altul.
refusal-bad-login = „{ $login }” nu este un nume de utilizator: nu poate avea spații, bare oblice sau caractere de control și nu poate începe cu punct.
refusal-no-such-language = „{ $code }” nu este o limbă a biroului; acestea sunt { $known }.
refusal-no-such-team = Nu există echipa { $name }. „dunlin team list” le arată, iar „dunlin team add” adaugă una.
refusal-ends-before-it-begins = Absența se termină înainte să înceapă. Puneți --until la data --from sau după ea.
refusal-last-admin = { $login } este ultimul administrator care poate lucra aici. Numiți întâi alt administrator: „dunlin agent set LOGIN --role admin”.
refusal-empty = Nu poate fi gol: { $what }.
cli-no-terminal = „dunlin work” are nevoie de un terminal. Fără el, lucrați linie cu linie: „dunlin work --plain”.
cli-waiting =
    { $count ->
        [one] { $count } operațiune confirmată așteaptă pe acest calculator și se trimite la începutul sesiunii următoare.
        [few] { $count } operațiuni confirmate așteaptă pe acest calculator și se trimit la începutul sesiunii următoare.
       *[other] { $count } de operațiuni confirmate așteaptă pe acest calculator și se trimit la începutul sesiunii următoare.
    }
cli-demo-no-open = --no-open are nevoie de --dir DIR sau --database URL: altfel nu ar rămâne nimic din demonstrație.
cli-demo-occupied = Baza de date { $address } este deja ocupată. Indicați una goală pentru demonstrație.
cli-demo-made = Demonstrația este gata. Deschideți-o cu: { $command }
cli-no-mapping = Nu există maparea { $name }: niciun asemenea fișier ({ $why }) și nicio mapare publicată cu acest nume. „dunlin publish” publică mappings/*.toml.
cli-mapping-kind = Maparea { $name } este pentru { $is }, nu pentru { $wanted }.
cli-import-stopped = Oprit după linia { $line }: { $why } Ce a fost înainte este importat; aceeași comandă continuă de acolo.
cli-dry-run = Rulare de probă: nu s-a scris nimic.
cli-made-customers =
    { $count ->
        [one] { $count } client nou
        [few] { $count } clienți noi
       *[other] { $count } de clienți noi
    }
cli-made-updated =
    { $count ->
        [one] { $count } client modificat
        [few] { $count } clienți modificați
       *[other] { $count } de clienți modificați
    }
cli-made-invoices =
    { $count ->
        [one] { $count } document nou
        [few] { $count } documente noi
       *[other] { $count } de documente noi
    }
cli-made-payments =
    { $count ->
        [one] { $count } plată nouă
        [few] { $count } plăți noi
       *[other] { $count } de plăți noi
    }
cli-made-matched =
    { $count ->
        [one] { $count } plată anterioară atribuită clientului ei
        [few] { $count } plăți anterioare atribuite clienților lor
       *[other] { $count } de plăți anterioare atribuite clienților lor
    }
cli-made-without =
    { $count ->
        [one] { $count } plată fără client
        [few] { $count } plăți fără client
       *[other] { $count } de plăți fără client
    }
cli-made-disputes =
    { $count ->
        [one] { $count } dispută nouă
        [few] { $count } dispute noi
       *[other] { $count } de dispute noi
    }
cli-made-repeats =
    { $count ->
        [one] { $count } repetare omisă
        [few] { $count } repetări omise
       *[other] { $count } de repetări omise
    }
cli-made-repaired =
    { $count ->
        [one] { $count } rând corectat
        [few] { $count } rânduri corectate
       *[other] { $count } de rânduri corectate
    }
cli-made-warned =
    { $count ->
        [one] { $count } rând de verificat
        [few] { $count } rânduri de verificat
       *[other] { $count } de rânduri de verificat
    }
cli-file-read-as = Citit ca { $encoding }, câmpuri despărțite prin { $delimiter }, date calendaristice: { $dates }.
cli-rounding = Rotunjirea la par a dat în total { $difference } { $currency }.
cli-rejected-row = linia { $line }, { $column } „{ $value }”: { $reason }; { $remedy }
cli-rejected-whole = linia { $line }: { $reason }; { $remedy }
cli-counted = { $count } × { $what }

## Ce s-a făcut cu rândurile păstrate.

note-identifier = un număr devenise zecimal sau formulă și a fost corectat
note-float-date = o dată devenise număr și a fost citită ca dată
note-rounded = o sumă avea mai multe zecimale decât moneda și a fost rotunjită
note-trimmed = spații corectate
note-hostile = caractere invizibile eliminate
note-due-before-issued = scadența înaintea emiterii
note-after-export = înregistrat după scrierea fișierului
note-due-from-terms = fără scadență: calculată din termenii indicați
note-due-on-issue = fără scadență și fără termeni: scadent la emitere
note-currency-default = monedă necunoscută: se folosește cea implicită a mapării
note-word-left-out = un cuvânt necunoscut a fost omis
note-kind-from-sign = suma negativă a hotărât tipul documentului
note-sign-turned = trecută cu minus, cum cere tipul documentului
note-phone-odd = un număr de telefon care nu poate fi format așa; păstrat cum a fost scris
note-no-customer = niciun client și niciun document cunoscut astfel; păstrat fără client
note-due-from-customer = fără scadență: calculată din termenii clientului

## De ce au fost respinse rânduri.

fault-missing = lipsește ceva obligatoriu
fault-too-long = un câmp prea lung
fault-not-a-date = nu este o dată
fault-no-such-day = o zi care nu există
fault-ends-before = o perioadă care se încheie înainte de a începe
fault-two-digit-year = un an fără secol
fault-not-an-amount = nu este o sumă
fault-out-of-range = o sumă în afara limitelor
fault-exponent = un număr cu exponent, deci s-au pierdut cifre
fault-unknown-currency = o monedă necunoscută
fault-unknown-word = un cuvânt necunoscut aici
fault-conflict = același număr pe rânduri diferite
fault-stored = numărul există deja cu alt conținut
fault-not-on-desk = o echipă sau un agent care nu există aici
fault-column-count = mai multe sau mai puține câmpuri decât antetul
fault-truncated = fișierul se termină în mijlocul rândului
fault-open-quote = ghilimele deschise și neînchise sau text după cele închise
fault-bad-bytes = octeți care nu sunt caractere în codificarea fișierului
