# Az első indítás: öt kérdés, és a bemutató kalauza.
# Hogy melyik kulcs mit kap, az angol katalógusban áll.

command-tutor = kalauz
command-tutor-help = megmutatja vagy elrejti a bemutató kalauzát.

## A kalauz.

tutor-head = Kalauz { $n }/{ $all }:
tutor-first = Vegyen egy ügyfelet ({ $key }), azután:
tutor-next = { $key }: a sor legfontosabb ügyfele. Csak az Öné, amíg el nem hagyja; a kollégák mást kapnak. { $hide } elrejti a kalauzt.
tutor-call = { $key } és egy számjegy: hívás. Előbb a szabályok döntenek: igen, vagy miért nem és meddig.
tutor-outcome = nem veszi fel senki? { $key }, és már rögzült; a következő ügyfél magától megnyílik. A nap nagy része ez a billentyű.
tutor-promise = { $key } pén, majd az ok betűje: minden lejárt tétel péntekre van ígérve, és figyeljük, amíg teljesül.
tutor-callback = { $key }, ha visszahívást kérnek: írja be, mikor, az ő órájuk szerint. A sor akkor újra előhozza őket.
tutor-note = { $key }: megjegyzés annak, aki Ön után jön. Az ügyfél nyitva marad.
tutor-undo = { $key }: visszavonja, amit utoljára rögzített. Egy tévedés egy billentyű, és a napló mindkettőt mutatja.
tutor-find = { $key }: bárkit megtalál név, szám vagy telefon szerint. Az ügyfelek is hívják Önt.
tutor-why = { $key }: miért most jön ez az ügyfél, és mely szabályok döntöttek. Itt semmi sem rejtett.
tutor-mine = { $key }: az Ön napja: mit végzett el, mit ígértek, mi jön vissza.
tutor-end = Ennyi volt. { $help }: minden billentyű; „dunlin init DIR” saját rendszert készít. { $hide } eltünteti ezt a sort.
said-tutor-shown = Itt a kalauz. { $key } elrejti.
said-tutor-hidden = A kalauz el van rejtve. { $key } újra megmutatja.
refused-tutor = A kalauz a bemutatóhoz tartozik: itt a lépései valódi ügyfeleknél rögzülnének. Próbálja: „dunlin demo”, vagy { $key } a billentyűkhöz.

## Az öt kérdés.

first-own-name = magyar
first-welcome =
    Üdvözli a dunlin. Öt kérdés, és már bent is van.
    Egy szám válaszol; az Enter azt veszi, ami zárójelben áll. Az Esc kilép, és semmi sem íródik le.
first-language = 1/5  Milyen nyelven olvas?
first-keyboard = 2/5  Milyen billentyűzeten ír?
first-keyboard-us = amerikai vagy más
first-keyboard-no = norvég
first-keyboard-hu = magyar
first-keyboard-ro = román
first-keyboard-fr = francia (AZERTY)
first-keymap = 3/5  Milyen billentyűkhöz szokott a keze?
first-keymap-default = egyes betűk, minden nyelven ugyanott
first-keymap-vim = mint a vimben
first-keymap-emacs = mint az Emacsben
first-keymap-function-keys = F1-től F12-ig
first-keymap-numpad = egy kéz a számbillentyűzeten
first-keymap-excel = mint a táblázatkezelőben
first-keymap-accessible = kevés billentyű, sorozatok nélkül (képernyőolvasó, kapcsoló)
first-theme = 4/5  Milyen legyen a megjelenés?
first-theme-default = a terminál saját színei
first-theme-light = világos háttérhez
first-theme-high-contrast = erős kontraszt
first-theme-deuteranopia = vörös és zöld szembeállítása nélkül
first-theme-tritanopia = kék és sárga szembeállítása nélkül
first-theme-mono = színek nélkül
first-database = 5/5  Hol vannak az adatok?
first-database-demo = még sehol: egyelőre csak a bemutató
first-database-file = egy mappában ezen a gépen
first-database-postgres = PostgreSQL-kiszolgálón, több gépen dolgozó csapatnak
first-path = Melyik mappa? Ott lesznek a dokumentumok és az adatbázis. (Egy adatbázisfájl is megfelel.)
first-url = A címe: postgres://FELHASZNÁLÓ@GÉP/NÉV
first-no-database = { $path } fájl, de nem SQLite-adatbázis. Adjon meg egy mappát vagy másik fájlt.
first-occupied = { $path } már létezik, és más van benne. Adjon meg egy még nem létező mappát vagy egy kész rendszert.
first-no-url = Ez nem kiszolgáló címe. Így néz ki: postgres://FELHASZNÁLÓ@GÉP/NÉV
first-probing = Kérdezzük: { $address } …
first-reached = Válaszol.
first-unreached = Most mi legyen?
first-unreached-again = kérdezzük újra
first-unreached-other = valami mást választok
first-unreached-keep = ez a cím marad
first-password = A címben jelszó áll. A beállítások szövegfájlban vannak ezen a gépen, és a biztonsági mentések lemásolják.
first-password-leave-out = kimarad; a PostgreSQL a ~/.pgpass fájlból vagy a PGPASSWORD változóból veszi
first-password-keep = maradjon a fájlban, amelyet csak Ön olvashat
first-password-out = Jelszó nélkül marad meg: { $address }
first-no-such-answer = „{ $answer }” nincs a válaszok között. Írjon egy számot 1 és { $most } között, vagy nyomjon Entert.
first-nothing-typed = Semmit sem írt. Írja be, vagy az Esc billentyűvel lépjen ki.
first-left = Semmi sem íródott le. A „dunlin demo” beállítások nélkül is működik.
first-exists = Már vannak beállítások.
first-exists-keep = { $file } maradjon, ahogy van
first-exists-replace = íródjon újra; a régi megmarad mellette
first-not-written = { $file } nem írható: { $why }. Semmi sem változott. Szabadítson fel helyet vagy mappát, vagy adjon meg másikat az XDG_CONFIG_HOME változóban; a „dunlin demo” beállítások nélkül is működik.
first-written = Megírva: { $file }. Minden sora átírható.
first-old = A régi: { $file }
first-now = És most?
first-now-demo = a bemutató: kitalált ügyfelek, három perc, semmi sem marad utána
first-now-desk = mutassa a saját rendszer parancsait
first-now-setup = tegye fel újra az öt kérdést
first-no-desk = A beállításaiban még nincs adat megadva. És most?
first-commands = Saját rendszer:
first-no-terminal = Ez kérdez, ezért terminál kell hozzá. A beállítások szövegfájlja: ~/.config/dunlin/config.toml.
first-no-home = Nincs mappa a beállításoknak: adja meg a HOME vagy az XDG_CONFIG_HOME változót.

## A beállítások fájlja.

first-file-head =
    A dunlin beállításai, ahogy az első indítás megírta. Bármit átírhat: a #-tel kezdődő sor nem számít.
    A környezet (DUNLIN_LANGUAGE, ...) erősebb ennél a fájlnál, a parancssor a legerősebb.
first-file-language = A képernyő nyelve: { $all }
first-file-keyboard = Billentyűzet: { $all }
first-file-keymap = Billentyűk: { $all }, vagy egy saját fájl útvonala
first-file-theme = Színek: { $all }
first-file-desk = A dokumentumok mappája; az adatbázis benne a dunlin.db, hacsak a következő sor mást nem mond
first-file-database = Adatbázis: { $all }
first-file-agent = Belépés ezzel a felhasználóval, ahol ez választható
first-file-dial = Ami a hívást indítja; {"{e164}"} helyére a szám kerül. Nélküle a hívásokat csak feljegyezzük
first-file-state = Mappa annak, ami ezen a gépen vár
first-file-log = A program naplófájlja; nélküle nincs napló
first-file-reduced-motion = Semmi sem mozog magától: { $all }
first-file-links = A telefonszámok hivatkozások, ahol a terminál megnyitja őket: { $all }
first-file-ascii = Csak ASCII-karakterek: { $all }
