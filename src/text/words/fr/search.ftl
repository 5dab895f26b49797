# La recherche.

search-title = Trouver un client
search-hint = Tapez un nom, un numéro de client, la fin d'un numéro de téléphone, une pièce ou une référence, un e-mail ou un montant.
search-recent = Ouverts en dernier dans cette session.
search-short = Continuez : un nom dès 2 lettres, un téléphone par ses 4 derniers chiffres, un montant dès 2 chiffres.
search-running = Recherche …
search-slow = La base de données prend son temps. Continuez à taper : le dernier texte sera cherché ensuite.
search-away = La base de données ne répond pas. Votre texte reste ici ; { $key } réessaie.
search-none = Personne ne correspond à « { $text } ». Cherché comme : { $kinds }.
search-none-scope = Personne dans vos équipes et vos langues ne correspond à « { $text } ». Cherché comme : { $kinds }.
search-count =
    { $count ->
        [one] { $count } client correspond.
       *[other] { $count } clients correspondent.
    }
search-more =
    { $count ->
        [one] D'autres que ce { $count } client correspondent : continuez à taper.
       *[other] D'autres que ces { $count } clients correspondent : continuez à taper.
    }
search-building = L'index est encore en préparation : certains clients peuvent manquer.
search-no-row = Aucun client à ouvrir ici. Continuez à taper, ou fermez avec { $key }.

search-column-fit = trouvé par
search-held = chez { $name }

search-fit-number = numéro
search-fit-document = pièce { $shown }
search-fit-order = commande { $shown }
search-fit-delivery = livraison { $shown }
search-fit-purchase = achat { $shown }
search-fit-payment = réf. paiement { $shown }
search-fit-phone = tél. { $shown }
search-fit-email = { $shown }
search-fit-amount = ouvert { $shown }
search-fit-balance = doit { $shown }
search-fit-alias = aussi { $shown }

search-kind-name = nom
search-kind-number = numéro de client
search-kind-document = pièce ou référence
search-kind-phone = téléphone
search-kind-email = e-mail
search-kind-amount = montant

search-row = { $n } : { $name }, numéro { $number }, montant à risque { $risk }, { $fit }
search-choose = Tapez le numéro d'une ligne pour l'ouvrir, ou un autre texte à chercher.

bench-search-line = { $kind } : { $rate }/s, p50 { $p50 } ms, p95 { $p95 } ms, p99 { $p99 } ms, max { $max } ms, { $count } frappes, { $hits } avec résultat
bench-search-empty = Il n'y a personne à chercher ici.
search-footer-select = ouvrir
search-footer-complete = regarder
