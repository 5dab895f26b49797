# Public holidays: `holiday-` and the code, and the working day that is off when one falls on a weekend.

holiday-new-year = Anul Nou
holiday-second-new-year-day = A doua zi de Anul Nou
holiday-epiphany = Boboteaza
holiday-saint-john = Sfântul Ioan Botezătorul
holiday-principalities-union = Ziua Unirii Principatelor Române
holiday-martin-luther-king = Ziua lui Martin Luther King
holiday-washington = Ziua de naștere a lui Washington
holiday-revolution-1848 = Ziua Revoluției din 1848
holiday-maundy-thursday = Joia Mare
holiday-good-friday = Vinerea Mare
holiday-easter-sunday = Paștele
holiday-easter-monday = A doua zi de Paște
holiday-labour-day = Ziua Muncii
holiday-early-may = Prima zi bancară liberă din mai
holiday-victory-1945 = Ziua Victoriei
holiday-constitution-day = Ziua Constituției
holiday-ascension = Înălțarea Domnului
holiday-whit-sunday = Rusaliile
holiday-whit-monday = A doua zi de Rusalii
holiday-spring-bank = Zi bancară liberă de primăvară
holiday-memorial-day = Ziua Eroilor Americani
holiday-children-day = Ziua Copilului
holiday-juneteenth = Ziua Emancipării, 19 iunie
holiday-independence-day = Ziua Independenței
holiday-bastille-day = Ziua Națională a Franței
holiday-assumption = Adormirea Maicii Domnului
holiday-state-foundation = Ziua fondării statului maghiar
holiday-summer-bank = Zi bancară liberă de vară
holiday-labor-day = Ziua Muncii (septembrie)
holiday-columbus-day = Ziua lui Columb
holiday-revolution-1956 = Ziua Revoluției din 1956
holiday-all-saints = Ziua Tuturor Sfinților
holiday-armistice-1918 = Ziua Armistițiului
holiday-veterans-day = Ziua Veteranilor
holiday-thanksgiving = Ziua Recunoștinței
holiday-saint-andrew = Sfântul Andrei
holiday-romania-day = Ziua Națională a României
holiday-christmas-eve = Ajunul Crăciunului
holiday-christmas = Crăciunul
holiday-second-christmas-day = A doua zi de Crăciun
holiday-boxing-day = Ziua cadourilor

# $name: a `holiday-...` name.
holiday-instead = { $name } (zi liberă în schimb)
