# Public holidays: `holiday-` and the code, and the working day that is off when one falls on a weekend.

holiday-new-year = New Year's Day
holiday-second-new-year-day = Day after New Year
holiday-epiphany = Epiphany
holiday-saint-john = Saint John the Baptist
holiday-principalities-union = Unification of the Principalities
holiday-martin-luther-king = Martin Luther King Jr. Day
holiday-washington = Washington's Birthday
holiday-revolution-1848 = 1848 Revolution Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-early-may = Early May bank holiday
holiday-victory-1945 = Victory in Europe Day
holiday-constitution-day = Constitution Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-spring-bank = Spring bank holiday
holiday-memorial-day = Memorial Day
holiday-children-day = Children's Day
holiday-juneteenth = Juneteenth
holiday-independence-day = Independence Day
holiday-bastille-day = Bastille Day
holiday-assumption = Assumption of Mary
holiday-state-foundation = State Foundation Day
holiday-summer-bank = Summer bank holiday
holiday-labor-day = Labor Day (September)
holiday-columbus-day = Columbus Day
holiday-revolution-1956 = 1956 Revolution Day
holiday-all-saints = All Saints' Day
holiday-armistice-1918 = Armistice Day
holiday-veterans-day = Veterans Day
holiday-thanksgiving = Thanksgiving Day
holiday-saint-andrew = Saint Andrew's Day
holiday-romania-day = National Day of Romania
holiday-christmas-eve = Christmas Eve
holiday-christmas = Christmas Day
holiday-second-christmas-day = Second Christmas Day
holiday-boxing-day = Boxing Day

# $name: a `holiday-...` name.
holiday-instead = { $name } (day off in its place)
