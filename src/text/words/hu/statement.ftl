# A számlakivonat. Levél az ügyfélnek: udvarias, egyszerű, az ügyfél nyelvén.

statement-title = FOLYÓSZÁMLA-KIVONAT
statement-customer = Ügyfél: { $number }, { $name }
statement-as-of = { $desk }, állapot: { $date }
statement-from = Forgalom ettől: { $date }
statement-nothing = Ezen a folyószámlán még nem volt könyvelés.

statement-date = Dátum
statement-item = Bizonylat
statement-number = Szám
statement-issued = Kiállítva
statement-due = Esedékes
statement-amount = Összeg
statement-balance = Egyenleg
statement-open = Nyitott
statement-days = Késedelem (nap)
statement-currency = Pénznem
statement-section = Rész
statement-disputed-column = Vitatott
statement-reference = Fizetési hivatkozás
statement-settled-column = Kiegyenlítve

statement-movements = Forgalom
statement-opening = nyitó egyenleg
statement-closing = záró egyenleg
statement-payment = befizetés
statement-return = visszautalt befizetés
statement-reversal = sztornózott befizetés
statement-elsewhere = korábban vagy máshol rendezve
statement-settled = erre: { $items }

statement-open-items = Nyitott tételek
statement-nothing-open = Nincs nyitott tétel.
statement-disputed = vitatott: { $amount }
statement-quote = kérjük, tüntesse fel: { $reference }
statement-unapplied = Fel nem használt jóváírások, fel nem osztott befizetések
statement-ages = Lejárat szerint
statement-age-not-due = nem esedékes
statement-age-to-30 = 1–30 nap
statement-age-to-60 = 31–60 nap
statement-age-to-90 = 61–90 nap
statement-age-beyond = 90 napon túl
statement-promises = Megállapodás
statement-promise = { $amount }, határidő: { $date }
statement-instalment = { $amount }, határidő: { $date } (részlet: { $place })
statement-ways = Fizetési módok

fact-statement-made = Folyószámla-kivonat készült, állapot: { $date } ({ $format }, { $language })
statement-format-text = egyszerű szöveg
statement-format-csv = CSV-fájl
statement-format-xlsx = XLSX-fájl
refusal-stretch-backwards = A kivonat első napja későbbi az utolsónál. Adjon meg korábbi első napot.
statement-written = A folyószámla-kivonat ide került: { $file }.
statement-not-written = Nem írható: { $file } ({ $reason }). A napló feljegyezte a másolatot; válasszon más helyet, és próbálja újra.

command-statement = kivonat
command-statement-help = megmutatja a folyószámla-kivonatot; névvel fájlba írja.
statement-how = { $copy }: másolás · { $save }: mentés fájlba
statement-copied = A folyószámla-kivonat a vágólapon van.
