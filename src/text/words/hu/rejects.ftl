# Sorok és fájlok, amelyek nem vehetők át: miért, és mi a teendő. Hogy melyik kulcs mit kap, az angol katalógusban áll.

row-rejected-value = { $column } „{ $value }”: { $reason }; { $remedy }
row-rejected = { $reason }; { $remedy }

## Miért.

row-missing = nincs megadva semmi
row-too-long = { $chars } karakter, legfeljebb { $most } lehet
row-not-a-date = ez nem dátum a következő alakban: { $order }
row-no-such-day = nincs ilyen nap
row-ends-before = előbb ér véget, mint ahogy kezdődik ({ $from })
row-two-digit-year = az évszámból hiányzik az évszázad
row-not-an-amount = ez nem összeg
row-out-of-range = az összeg a tartományon kívül esik
row-exponent = kitevővel írva, számjegyek vesztek el
row-unknown-currency = ez itt nem ismert pénznem
row-unknown-word = itt nem ismert; ismertek: { $known }
row-conflict = azonos szám eltérő sorokon: { $sides }
row-side = { $line }. sor: ügyfél { $customer }, összeg { $amount }
row-stored = ez a szám már szerepel ezzel: { $stored }; ebben a sorban: { $given }
row-not-on-desk-team = nincs ilyen csoport; a meglévők: { $known }
row-not-on-desk-agent = nincs ilyen ügyintéző; a meglévők: { $known }
row-column-count = { $found } mező, a fejlécben { $expected }
row-truncated = a fájl ebben a sorban véget ér: { $found } mező a várt { $expected } helyett
row-open-quote = egy idézőjel nincs lezárva, vagy szöveg követ egy lezártat
row-bad-bytes = néhány bájt a fájl kódolásában nem karakter

## Mi a teendő.

remedy-missing = töltse ki, vagy adjon meg alapértelmezést a leképezésben
remedy-too-long = rövidítse le; előtte talán elválasztó vagy idézőjel hiányzik
remedy-not-a-date = írja ebben az alakban: { $order }
remedy-no-such-day = javítsa a napot
remedy-ends-before = javítsa a két nap egyikét
remedy-two-digit-year = írja az évet négy számjeggyel
remedy-not-an-amount = írjon számjegyeket, a többi sor tizedesjelével
remedy-out-of-range = javítsa az összeget
remedy-exponent = exportálja az oszlopot szövegként, hogy ne vesszen el számjegy
remedy-unknown-currency = írjon ISO-kódot (például EUR), vagy adjon meg alapértelmezett pénznemet a leképezésben
remedy-unknown-word = javítsa, vagy fordítsa le itt: [values.{ $field }]
remedy-conflict = tartsa meg a helyes sort, és törölje a többit
remedy-stored = semmi sem lett felülírva; javítsa a sort, vagy adjon neki saját számot
remedy-not-on-desk = javítsa, vagy vegye fel ezzel: dunlin { $what } add
remedy-column-count = tegye idézőjelbe az elválasztót tartalmazó mezőket
remedy-truncated = a fájl csonka: exportálja újra
remedy-open-quote = zárja le az idézőjelet, vagy kettőzze meg, ha a szöveghez tartozik
remedy-bad-bytes = adja meg a helyes kódolást a leképezésben

## Fájlok.

file-refused = { $file }: { $why }
file-empty = a fájl üres
file-no-rows = a fájlnak fejléce van, de sora nincs
file-is-zip = ez munkafüzet vagy archívum, nem CSV-fájl: mentse CSV-ként (UTF-8), és azt importálja
file-is-pdf = ez PDF, nem CSV-fájl: kérje az exportot CSV-ként
file-is-utf16 = ez a szöveg UTF-16: mentse CSV UTF-8 alakban (a mentés ablakában), és azt importálja
file-is-binary = ez nem szövegfájl: exportálja CSV-ként, és azt importálja
file-unread = a fájl nem olvasható: { $error }
file-too-long = a(z) { $line }. sor { $most } KB után sem ér véget, tehát ez nem sorokból álló tábla: exportálja CSV-ként
file-no-amount-column = nincs összegoszlop: a befizetéshez összeg kell, egy dátum önmagában (például becsült clear_date) nem befizetés; adja meg így: amount = "heading"
file-missing-column = nincs oszlop ehhez: { $code }; egyik fejléc sem ez: { $wanted }; írja a leképezés [columns] részébe: { $code } = "heading"
file-missing-column-near = nincs oszlop ehhez: { $code }; egyik fejléc sem ez: { $wanted }, a legközelebbi „{ $near }”; írja a leképezés [columns] részébe: { $code } = "heading"
file-no-currency = semmi sem mondja meg az összegek pénznemét: adjon meg oszlopot, vagy írja a leképezés [defaults] részébe: currency = "EUR"
file-doubled-column = „{ $heading }” két oszlop fejléce: az egyiket nevezze át
file-dates-ambiguous = „{ $heading }” minden sorban olvasható előbb nappal és előbb hónappal is („{ $example }”): adja meg az alakot a leképezésben: { $first } vagy { $second }
file-dates-mixed = „{ $heading }” két alakot kever: { $days } sor csak előbb nappal („{ $day }”), { $months } csak előbb hónappal („{ $month }”) olvasható; kérjen új exportot
file-dates-contradicted = „{ $heading }” előírt alakja { $named }, de { $rows } sor nem olvasható így („{ $example }”): javítsa a leképezésben: { $line }
file-dates-two-digits = „{ $heading }” { $rows } sorban kétjegyű évszámot tartalmaz („{ $example }”): exportálja négyjegyűvel
file-decimals-ambiguous = „{ $heading }” tizedesvesszővel és tizedesponttal is olvasható („{ $example }”): írja a leképezésbe: decimal = "{ $comma }" vagy "{ $point }"
file-decimals-mixed = „{ $heading }” tizedesjeleket kever: { $points } sor ponttal („{ $point }”), { $commas } vesszővel („{ $comma }”); kérjen új exportot
file-decimals-contradicted = „{ $heading }” { $rows } sora („{ $example }”) ellentmond a leképezés tizedesjelének: javítsa a decimal értékét
file-swapped-dates = { $of } számlából { $before } ({ $percent } %) a kiállítás előtt lenne esedékes: a nap és a hónap felcserélve látszik; kérjen új exportot, vagy adja meg a helyes date_format értéket a leképezésben
file-after-export = { $of } sorból { $after } ({ $percent } %) a fájl írása ({ $date }) után lenne könyvelve: a nap és a hónap felcserélve látszik; kérjen új exportot, vagy javítsa az export_date értékét a leképezésben
file-not-a-number-column = több mint { $count } sor „{ $heading }” értéke azonos egy másik ügyfél vagy összeg sorával, tehát nem bizonylatszám: rendelje a number mezőt a megfelelő oszlophoz
file-too-many-unnumbered = több mint { $most } szám nélküli befizetés nem különböztethető meg: bontsa a fájlt napokra, vagy rendeljen hozzá egy oszlopot a bank saját számával
file-changed = a fájl olvasás közben megváltozott: importálja újra
