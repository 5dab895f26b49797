# A képernyők. A billentyűk $key néven jönnek, ahogy az érvényes billentyűkiosztás írja őket.
# Hogy melyik kulcs mit kap, az angol katalógusban áll.

## A fejléc.

header-day = kezelt { $worked }  ígéret { $promises }
link-opening = megnyitás
link-saved = mentve
link-kept = itt vár { $count }
link-away = nincs adatbázis
status-saving = Mentés …
status-opening = Megnyitás …

## A kapcsolatfelvétel sora.

gate-allow = HÍVHATÓ: semmi sem szól ellene.
gate-no-number = NINCS működő SZÁM: keressen más elérhetőséget az ügyfélhez.
gate-deny = NE HÍVJA: { $reason }
gate-short-warn = FIGYELEM: { $rule }
gate-short-deny = NE HÍVJA: { $rule }
gate-short-deny-until = NE HÍVJA eddig: { $until } ({ $rule })
gate-local-time = ott most { $time } ({ $place })
gate-lost = MÁR NEM AZ ÖNÉ: csak olvasható
gate-only-read = CSAK OLVASHATÓ: nincs felvéve
number-other = másik szám
gate-in-call = HÍVÁSBAN: { $direction } { $number }, kezdete { $since }

## A lábléc.

footer-send = küldés

## Az ügyfél.

who-responsible = kezeli: { $name }
who-no-phone = Nincs telefon. { $other }
who-no-contact = Nincs elérhetőség: keressen számot vagy címet.
money-overdue = lejárt
money-at-risk = kockázat
money-promised = ígért
money-disputed = vitatott
money-unapplied = függő
money-total = összesen
money-nothing = Nincs könyvelt tétel.
account-promise = { $level }. ígéret: { $amount }, { $date }, { $state }
account-no-promise = Még nincs ígéret.
account-no-touch = Még nem történt semmi.
account-no-invoices = Nincs nyitott bizonylat.
account-invoices = Nyitott: { $count }
account-timeline = Események
mark-disputed = VITATOTT

## A várólista.

queue-summary =
    { $count ->
        [0] Most nincs hívható ügyfél; { $held }
       *[other] { $count } hívható ügyfél; { $held }
    }
held-and-next = { $held }; { $next }
queue-reading = Várólista olvasása …
queue-unread = A várólista nem olvasható. Nyomja meg: { $key }, és újra próbáljuk; néhány másodpercenként magától is megtörténik.
queue-empty = Nincs több hívható ügyfél: { $held }. { $key }: újraolvasás.
column-rank = #
column-customer = ügyfél
column-number = szám
column-at-risk = kockázat
column-days = nap
column-why = miért
column-issued = kelt
column-due = esedékes
column-open = nyitott
column-kind = fajta
chip-with = kezeli: { $holder }
chip-mine = saját
chip-mine-open = saját, nyitva
chip-broken-promise = megszegett ígéret
chip-step-due = esedékes lépés
chip-never-reached = el nem ért
chip-lifted-out = nagy egyenleg

## Űrlapok.

meaning-date =
    { $days ->
        [0] { $date }, ma
        [one] { $date }, holnap
       *[other] { $date }, { $days } nap múlva
    }
meaning-no-business-day = Ez nem munkanap; a következő: { $next }.
meaning-time = { $time } az ügyfél órája szerint
meaning-amount-full = { $amount }: a teljes kockázat, { $count } lejárt bizonylat
meaning-amount-part = { $amount } / { $open }, { $count } lejárt bizonylatra elég
meaning-amount = { $amount } / { $open }
meaning-invoice = { $number }, { $open } nyitott
meaning-points = Elérhetőségek: { $points }
meaning-languages = Nyelvek: { $languages }
meaning-max-days = Mától legfeljebb { $days } nap.
meaning-excuse = Ok: { $excuse }
meaning-excuse-on-file = Az Enter a rögzített okkal küld ({ $excuse }); egy betű az alábbi okkal:
meaning-excuse-not-said = Az Enter ok nélkül küld (nem közölt okként számít); egy betű az alábbi okkal:
form-not-understood = „{ $text }” ebben az űrlapban nem helyezhető el. Töltse ki a mezőket, és nyomjon Entert.
form-against = Ez a kapcsolatfelvétel ellentétes a szabályokkal, és küldéskor ez a naplóba is bekerül: { $reason }
form-closed = Az űrlap bezárult. Semmi sem lett rögzítve.
form-put-away = Az űrlap félretéve; semmi sem lett rögzítve. Nyissa meg újra („{ $outcome }”), és úgy lesz, ahogy hagyta.
form-back = Az űrlap úgy van, ahogy hagyta.
hole-missing = Hiányzik: { $field }. Írja be, és nyomjon Entert.
hole-no-such-invoice = Nincs nyitott bizonylat ezzel a végződéssel, vagy több is van. Írjon be többet a számából.
hole-no-such-point = Nincs ilyen számú elérhetőség. Írja be a helyét a listában, az első az 1.
hole-no-language = A nyelv két betű: no, hu, ro, fr, en.
hole-no-such-excuse = Nincs ilyen betűjű vagy nevű ok. Válasszon az alábbi listából.
hole-nothing-owed = Nincs tartozás, amelyre ez vonatkozhatna. Nyomjon Esc-et, és válasszon más eredményt.

outcomes-title = Mi lett az eredmény?
outcomes-not-reached = Nem értük el
outcomes-reached = Mást értünk el
outcomes-spoken = Beszéltünk vele
outcomes-ending = Kapcsolat vége

call-title = Hívás: { $direction }
call-how = Egy számjegy indítja a hívást. i: az ügyfél hívott, o: mi hívtuk, Tab vált.
call-other-number = másik, nem rögzített szám (csak ha az ügyfél hívott)

prompt-line = Parancs
prompt-line-help = Egy parancs és ami hozzá tartozik, például: promise full pén
prompt-note = Megjegyzés
prompt-note-help = Enter rögzíti a megjegyzést; az ügyfél nyitva marad.
prompt-release = Elhagyás eredmény nélkül: miért?
prompt-release-help = Ügyfél nem maradhat következő lépés nélkül. Írja be az okot: az Enter visszateszi az ügyfelet, és { $then }.
then-list = megmutatja a várólistát
then-next = felveszi a következő ügyfelet
then-open = megnyitja ezt: { $customer }
then-quit = kilép
prompt-empty = Nincs beírva semmi. Írjon be valamit, vagy nyomjon Esc-et.

## A parancssor.

line-empty = Írjon be egy parancsot. A „help” felsorolja őket.
line-unknown = Nincs „{ $word }” parancs. A „help” felsorolja őket.
line-unknown-near = Nincs „{ $word }” parancs. Erre gondolt: „{ $near }”?
line-no-arguments = „{ $command }” egymagában áll: nem követheti semmi.

## Mondatok az állapotsorban.

said-recorded = { $what }.
said-kept-here = Az adatbázis visszatéréséig ezen a gépen vár: { $what }.
said-of = { $name }: { $what }
said-breach = Ez a kapcsolatfelvétel ellentétes volt a szabályokkal; ez a naplóban is szerepel.
said-back = Az adatbázis újra elérhető.
said-resumed = Ez az ügyfél korábban nyitva volt Önnél: ott folytatja, ahol abbahagyta.
said-resumed-form = Ez az ügyfél korábban nyitva volt Önnél: az űrlap úgy van, ahogy hagyta.
said-open-already = Ez az ügyfél van a képernyőn.
said-no-next = A következő ügyfelet nem sikerült felvenni. { $key }: újra.
said-lost = { $why } Az ügyfél továbbra is olvasható; { $key }: várólista.
done-promise = ígéret: { $amount }, { $date }
done-call = hívás elindítva
done-note = megjegyzés rögzítve
done-release = visszatéve eredmény nélkül

## Elutasítások: miért nem, és mit lehet megnyomni.

refused-unbound = Itt nincs szerepe: { $pressed }. { $key }: billentyűk.
refused-still-saving = Az előző bejegyzés mentése még tart. Várjon egy kicsit, majd nyomja meg újra.
refused-still-opening = Egy ügyfél éppen nyílik. Várjon egy kicsit.
refused-no-such-letter = A listában nincs ilyen betű. Válasszon a listából, vagy zárja be: { $key }.
refused-call-usage = A hívás a lista egy száma és „out” vagy „in”: { $key }.
refused-number-unusable = Ez a szám { $what }. Válasszon másikat, vagy ha az ügyfél erről hívott: { $key }.
refused-no-such-number = Nincs { $what } jelű hívható szám. Válasszon a listából.
refused-no-row = Nincs kijelölt ügyfél. { $key }: a várólista újraolvasása.
refused-nothing-to-close = Ez a várólista: nincs felette semmi. { $key }: kilépés.
refused-only-read = Ezt az ügyfelet nem Ön kezeli. { $key }: várólista, onnan nyissa meg újra.
refused-no-promise = A katalógusban nincs ígéretet adó eredmény. { $key }: lista.
refused-not-here-queue = „{ $command }” nyitott ügyfélnél működik. { $key }: a következő felvétele.
refused-not-here-account = „{ $command }” nyitott ügyfélnél nem működik. { $key }: vissza a várólistára.
hint-find = { $key }: másik keresése.
hint-next = { $key }: következő ügyfél.
hint-gate = { $key }: minden szabály. Az ügyfél által kezdett hívás mindig rögzíthető.
hint-outcomes = { $key }: lista.

## Súgó és indoklás.

help-title = Billentyűk
help-filter = szűrő
why-title = Miért itt
why-gate = Hívható az ügyfél? ({ $pack })
why-passed = rendben: { $rule }
why-refused = ELUTASÍTVA: { $reason }
check-ok-nothing-owed = van tartozás
check-ok-stopped = a kapcsolattartás nyitott
check-ok-dispute = nem minden vitatott
check-ok-promise = nincs ígéretre váró lejárt tétel
check-ok-snooze = nincs későbbi időpont
check-ok-no-pack = vannak kapcsolatfelvételi szabályok
check-ok-hours = megengedett időpont
check-ok-per-day = ma van még lehetőség
check-ok-per-window = nem volt túl sok próbálkozás
check-ok-lease = nem kezeli kolléga
why-rates = Árfolyamok: { $rates }, { $date }
context-global = Mindenhol
context-list = Listák
context-queue = Várólista
context-account = Ügyfél
context-form = Űrlapok
context-choice = Választás
context-reader = Olvasás
context-sheet = Listák a képernyő fölött
context-search = Keresés

## Billentyűkiosztás.

keymap-not-toml = ez nem TOML: { $why }
keymap-unknown-context = nincs ilyen környezet; kihagyva
keymap-unknown-context-near = nincs ilyen környezet; erre gondolt: [{ $near }]?
keymap-unknown-key = „{ $key }” nem billentyű; az alapértelmezés marad érvényben
keymap-unknown-command = nincs „{ $word }” parancs; az alapértelmezés marad érvényben
keymap-unknown-command-near = nincs „{ $word }” parancs; erre gondolt: „{ $near }”? Az alapértelmezés marad érvényben
keymap-no-arguments = „{ $command }” egymagában áll; az alapértelmezés marad érvényben
keymap-not-a-binding = billentyűhöz "command" vagy egy run és desc nevű mezőket tartalmazó tábla rendelhető; az alapértelmezés marad érvényben
keymap-prefix = ezzel kezdődik, vagy ennek a kezdete: { $other }; az alapértelmezés marad érvényben. Az egyiket kapcsolja ki

## `keys print` és `keys check`.

keys-context = környezet
keys-key = billentyű
keys-command = parancs
keys-does = hatás
keys-clean = { $count } hozzárendelés, nincs hiba.
keys-faults = { $count } hiba
keys-unbound = Csak névvel (:parancs): { $commands }

## Soros mód.

plain-welcome = dunlin { $desk }, { $agent }. Soronként egy parancs; a „help” felsorolja őket, a „next” felveszi az első ügyfelet.
plain-customer = ügyfél: { $name }, száma { $number }, { $segment }, { $language }
plain-gate = kapcsolatfelvétel: { $gate }
plain-task = feladat: { $task }
plain-local-time = ott most: { $time }
plain-phone = telefon { $n }: { $phone }
plain-contact = elérhetőség: { $point }
plain-money = { $currency }: lejárt { $overdue }, kockázatban { $risk }, ígért { $promised }, vitatott { $disputed }, függő { $unapplied }, összesen { $total }
plain-touch = korábban: { $touch }
plain-invoice = számla { $n }: { $number }, esedékes { $due }, késés { $days } nap, nyitott { $open }, { $kind }
plain-row = { $n }: { $name }, száma { $number }, kockázatban { $risk }, késés { $days } nap, { $why }
plain-choice = { $n }: { $name } ({ $code })
plain-choose = Írja be: select és egy szám, vagy egy másik parancs.
plain-field = { $field }: { $text }
plain-ask = Írja be az értéket („{ $field }”); „select” elküldi, „cancel” bezárja.
plain-prompt = { $title } Írja a következő sorba, vagy „cancel”.
plain-no-utf8 = { $n }. sor: nem UTF-8, kihagyva.
plain-end = A bemenet véget ért.
plain-left = A nyitott ügyfél egy ideig még az Öné: indítsa újra, és folytathatja.
refused-just-opened = A következő ügyfél csak most nyílt meg: előbb nézze meg, majd nyomja meg újra.
said-aside =
    { $count ->
        [one] { $count } ezen a gépen megerősített bejegyzést nem lehetett átvenni, itt marad: { $why }. Szóljon a csoportvezetőnek.
       *[other] { $count } ezen a gépen megerősített bejegyzést nem lehetett átvenni, itt maradnak, az utolsó: { $why }. Szóljon a csoportvezetőnek.
    }
