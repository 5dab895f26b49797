# Questions à oui ou non. Ce que reçoit chaque clé est indiqué dans le catalogue anglais.

confirm-yes = o
confirm-title = Vraiment ?
confirm-how = Entrée ou { $yes } : oui. Échap ou n : non.
confirm-plain = Saisissez select pour oui, cancel pour non.
confirm-quit-kept =
    { $count ->
        [one] { $count } saisie confirmée attend encore sur cette machine et sera envoyée quand vous travaillerez de nouveau ici. Quitter dunlin ?
       *[other] { $count } saisies confirmées attendent encore sur cette machine et seront envoyées quand vous travaillerez de nouveau ici. Quitter dunlin ?
    }
