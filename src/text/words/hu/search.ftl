# A kereső.

search-title = Ügyfél keresése
search-hint = Írjon be nevet, ügyfélszámot, a telefonszám végét, bizonylatot vagy hivatkozást, e-mail-címet vagy összeget.
search-recent = Ebben a munkamenetben utoljára megnyitva.
search-short = Írja tovább: név 2 betűtől, telefon az utolsó 4 számjeggyel, összeg 2 számjegytől.
search-running = Keresés …
search-slow = Az adatbázis lassan válaszol. Írja tovább: legközelebb azt keressük, ami végül itt áll.
search-away = Az adatbázis nem válaszol. A beírt szöveg itt marad; { $key }: új próba.
search-none = Nincs találat erre: „{ $text }”. Keresve mint: { $kinds }.
search-none-scope = Az Ön csapataiban és nyelvein nincs találat erre: „{ $text }”. Keresve mint: { $kinds }.
search-count =
    { $count ->
       *[other] { $count } ügyfél felel meg.
    }
search-more =
    { $count ->
       *[other] Ennél a(z) { $count } ügyfélnél több felel meg: írja tovább.
    }
search-building = A keresőindex még készül: néhány ügyfél hiányozhat.
search-no-row = Itt nincs megnyitható ügyfél. Írja tovább, vagy zárja be: { $key }.

search-column-fit = találat
search-held = nála: { $name }

search-fit-number = szám
search-fit-document = bizonylat { $shown }
search-fit-order = rendelés { $shown }
search-fit-delivery = szállítás { $shown }
search-fit-purchase = beszerzés { $shown }
search-fit-payment = fizetési hiv. { $shown }
search-fit-phone = tel. { $shown }
search-fit-email = { $shown }
search-fit-amount = nyitott { $shown }
search-fit-balance = tartozás { $shown }
search-fit-alias = más néven { $shown }

search-kind-name = név
search-kind-number = ügyfélszám
search-kind-document = bizonylat vagy hivatkozás
search-kind-phone = telefon
search-kind-email = e-mail
search-kind-amount = összeg

search-row = { $n }: { $name }, szám { $number }, kockázatos összeg { $risk }, { $fit }
search-choose = Írja be egy sor számát a megnyitáshoz, vagy más keresendő szöveget.

bench-search-line = { $kind }: { $rate }/s, p50 { $p50 } ms, p95 { $p95 } ms, p99 { $p99 } ms, max. { $max } ms, { $count } leütés, { $hits } találattal
bench-search-empty = Itt nincs kit keresni.
search-footer-select = megnyitás
search-footer-complete = megnézés
