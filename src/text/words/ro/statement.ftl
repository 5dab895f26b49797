# Extrasul de cont. Este o scrisoare către client: politicos, simplu, în limba clientului.

statement-title = EXTRAS DE CONT
statement-customer = Client { $number }, { $name }
statement-as-of = { $desk }: la data de { $date }
statement-from = Mișcări de la { $date }
statement-nothing = Pe acest cont nu s-a înregistrat niciodată nimic.

statement-date = Data
statement-item = Document
statement-number = Număr
statement-issued = Emis
statement-due = Scadent
statement-amount = Sumă
statement-balance = Sold
statement-open = De plată
statement-days = Zile întârziere
statement-currency = Moneda
statement-section = Parte
statement-disputed-column = Contestat
statement-reference = Referința plății
statement-settled-column = Stins

statement-movements = Mișcări
statement-opening = sold inițial
statement-closing = sold final
statement-payment = plată
statement-return = plată returnată
statement-reversal = plată stornată
statement-elsewhere = stins anterior sau în altă parte
statement-settled = pentru { $items }

statement-open-items = Poziții deschise
statement-nothing-open = Nu este nimic de plată.
statement-disputed = contestat: { $amount }
statement-quote = vă rugăm să menționați { $reference }
statement-unapplied = Note de credit și plăți nealocate
statement-ages = După vechime
statement-age-not-due = nescadent
statement-age-to-30 = 1–30 de zile
statement-age-to-60 = 31–60 de zile
statement-age-to-90 = 61–90 de zile
statement-age-beyond = peste 90 de zile
statement-promises = Convenit
statement-promise = { $amount } la { $date }
statement-instalment = { $amount } la { $date } (rata { $place })
statement-ways = Cum puteți plăti

fact-statement-made = Extras de cont întocmit la { $date }: { $format }, { $language }
statement-format-text = text simplu
statement-format-csv = fișier CSV
statement-format-xlsx = fișier XLSX
refusal-stretch-backwards = Prima zi a extrasului este după ultima. Dați o primă zi mai devreme.
statement-written = Extrasul a fost scris în { $file }.
statement-not-written = Nu s-a putut scrie { $file }: { $reason }. Jurnalul a notat copia; alegeți alt loc și încercați din nou.

command-statement = extras
command-statement-help = arată extrasul de cont; cu un nume, îl scrie într-un fișier.
statement-how = { $copy } îl copiază · { $save } îl scrie într-un fișier
statement-copied = Extrasul de cont este în clipboard.
