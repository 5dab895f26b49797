# Căutarea.

search-title = Caută un client
search-hint = Scrieți un nume, un număr de client, sfârșitul unui număr de telefon, un document sau o referință, un e-mail sau o sumă.
search-recent = Deschiși ultima dată în această sesiune.
search-short = Scrieți mai departe: nume de la 2 litere, telefon după ultimele 4 cifre, sumă de la 2 cifre.
search-running = Se caută …
search-slow = Baza de date răspunde încet. Scrieți mai departe: se caută apoi ce rămâne scris aici.
search-away = Baza de date nu răspunde. Ce ați scris rămâne aici; { $key } încearcă din nou.
search-none = Nimeni nu corespunde cu „{ $text }”. Căutat ca: { $kinds }.
search-none-scope = Nimeni din echipele și limbile dumneavoastră nu corespunde cu „{ $text }”. Căutat ca: { $kinds }.
search-count =
    { $count ->
        [one] { $count } client corespunde.
        [few] { $count } clienți corespund.
       *[other] { $count } de clienți corespund.
    }
search-more =
    { $count ->
        [one] Corespund mai mulți decât acest { $count } client: scrieți mai departe.
        [few] Corespund mai mulți decât acești { $count } clienți: scrieți mai departe.
       *[other] Corespund mai mulți decât acești { $count } de clienți: scrieți mai departe.
    }
search-building = Indexul de căutare este încă în lucru: unii clienți pot lipsi.
search-no-row = Aici nu este niciun client de deschis. Scrieți mai departe sau închideți cu { $key }.

search-column-fit = găsit după
search-held = la { $name }

search-fit-number = număr
search-fit-document = document { $shown }
search-fit-order = comandă { $shown }
search-fit-delivery = livrare { $shown }
search-fit-purchase = achiziție { $shown }
search-fit-payment = ref. plată { $shown }
search-fit-phone = tel. { $shown }
search-fit-email = { $shown }
search-fit-amount = deschis { $shown }
search-fit-balance = datorează { $shown }
search-fit-alias = și { $shown }

search-kind-name = nume
search-kind-number = număr de client
search-kind-document = document sau referință
search-kind-phone = telefon
search-kind-email = e-mail
search-kind-amount = sumă

search-row = { $n }: { $name }, numărul { $number }, sumă cu risc { $risk }, { $fit }
search-choose = Scrieți numărul unui rând pentru a-l deschide sau alt text de căutat.

bench-search-line = { $kind }: { $rate }/s, p50 { $p50 } ms, p95 { $p95 } ms, p99 { $p99 } ms, max. { $max } ms, { $count } apăsări, { $hits } cu rezultate
bench-search-empty = Nu este nimeni de căutat aici.
search-footer-select = deschide
search-footer-complete = privește
