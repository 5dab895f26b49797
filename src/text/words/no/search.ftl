# Søkefeltet.

search-title = Finn en kunde
search-hint = Skriv et navn, et kundenummer, slutten av et telefonnummer, et bilag eller en referanse, en e-postadresse eller et beløp.
search-recent = Sist åpnet i denne økten.
search-short = Skriv mer: navn fra 2 bokstaver, telefon med de siste 4 sifrene, beløp fra 2 sifre.
search-running = Søker …
search-slow = Databasen bruker litt tid. Skriv videre: det som står her til slutt, søkes det etter nå.
search-away = Databasen svarer ikke. Det du skrev, blir stående; { $key } prøver på nytt.
search-none = Ingen passer til «{ $text }». Søkt som: { $kinds }.
search-none-scope = Ingen i dine team og språk passer til «{ $text }». Søkt som: { $kinds }.
search-count =
    { $count ->
        [one] { $count } kunde passer.
       *[other] { $count } kunder passer.
    }
search-more =
    { $count ->
        [one] Flere enn denne { $count } passer: skriv mer.
       *[other] Flere enn disse { $count } passer: skriv mer.
    }
search-building = Søkeindeksen bygges fortsatt: noen kunder kan mangle.
search-no-row = Her er det ingen kunde å åpne. Skriv mer, eller lukk med { $key }.

search-column-fit = treff på
search-held = hos { $name }

search-fit-number = nummer
search-fit-document = bilag { $shown }
search-fit-order = ordre { $shown }
search-fit-delivery = levering { $shown }
search-fit-purchase = innkjøp { $shown }
search-fit-payment = betalingsref. { $shown }
search-fit-phone = tlf. { $shown }
search-fit-email = { $shown }
search-fit-amount = åpent { $shown }
search-fit-balance = skylder { $shown }
search-fit-alias = også { $shown }

search-kind-name = navn
search-kind-number = kundenummer
search-kind-document = bilag eller referanse
search-kind-phone = telefon
search-kind-email = e-post
search-kind-amount = beløp

search-row = { $n }: { $name }, nummer { $number }, risikobeløp { $risk }, { $fit }
search-choose = Skriv nummeret på en linje for å åpne den, eller en annen tekst å søke etter.

bench-search-line = { $kind }: { $rate }/s, p50 { $p50 } ms, p95 { $p95 } ms, p99 { $p99 } ms, maks. { $max } ms, { $count } tastetrykk, { $hits } med treff
bench-search-empty = Det er ingen å søke etter her.
search-footer-select = åpne
search-footer-complete = se på
