# The sheets of the account's record: history, contact points, an account looked at, copying, dialling, notes.

## Looking at an account. $key: the key that takes it.
look-free = Simple consultation, client non pris. { $key } le prend.
look-mine = Simple consultation ; ce client vous attend. { $key } le reprend.
look-held-since = Simple consultation : { $name } l'a depuis { $since }. { $key } le demande.
look-held = Simple consultation : { $name } l'a. { $key } le demande.
refused-only-looked = Ce compte est en simple consultation : rien n'y est écrit. { $key } le ferme.
refused-no-account = Il n'y a pas de compte ici. Consultez-en un avec { $key }.

## History
history-title = Historique de { $name }
history-group-all = tout
history-group-contacts = contacts
history-group-money = promesses et paiements
history-group-notes = notes
history-group-data = données modifiées
history-when = quand
history-who = qui
history-what = quoi
history-reading = lecture…
history-more = { $count ->
    [one] { $count } ligne, la suite plus bas (lu jusqu'au n° { $place })
   *[other] { $count } lignes, la suite plus bas (lu jusqu'au n° { $place })
}
history-all-read = { $count ->
    [one] { $count } ligne, jusqu'au début
   *[other] { $count } lignes, jusqu'au début
}
history-nothing-found = Rien ne correspond ; tout a été parcouru.
refused-no-line = Cette ligne n'existe pas. { $key } change le filtre.
refused-history-stands = Ce qui s'est passé reste tel qu'enregistré. Ajoutez une note avec { $key }.

## One fact, whole
told-title = Fait { $place }
told-when = quand, ici
told-there = à l'heure du client
told-who = qui
told-program = le programme lui-même
told-kind = genre
told-operation = opération
told-revision = configuration
told-place = place dans la chaîne
told-place-of = { $place } sur { $facts }
told-hash = empreinte
told-before = empreinte précédente
told-proof = preuve
told-intact = le contenu donne l'empreinte
told-altered = LE CONTENU NE DONNE PAS L'EMPREINTE : prévenez l'administrateur
told-record = Tel qu'enregistré

## Contact points
points-title = Coordonnées de { $name }
points-channel = canal
points-value = numéro ou adresse
points-label = libellé
points-status = état
points-tried-short = essais
points-tried = { $count ->
    [0] aucun essai en 30 jours
    [one] { $count } essai en 30 jours
   *[other] { $count } essais en 30 jours
}
points-source = source : { $source }
points-last = dernier : { $result }, { $when }
points-never = pas encore de résultat
points-consent-yes = accepte d'être joint ici
points-consent-no = refuse d'être joint ici
points-consent-unknown = consentement jamais demandé
points-none = Aucune coordonnée enregistrée.
points-how = Le premier utilisable est essayé d'abord.
points-how-looked = Simple consultation : prenez le client pour modifier.
point-form-add = Nouvelle coordonnée
point-form-correct = Corriger la coordonnée
point-form-how = Le libellé dit qui répond. Un autre canal se choisit sur sa ligne.
point-form-how-correct = Le libellé dit qui répond. Une correction garde le canal ; un autre canal est une nouvelle coordonnée.
point-means = → { $channel } { $value }
point-fault-empty = Il faut un numéro ou une adresse.
point-fault-no-phone = « { $value } » ne peut pas être composé de partout : écrivez-le avec + et l'indicatif du pays.
point-fault-no-email = « { $value } » n'est pas une adresse e-mail, comme nom@societe.fr.
point-fault-too-long = C'est plus long que toute adresse.
point-fault-twice = Le client l'a déjà : { $value } ({ $status }).
point-fault-gone = Cette coordonnée n'existe plus.
point-fault-no-reason = Il faut un motif.
point-fault-already = C'est déjà le cas : { $status }.
point-fault-same = Rien n'a changé.
point-fault-at-the-end = Elle ne peut pas aller plus loin dans ce sens.
refused-points-not-held = Client en simple consultation : les coordonnées se modifient une fois le client pris. Prenez-le avec { $key }.
refused-not-on-points = Cela n'a pas de sens ici. { $key } ferme les coordonnées.
refused-no-point = Il n'y a pas encore de coordonnée. Ajoutez-en une avec { $key }.
prompt-suppress = Mettre hors d'usage : pourquoi ?
prompt-suppress-help = { $point } n'est plus utilisé tant que personne ne revient dessus. Le motif est conservé.
prompt-lift = Remettre en usage : pourquoi ?
prompt-lift-help = { $point } peut de nouveau être utilisé. Le motif est conservé.
done-point-add = coordonnée ajoutée
done-point-correct = coordonnée corrigée
done-point-suppress = coordonnée hors d'usage
done-point-lift = coordonnée de nouveau en usage
done-point-move = ordre des coordonnées modifié
fact-point-added = Nouvelle coordonnée : { $point }{ $label }
fact-point-corrected = { $old } corrigé en { $point }{ $label }
fact-point-lifted = { $point } peut de nouveau être utilisé : { $text }
fact-point-moved = { $point } est essayé en position { $place }
command-raise = plus tôt
command-raise-help = monte la ligne choisie : elle est essayée plus tôt.
command-lower = plus tard
command-lower-help = descend la ligne choisie : elle est essayée plus tard.

## Copying and dialling
copy-title = Copier quoi ?
copy-phone = téléphone
copy-number = numéro de client
copy-name = nom
copy-invoice = numéro de document
copy-amount = montant échu
said-copied = copié : { $text } ; si le terminal refuse, sélectionnez-le ici
said-copy-here = à copier : { $text }
refused-copy-word = « { $word } » ne se copie pas ; vouliez-vous dire « { $near } » ? Possibles : { $all }.
refused-copy-nothing = Il n'y a rien à copier : { $what }.
refused-no-choice = Cette ligne n'existe pas. { $key } ferme la liste.
said-not-dialled = L'appel est commencé, mais { $number } ne peut pas être composé tel quel : corrigez-le dans les coordonnées.
said-dial-failed = La composition a échoué : { $program } s'est terminé avec le code { $code }. Composez à la main.
said-dial-not-started = La composition a échoué : { $program } n'a pas pu démarrer ({ $why }). Composez à la main.

## Notes
note-echo = → { $text }
note-count = { $count } sur { $most } caractères
note-abbreviations = Les abréviations sont développées : { $list }. Écrite deux fois (lmlm), elle reste courte.

## Line mode
plain-history-how = Dites select N pour un fait entier, page_down pour la suite, right pour un autre genre, filter MOTS, cancel pour fermer.
plain-points-how = Dites select N pour choisir une ligne, puis add, edit, remove MOTIF, raise ou lower ; cancel pour fermer.
plain-point-how = Tapez le numéro ou l'adresse ; un libellé peut suivre après un point-virgule.
dossier-footer-right = groupe suivant
dossier-footer-left = groupe précédent
