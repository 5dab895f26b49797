# Billentyűk: súgó, parancssor, kiosztások, és amit billentyűzetek és terminálok tesznek velük.
# Hogy egy kulcs mit kap, az az angol katalógusban áll.

command-opt = jelölés
command-opt-help = számjegyet ír az ügyfél mellé (1 megnyitás, 2 elérhetőségek, 4 kihagyás, 5 megtekintés, 7 ígéret, 8 visszahívás, 9 vita); számjegy nélkül sorra veszi mindet, amelyiknél áll.
command-values = értékek
command-values-help = felsorolja, mi állhat a mezőben.
command-complete = kiegészítés
command-complete-help = beírja a kijelölt nevet.

help-no-hit = Semmi sem illik rá. Írjon be más szót vagy billentyűt, vagy nyomja meg: { $key }.
keys-elsewhere = A „{ $command }” máshol működik: { $places }.
values-title = Mi állhat itt
values-typed = begépelve
values-means = jelentése
values-none = Ide bármit be lehet írni: gépelje be, majd nyomja meg: { $key }.
values-no-such = A listán nincs ilyen sorszámú érték. Válasszon egyet, vagy zárja be: { $key }.

column-opt = vál
opt-no-such = Ennek a számjegynek itt nincs jelentése: 1 megnyitás, 2 elérhetőségek, 4 kihagyás, 5 megtekintés, 7 ígéret, 8 visszahívás, 9 vita, 0 semmi. Az összes billentyű: { $key }.
opt-given-up =
    { $count ->
        [one] { $count } megjelölt ügyfél elmaradt.
       *[other] { $count } megjelölt ügyfél elmaradt.
    }

keymap-twice = ez a billentyű már szerepel a fájlban, a(z) { $line }. sorban; az érvényes
keymap-unknown-name = nincs „{ $word }” nevű; kimaradt
keymap-unknown-name-near = nincs „{ $word }” nevű; kimaradt. Van viszont: { $near }
keymap-circle = a(z) „{ $name }” önmagát örökli; az alapértelmezés marad érvényben
keymap-setting = ez itt nem megfelelő érték; ilyen lehet: { $would }

reach-line = [{ $context }] { $key } = { $command }: { $why } ({ $place }).
reach-other = Ugyanez itt is megvan: { $key }.
reach-free = Szabad, és megfelelne: { $key }.
reach-clean = Minden billentyű célba ér.
reach-shift = Shift kell hozzá
reach-altgr = AltGr kell hozzá
reach-dead = halott billentyű
reach-same-byte = ugyanazt a bájtot küldi, mint egy másik billentyű
reach-no-byte = terminálban nincs saját bájtja
reach-reused = sok terminálban más funkcióbillentyűként érkezik
reach-prefix = a terminálprogram saját előtagja
reach-flow = megállítja és elindítja a kimenetet
reach-window = az ablak megtartja magának
reach-putty = a PuTTY egyes billentyűzetmódjaiban elvész
reach-mode = a terminálprogram üzemmódját váltja

probe-begin = Nyomjon billentyűket: mindegyik úgy jelenik meg, ahogy a terminál küldi. Két Esc befejezi, és öt másodperc szünet is a Ctrl-C után.
probe-line = { $bytes }: { $reads }; { $bound }
probe-unread = a dunlin nem ismeri ezt a billentyűt
probe-unbound = nem csinál semmit
probe-begins = egy sorozat kezdete
probe-interrupted = Öt másodperc szünet befejezi.
probe-no-terminal = itt nincs terminál, amelyben billentyűt lehetne nyomni. Futtassa a „dunlin keys probe” parancsot terminálban, átirányítás nélkül.

ten-next = megnyílik a következő ügyfél
ten-no-answer = nem veszi fel, és megnyílik a következő ügyfél
ten-promise = fizetési ígéret: utána `p` `é` `n` `Enter` péntekre ígéri az összes lejárt tartozást
ten-call = hívás: válasszon számot; a kapcsolatfelvételi szabályok igent mondanak, vagy hogy miért nem és meddig
ten-outcome = bármely más eredmény, a betűjével
ten-callback = visszahívás, az ügyfél órája szerinti időpontban
ten-undo = az utoljára rögzített visszavonása
ten-find = ügyfél keresése név, telefon, bizonylat vagy összeg szerint
ten-why = miért áll itt ez az ügyfél, és minden ellenőrzés hívás előtt
ten-help = minden billentyű: írjon be egy szót vagy billentyűt, az Enter végrehajtja
