# Public holidays: `holiday-` and the code, and the working day that is off when one falls on a weekend.

holiday-new-year = Første nyttårsdag
holiday-second-new-year-day = Andre nyttårsdag
holiday-epiphany = Helligtrekongersdag
holiday-saint-john = Johannes Døperens dag
holiday-principalities-union = Fyrstedømmenes forening
holiday-martin-luther-king = Martin Luther King-dagen
holiday-washington = Washingtons fødselsdag
holiday-revolution-1848 = Minnedag for revolusjonen i 1848
holiday-maundy-thursday = Skjærtorsdag
holiday-good-friday = Langfredag
holiday-easter-sunday = Første påskedag
holiday-easter-monday = Andre påskedag
holiday-labour-day = Arbeidernes dag
holiday-early-may = Bankfridag tidlig i mai
holiday-victory-1945 = Frigjøringsdagen
holiday-constitution-day = Grunnlovsdagen
holiday-ascension = Kristi himmelfartsdag
holiday-whit-sunday = Første pinsedag
holiday-whit-monday = Andre pinsedag
holiday-spring-bank = Bankfridag om våren
holiday-memorial-day = Minnedagen for falne soldater
holiday-children-day = Barnas dag
holiday-juneteenth = Frigjøringsdagen 19. juni
holiday-independence-day = Uavhengighetsdagen
holiday-bastille-day = Frankrikes nasjonaldag
holiday-assumption = Marias opptagelse i himmelen
holiday-state-foundation = Ungarns statsdag
holiday-summer-bank = Bankfridag om sommeren
holiday-labor-day = Arbeidernes dag i USA
holiday-columbus-day = Columbusdagen
holiday-revolution-1956 = Minnedag for revolusjonen i 1956
holiday-all-saints = Allehelgensdag
holiday-armistice-1918 = Våpenstilstandsdagen
holiday-veterans-day = Veterandagen
holiday-thanksgiving = Takkefesten
holiday-saint-andrew = Andreasdagen
holiday-romania-day = Romanias nasjonaldag
holiday-christmas-eve = Julaften
holiday-christmas = Første juledag
holiday-second-christmas-day = Andre juledag
holiday-boxing-day = Annen juledag

# $name: a `holiday-...` name.
holiday-instead = { $name } (fridag i stedet)
