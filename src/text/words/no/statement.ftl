# Kontoutdraget. Det er et brev til kunden: høflig og enkelt, på kundens språk.

statement-title = KONTOUTDRAG
statement-customer = Kunde { $number }, { $name }
statement-as-of = { $desk }: per { $date }
statement-from = Bevegelser fra { $date }
statement-nothing = Ingenting er noen gang bokført på denne kontoen.

statement-date = Dato
statement-item = Bilag
statement-number = Nummer
statement-issued = Utstedt
statement-due = Forfall
statement-amount = Beløp
statement-balance = Saldo
statement-open = Åpent
statement-days = Dager forfalt
statement-currency = Valuta
statement-section = Del
statement-disputed-column = Omtvistet
statement-reference = Betalingsreferanse
statement-settled-column = Utlignet

statement-movements = Bevegelser
statement-opening = inngående saldo
statement-closing = utgående saldo
statement-payment = innbetaling
statement-return = returnert betaling
statement-reversal = tilbakeført betaling
statement-elsewhere = gjort opp tidligere eller utenom
statement-settled = gjelder { $items }

statement-open-items = Åpne poster
statement-nothing-open = Ingenting er åpent.
statement-disputed = omtvistet: { $amount }
statement-quote = vennligst oppgi { $reference }
statement-unapplied = Kreditnotaer og uplasserte innbetalinger
statement-ages = Etter alder
statement-age-not-due = ikke forfalt
statement-age-to-30 = 1–30 dager
statement-age-to-60 = 31–60 dager
statement-age-to-90 = 61–90 dager
statement-age-beyond = over 90 dager
statement-promises = Avtalt
statement-promise = { $amount } den { $date }
statement-instalment = { $amount } den { $date } (avdrag { $place })
statement-ways = Slik betaler du

fact-statement-made = Kontoutdrag laget per { $date }: { $format }, { $language }
statement-format-text = ren tekst
statement-format-csv = CSV-fil
statement-format-xlsx = XLSX-fil
refusal-stretch-backwards = Den første dagen i utdraget er senere enn den siste. Oppgi en tidligere første dag.
statement-written = Kontoutdraget er skrevet til { $file }.
statement-not-written = Kunne ikke skrive { $file }: { $reason }. Journalen har notert kopien; velg et annet sted og prøv igjen.

command-statement = kontoutdrag
command-statement-help = viser kontoutdraget; med et navn skrives det til en fil.
statement-how = { $copy } kopierer det · { $save } skriver det til en fil
statement-copied = Kontoutdraget er på utklippstavlen.
