# Public holidays: `holiday-` and the code, and the working day that is off when one falls on a weekend.

holiday-new-year = Újév
holiday-second-new-year-day = Újév második napja
holiday-epiphany = Vízkereszt
holiday-saint-john = Keresztelő Szent János napja
holiday-principalities-union = A fejedelemségek egyesülése
holiday-martin-luther-king = Martin Luther King napja
holiday-washington = Washington születésnapja
holiday-revolution-1848 = Az 1848-as forradalom ünnepe
holiday-maundy-thursday = Nagycsütörtök
holiday-good-friday = Nagypéntek
holiday-easter-sunday = Húsvétvasárnap
holiday-easter-monday = Húsvéthétfő
holiday-labour-day = A munka ünnepe
holiday-early-may = Kora májusi banki szünnap
holiday-victory-1945 = A győzelem napja
holiday-constitution-day = Az alkotmány napja
holiday-ascension = Áldozócsütörtök
holiday-whit-sunday = Pünkösdvasárnap
holiday-whit-monday = Pünkösdhétfő
holiday-spring-bank = Tavaszi banki szünnap
holiday-memorial-day = Az elesett katonák emléknapja
holiday-children-day = Gyermeknap
holiday-juneteenth = A rabszolgaság eltörlésének napja
holiday-independence-day = A függetlenség napja
holiday-bastille-day = Franciaország nemzeti ünnepe
holiday-assumption = Nagyboldogasszony
holiday-state-foundation = Az államalapítás ünnepe
holiday-summer-bank = Nyári banki szünnap
holiday-labor-day = A munka ünnepe (szeptember)
holiday-columbus-day = Kolumbusz napja
holiday-revolution-1956 = Az 1956-os forradalom ünnepe
holiday-all-saints = Mindenszentek
holiday-armistice-1918 = A fegyverszünet napja
holiday-veterans-day = A veteránok napja
holiday-thanksgiving = Hálaadás napja
holiday-saint-andrew = Szent András napja
holiday-romania-day = Románia nemzeti ünnepe
holiday-christmas-eve = Szenteste
holiday-christmas = Karácsony
holiday-second-christmas-day = Karácsony második napja
holiday-boxing-day = Karácsony másnapja

# $name: a `holiday-...` name.
holiday-instead = { $name } (helyette kiadott szünnap)
