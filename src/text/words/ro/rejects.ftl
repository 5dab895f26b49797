# Rânduri și fișiere care nu sunt preluate: de ce și ce este de făcut. Ce primește fiecare cheie se află în catalogul englez.

row-rejected-value = { $column } „{ $value }”: { $reason }; { $remedy }
row-rejected = { $reason }; { $remedy }

## De ce.

row-missing = nu este indicat nimic
row-too-long = caractere: { $chars }, cel mult { $most }
row-not-a-date = nu este o dată în forma { $order }
row-no-such-day = această zi nu există
row-ends-before = se încheie înainte de a începe, la { $from }
row-two-digit-year = anului îi lipsește secolul
row-not-an-amount = nu este o sumă
row-out-of-range = suma este în afara limitelor
row-exponent = scris cu exponent, deci s-au pierdut cifre
row-unknown-currency = nu este o monedă cunoscută de birou
row-unknown-word = necunoscut aici; cunoscute: { $known }
row-conflict = același număr pe rânduri diferite: { $sides }
row-side = linia { $line }: client { $customer }, sumă { $amount }
row-stored = biroul are acest număr cu { $stored }; acest rând are { $given }
row-not-on-desk-team = biroul nu are această echipă; are: { $known }
row-not-on-desk-agent = biroul nu are acest agent; are: { $known }
row-column-count = câmpuri: { $found }, antetul are { $expected }
row-truncated = fișierul se termină în acest rând: { $found } câmpuri din { $expected }
row-open-quote = ghilimele deschise și neînchise sau text după cele închise
row-bad-bytes = unii octeți nu sunt caractere în codificarea fișierului

## Ce este de făcut.

remedy-missing = completați sau dați mapării o valoare implicită
remedy-too-long = scurtați; înainte poate lipsi un separator sau ghilimele
remedy-not-a-date = scrieți în forma { $order }
remedy-no-such-day = corectați ziua
remedy-ends-before = corectați una dintre cele două zile
remedy-two-digit-year = scrieți anul cu patru cifre
remedy-not-an-amount = scrieți cifre cu separatorul zecimal al celorlalte rânduri
remedy-out-of-range = corectați suma
remedy-exponent = exportați coloana ca text, ca să nu se piardă cifre
remedy-unknown-currency = scrieți un cod ISO precum EUR sau dați mapării o monedă implicită
remedy-unknown-word = corectați sau traduceți sub [values.{ $field }]
remedy-conflict = păstrați rândul corect și ștergeți-le pe celelalte
remedy-stored = nu s-a suprascris nimic; corectați rândul sau dați-i un număr propriu
remedy-not-on-desk = corectați sau adăugați cu: dunlin { $what } add
remedy-column-count = puneți ghilimele în jurul câmpurilor care conțin separatorul
remedy-truncated = fișierul este trunchiat: exportați-l din nou
remedy-open-quote = închideți ghilimelele sau dublați-le unde țin de text
remedy-bad-bytes = indicați codificarea corectă în mapare

## Fișiere.

file-refused = { $file }: { $why }
file-empty = fișierul este gol
file-no-rows = fișierul are antet, dar niciun rând
file-is-zip = acesta este un registru de calcul sau o arhivă, nu un fișier CSV: salvați-l ca CSV (UTF-8) și importați-l pe acela
file-is-pdf = acesta este un PDF, nu un fișier CSV: cereți exportul ca CSV
file-is-utf16 = acest text este UTF-16: salvați-l ca CSV UTF-8 (în fereastra de salvare) și importați-l pe acela
file-is-binary = acesta nu este un fișier text: exportați-l ca CSV și importați-l pe acela
file-unread = fișierul nu poate fi citit: { $error }
file-too-long = linia { $line } nu se termină în { $most } KB, deci nu este un tabel cu rânduri: exportați ca CSV
file-no-amount-column = nicio coloană de sumă: o plată are nevoie de o sumă, o dată singură (precum o clear_date estimată) nu este o plată; mapați-o ca amount = "heading"
file-missing-column = nicio coloană pentru { $code }: niciun titlu nu este unul dintre { $wanted }; scrieți { $code } = "heading" sub [columns] în mapare
file-missing-column-near = nicio coloană pentru { $code }: niciun titlu nu este unul dintre { $wanted }, cel mai apropiat este „{ $near }”; scrieți { $code } = "heading" sub [columns] în mapare
file-no-currency = nimic nu spune în ce monedă sunt sumele: mapați o coloană sau scrieți currency = "EUR" sub [defaults] în mapare
file-doubled-column = titlul „{ $heading }” stă deasupra a două coloane: redenumiți una dintre ele
file-dates-ambiguous = „{ $heading }” se poate citi cu ziua întâi și cu luna întâi în fiecare rând („{ $example }”): indicați forma în mapare cu { $first } sau { $second }
file-dates-mixed = „{ $heading }” amestecă două forme: doar cu ziua întâi { $days } („{ $day }”), doar cu luna întâi { $months } („{ $month }”); cereți un export nou
file-dates-contradicted = „{ $heading }” trebuie citit ca { $named }, dar la { $rows } rânduri nu se poate („{ $example }”): corectați în mapare { $line }
file-dates-two-digits = „{ $heading }” are ani cu două cifre, rânduri: { $rows } („{ $example }”): exportați cu patru
file-decimals-ambiguous = „{ $heading }” se poate citi cu virgulă și cu punct zecimal („{ $example }”): scrieți decimal = "{ $comma }" sau "{ $point }" în mapare
file-decimals-mixed = „{ $heading }” amestecă separatorii zecimali: cu punct { $points } („{ $point }”), cu virgulă { $commas } („{ $comma }”); cereți un export nou
file-decimals-contradicted = rânduri din „{ $heading }” care contrazic separatorul zecimal al mapării: { $rows } („{ $example }”); corectați decimal
file-swapped-dates = { $before } din { $of } facturi ({ $percent } %) ar fi scadente înainte de emitere: zilele și lunile par inversate; cereți un export nou sau indicați date_format corect în mapare
file-after-export = { $after } din { $of } rânduri ({ $percent } %) ar fi înregistrate după { $date }, când a fost scris fișierul: zilele și lunile par inversate; cereți un export nou sau corectați export_date în mapare
file-not-a-number-column = peste { $count } rânduri au același „{ $heading }” ca un rând cu alt client sau altă sumă, deci nu este numărul documentului: mapați number la coloana care îl conține
file-too-many-unnumbered = peste { $most } plăți fără număr nu pot fi deosebite: împărțiți fișierul pe zile sau mapați o coloană cu numărul băncii
file-changed = fișierul s-a schimbat în timpul citirii: importați-l din nou
