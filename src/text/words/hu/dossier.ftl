# The sheets of the account's record: history, contact points, an account looked at, copying, dialling, notes.

## Looking at an account. $key: the key that takes it.
look-free = Csak megtekintés, nincs átvéve. Átvétel: { $key }.
look-mine = Csak megtekintés; Ön folytathatja. Folytatás: { $key }.
look-held-since = Csak megtekintés: { $name } dolgozik rajta { $since } óta. Elkérés: { $key }.
look-held = Csak megtekintés: { $name } dolgozik rajta. Elkérés: { $key }.
refused-only-looked = Ez az ügyfél csak megtekintésre van nyitva: nem írható. Bezárás: { $key }.
refused-no-account = Itt nincs számla. Megtekintés: { $key }

## History
history-title = { $name } előzményei
history-group-all = minden
history-group-contacts = kapcsolatok
history-group-money = ígéretek és befizetések
history-group-notes = jegyzetek
history-group-data = adatváltozások
history-when = mikor
history-who = ki
history-what = mi
history-reading = olvasás…
history-more = { $count } sor, lejjebb több is van (eddig olvasva: { $place }. számú)
history-all-read = { $count } sor, a kezdetekig
history-nothing-found = Nincs találat; minden sor át lett nézve.
refused-no-line = Nincs ilyen sor. A szűrő módosítása: { $key }.
refused-history-stands = Ami megtörtént, úgy marad, ahogy rögzítették. Jegyzet hozzáadása: { $key }

## One fact, whole
told-title = { $place }. tény
told-when = mikor, itt
told-there = az ügyfél órája szerint
told-who = ki
told-program = maga a program
told-kind = fajta
told-operation = művelet
told-revision = beállítás
told-place = helye a láncban
told-place-of = { $place } / { $facts }
told-hash = ellenőrző összeg
told-before = előző ellenőrző összeg
told-proof = bizonyíték
told-intact = a tartalom megfelel az ellenőrző összegnek
told-altered = A TARTALOM NEM FELEL MEG AZ ELLENŐRZŐ ÖSSZEGNEK: szóljon az üzemeltetőnek
told-record = Ahogy rögzítették

## Contact points
points-title = { $name } elérhetőségei
points-channel = csatorna
points-value = szám vagy cím
points-label = megnevezés
points-status = állapot
points-tried-short = hívás
points-tried = { $count ->
    [0] 30 napja nem próbálták
   *[other] 30 nap alatt { $count } próbálkozás
}
points-source = forrás: { $source }
points-last = legutóbb: { $result }, { $when }
points-never = még nincs eredmény
points-consent-yes = hozzájárult, hogy itt keressük
points-consent-no = nem kívánja, hogy itt keressük
points-consent-unknown = hozzájárulást még nem kértünk
points-none = Nincs nyilvántartott elérhetőség.
points-how = Elsőként az első használhatót próbáljuk.
points-how-looked = Csak megtekintés: módosításhoz vegye át az ügyfelet.
point-form-add = Új elérhetőség
point-form-correct = Elérhetőség javítása
point-form-how = A megnevezés mutatja, ki veszi fel. A csatorna a saját sorában módosítható.
point-form-how-correct = A megnevezés mutatja, ki veszi fel. A javítás a csatornát megtartja; más csatorna új elérhetőség.
point-means = → { $channel } { $value }
point-fault-empty = Szám vagy cím szükséges.
point-fault-no-phone = „{ $value }” így nem tárcsázható: írja + jellel és országkóddal.
point-fault-no-email = „{ $value }” nem e-mail-cím, mint például nev@ceg.hu.
point-fault-too-long = Ez minden címnél hosszabb.
point-fault-twice = Az ügyfélnél már szerepel: { $value } ({ $status }).
point-fault-gone = Ez az elérhetőség már nincs meg.
point-fault-no-reason = Indok szükséges.
point-fault-already = Már így van: { $status }.
point-fault-same = Semmi sem változott.
point-fault-at-the-end = Ebbe az irányba nem mozdítható tovább.
refused-points-not-held = Az ügyfél csak megtekintés alatt áll: az elérhetőségek átvétel után módosíthatók. Átvétel: { $key }
refused-not-on-points = Ennek itt nincs értelme. Az elérhetőségek bezárása: { $key }.
refused-no-point = Még nincs elérhetőség. Új felvétele: { $key }
prompt-suppress = Használaton kívül helyezés: miért?
prompt-suppress-help = { $point } nem használható, amíg valaki fel nem oldja. Az indok megmarad.
prompt-lift = Újra használatba: miért?
prompt-lift-help = { $point } ismét használható. Az indok megmarad.
done-point-add = elérhetőség felvéve
done-point-correct = elérhetőség javítva
done-point-suppress = elérhetőség használaton kívül
done-point-lift = elérhetőség újra használatban
done-point-move = az elérhetőségek sorrendje módosítva
fact-point-added = Új elérhetőség: { $point }{ $label }
fact-point-corrected = { $old } javítva erre: { $point }{ $label }
fact-point-lifted = { $point } ismét használható: { $text }
fact-point-moved = { $point } sorszáma: { $place }
command-raise = előbbre
command-raise-help = feljebb viszi a kijelölt sort: előbb kerül sorra.
command-lower = későbbre
command-lower-help = lejjebb viszi a kijelölt sort: később kerül sorra.

## Copying and dialling
copy-title = Mit másoljunk?
copy-phone = telefon
copy-number = ügyfélszám
copy-name = név
copy-invoice = bizonylatszám
copy-amount = lejárt összeg
said-copied = másolva: { $text }; ha a terminál nem engedi, itt jelölje ki
said-copy-here = másoláshoz: { $text }
refused-copy-word = „{ $word }” nem másolható; erre gondolt: „{ $near }”? Lehetséges: { $all }.
refused-copy-nothing = Nincs mit másolni: { $what }.
refused-no-choice = Nincs ilyen sor. A lista bezárása: { $key }.
said-not-dialled = A hívás elindult, de { $number } így nem tárcsázható: javítsa az elérhetőségeknél.
said-dial-failed = A tárcsázás nem sikerült: { $program } kódja { $code }. Tárcsázzon kézzel.
said-dial-not-started = A tárcsázás nem sikerült: { $program } nem indítható ({ $why }). Tárcsázzon kézzel.

## Notes
note-echo = → { $text }
note-count = { $count } / { $most } karakter
note-abbreviations = A rövidítések kiíródnak: { $list }. Kétszer írva (lmlm) rövid marad.

## Line mode
plain-history-how = Teljes tény: select N; tovább: page_down; másik fajta: right; szűrés: filter SZAVAK; bezárás: cancel.
plain-points-how = Sor választása: select N, majd add, edit, remove INDOK, raise vagy lower; bezárás: cancel.
plain-point-how = Írja be a számot vagy címet; pontosvessző után megnevezés állhat.
dossier-footer-right = következő csoport
dossier-footer-left = előző csoport
