# Public holidays: `holiday-` and the code, and the working day that is off when one falls on a weekend.

holiday-new-year = Jour de l'an
holiday-second-new-year-day = Lendemain du jour de l'an
holiday-epiphany = Épiphanie
holiday-saint-john = Saint Jean-Baptiste
holiday-principalities-union = Union des principautés roumaines
holiday-martin-luther-king = Journée de Martin Luther King
holiday-washington = Anniversaire de Washington
holiday-revolution-1848 = Fête de la révolution de 1848
holiday-maundy-thursday = Jeudi saint
holiday-good-friday = Vendredi saint
holiday-easter-sunday = Dimanche de Pâques
holiday-easter-monday = Lundi de Pâques
holiday-labour-day = Fête du Travail
holiday-early-may = Jour férié bancaire de début mai
holiday-victory-1945 = Victoire 1945
holiday-constitution-day = Fête de la Constitution
holiday-ascension = Ascension
holiday-whit-sunday = Dimanche de Pentecôte
holiday-whit-monday = Lundi de Pentecôte
holiday-spring-bank = Jour férié bancaire de printemps
holiday-memorial-day = Journée du souvenir
holiday-children-day = Journée de l'enfant
holiday-juneteenth = Jour de l'Émancipation, 19 juin
holiday-independence-day = Jour de l'Indépendance
holiday-bastille-day = Fête nationale du 14 juillet
holiday-assumption = Assomption
holiday-state-foundation = Fête de la fondation de l'État hongrois
holiday-summer-bank = Jour férié bancaire d'été
holiday-labor-day = Fête du Travail (septembre)
holiday-columbus-day = Jour de Christophe Colomb
holiday-revolution-1956 = Fête de la révolution de 1956
holiday-all-saints = Toussaint
holiday-armistice-1918 = Armistice 1918
holiday-veterans-day = Journée des anciens combattants
holiday-thanksgiving = Action de grâce
holiday-saint-andrew = Saint André
holiday-romania-day = Fête nationale de la Roumanie
holiday-christmas-eve = Veille de Noël
holiday-christmas = Noël
holiday-second-christmas-day = Lendemain de Noël
holiday-boxing-day = Lendemain de Noël (Boxing Day)

# $name: a `holiday-...` name.
holiday-instead = { $name } (jour de remplacement)
