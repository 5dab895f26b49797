# Rader og filer som ikke tas: hvorfor, og hva du kan gjøre. Hva hver nøkkel får med seg, står i den engelske katalogen.

row-rejected-value = { $column } «{ $value }»: { $reason }; { $remedy }
row-rejected = { $reason }; { $remedy }

## Hvorfor.

row-missing = ingenting er oppgitt
row-too-long = { $chars } tegn, der { $most } er det meste
row-not-a-date = dette er ingen dato på formen { $order }
row-no-such-day = den dagen finnes ikke
row-ends-before = den slutter før den begynner, { $from }
row-two-digit-year = året mangler århundre
row-not-an-amount = dette er ikke et beløp
row-out-of-range = beløpet er utenfor grensene
row-exponent = skrevet med eksponent, så siffer er tapt
row-unknown-currency = dette er ingen kjent valuta
row-unknown-word = ikke kjent her; kjente er: { $known }
row-conflict = samme nummer på rader som er ulike: { $sides }
row-side = linje { $line }: kunde { $customer }, beløp { $amount }
row-stored = dette nummeret er registrert med { $stored }; denne raden har { $given }
row-not-on-desk-team = teamet finnes ikke her; disse finnes: { $known }
row-not-on-desk-agent = saksbehandleren finnes ikke her; disse finnes: { $known }
row-column-count = { $found } felt der overskriften har { $expected }
row-truncated = filen slutter midt i denne raden: { $found } av { $expected } felt
row-open-quote = et anførselstegn åpnes og lukkes ikke, eller tekst følger etter et lukket
row-bad-bytes = noen byte er ikke tegn i filens koding

## Hva du kan gjøre.

remedy-missing = fyll det ut, eller gi kartleggingen en standard
remedy-too-long = gjør det kortere; et skilletegn eller anførselstegn foran kan mangle
remedy-not-a-date = skriv den på formen { $order }
remedy-no-such-day = rett dagen
remedy-ends-before = rett en av de to dagene
remedy-two-digit-year = skriv året med fire siffer
remedy-not-an-amount = skriv siffer med samme desimaltegn som de andre radene
remedy-out-of-range = rett beløpet
remedy-exponent = eksporter kolonnen som tekst, så ingen siffer går tapt
remedy-unknown-currency = skriv en ISO-kode som EUR, eller gi kartleggingen en standardvaluta
remedy-unknown-word = rett det, eller oversett det under [values.{ $field }]
remedy-conflict = behold raden som er riktig, og slett de andre
remedy-stored = ingenting ble overskrevet; rett raden, eller gi den et eget nummer
remedy-not-on-desk = rett det, eller legg det til med: dunlin { $what } add
remedy-column-count = sett anførselstegn rundt felt som inneholder skilletegnet
remedy-truncated = filen er avkortet: eksporter den på nytt
remedy-open-quote = lukk anførselstegnet, eller skriv det dobbelt der det hører til teksten
remedy-bad-bytes = oppgi riktig koding i kartleggingen

## Filer.

file-refused = { $file }: { $why }
file-empty = filen er tom
file-no-rows = filen har overskrift, men ingen rader
file-is-zip = dette er en arbeidsbok eller et arkiv, ikke en CSV-fil: lagre som CSV (UTF-8) og importer den
file-is-pdf = dette er en PDF, ikke en CSV-fil: be om eksporten som CSV
file-is-utf16 = denne teksten er UTF-16: lagre som CSV UTF-8 (i lagringsvinduet) og importer den
file-is-binary = dette er ingen tekstfil: eksporter som CSV og importer den
file-unread = filen kan ikke leses: { $error }
file-too-long = linje { $line } slutter ikke innen { $most } KB, så dette er ingen tabell med rader: eksporter som CSV
file-no-amount-column = ingen beløpskolonne: en betaling må ha et beløp, en dato alene (som en antatt clear_date) er ingen betaling; kartlegg den som amount = "heading"
file-missing-column = ingen kolonne for { $code }: ingen overskrift er en av { $wanted }; skriv { $code } = "heading" under [columns] i kartleggingen
file-missing-column-near = ingen kolonne for { $code }: ingen overskrift er en av { $wanted }, den nærmeste er «{ $near }»; skriv { $code } = "heading" under [columns] i kartleggingen
file-no-currency = ingenting sier hvilken valuta beløpene er i: kartlegg en kolonne, eller skriv currency = "EUR" under [defaults] i kartleggingen
file-doubled-column = overskriften «{ $heading }» står over to kolonner: gi en av dem et annet navn
file-dates-ambiguous = «{ $heading }» kan leses med dagen først og med måneden først i alle rader («{ $example }»): oppgi formen i kartleggingen med { $first } eller { $second }
file-dates-mixed = «{ $heading }» blander to former: { $days } rader kan bare ha dagen først («{ $day }»), { $months } bare måneden først («{ $month }»); be om en ny eksport
file-dates-contradicted = «{ $heading }» skal leses som { $named }, men { $rows } rader kan ikke det («{ $example }»): rett kartleggingens { $line }
file-dates-two-digits = «{ $heading }» har årstall med to siffer i { $rows } rader («{ $example }»): eksporter med fire
file-decimals-ambiguous = «{ $heading }» kan leses med desimalkomma og med desimalpunktum («{ $example }»): skriv decimal = "{ $comma }" eller "{ $point }" i kartleggingen
file-decimals-mixed = «{ $heading }» blander desimaltegn: { $points } rader med punktum («{ $point }»), { $commas } med komma («{ $comma }»); be om en ny eksport
file-decimals-contradicted = { $rows } rader i «{ $heading }» («{ $example }») strider mot kartleggingens desimaltegn: rett decimal
file-swapped-dates = { $before } av { $of } fakturaer ({ $percent } %) ville forfalle før de ble utstedt: dag og måned ser byttet om ut; be om en ny eksport, eller oppgi riktig date_format i kartleggingen
file-after-export = { $after } av { $of } rader ({ $percent } %) ville være bokført etter { $date }, da filen ble skrevet: dag og måned ser byttet om ut; be om en ny eksport, eller rett export_date i kartleggingen
file-not-a-number-column = mer enn { $count } rader deler «{ $heading }» med en rad for en annen kunde eller et annet beløp, så det er ikke bilagsnummeret: kartlegg number til kolonnen som har det
file-too-many-unnumbered = mer enn { $most } betalinger uten nummer kan ikke skilles fra hverandre: del filen opp etter dag, eller kartlegg en kolonne med bankens eget nummer
file-changed = filen ble endret mens den ble lest: importer den på nytt
