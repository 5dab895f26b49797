# Taking back what was recorded. Keys that are pressed come in as $key.

undo-line = Rögzítve: { $what } · { $of } —
undo-tail = { $key } visszavonja, { $seconds } mp
undo-still = { $key } visszavonja
undo-not-yet = nem vonható vissza, amíg az adatbázis vissza nem tér
undo-done = Visszavonva: { $what } · { $of }.
undo-attempt-stays = A próbálkozás a listában marad: megtörtént.
undo-title = Visszavonás
undo-ask = { $what } · { $of }, rögzítve: { $at }
undo-ask-leaves = { $name } változatlanul visszakerül a sorba.
undo-how = { $key } vagy Enter visszavonja; Esc meghagyja.
undo-how-plain = { $key } visszavonja; a cancel meghagyja.
undo-away = Semmi sem lett visszavonva: az adatbázis nem válaszol. Próbálja újra, ha visszatért.

undo-nothing = Ma nincs mit visszavonni.
undo-unknown = Ilyen bejegyzés nincs; nézze meg az ügyfél idővonalát.
undo-after = { $who } azóta rögzített valamit ({ $at }). Nem vonható vissza; beszéljen vele: { $who }.
undo-own-after = Azóta Ön is rögzített valamit erről az ügyfélről ({ $at }). Először azt vonja vissza.
undo-judged = Egy fizetés azóta eldöntötte az ígéretet. Nem vonható vissza.
undo-decided = A vitát azóta eldöntötték. Nem vonható vissza.
undo-held = Az ügyfél { $since } óta nyitva van nála: { $who }. Kérje meg, hogy adja vissza, majd próbálja újra.
undo-on-disk = Csak ezen a gépen van meg, amíg az adatbázis vissza nem tér. Akkor visszavonható.
undo-another-day = Ez ekkorról való: { $on }; csak a mai bejegyzések vonhatók vissza. Írjon inkább megjegyzést.
undo-call = A megkezdett hívás nem vonható vissza. Rögzítse, mi lett az eredménye.
undo-point = Az elérhetőség módosítása nem vonható vissza. Javítsa az elérhetőségek listájában.
undo-already = Már vissza van vonva.
undo-not-yours = { $who } rögzítette. Csak ő vonhatja vissza.
undo-set-apart = Érkezéskor félre lett téve: semmi sem lépett belőle életbe.
undo-older = Régebbi változat rögzítette, és nem őrzött meg semmit, amihez vissza lehetne térni. Írjon inkább megjegyzést.

act-outcome = eredmény
act-call = hívás indítva
act-note = megjegyzés
act-release = visszatéve
act-snooze = elhalasztva
act-skip = átugorva

fact-undone = Visszavonva: { $what }
