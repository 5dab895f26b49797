# Touches : aide, ligne de commande, jeux de touches, et ce qu'en font claviers et terminaux.
# Ce que reçoit chaque clé figure dans le catalogue anglais.

command-opt = marquer
command-opt-help = met un chiffre à côté du client (1 ouvrir, 2 contacts, 4 passer, 5 voir, 7 promesse, 8 rappel, 9 litige) ; sans chiffre, traite tous ceux qui en ont un.
command-values = valeurs
command-values-help = liste ce que le champ peut contenir.
command-complete = compléter
command-complete-help = écrit le nom choisi.

help-no-hit = Rien ne correspond. Tapez un autre mot ou une autre touche, ou appuyez sur { $key }.
keys-elsewhere = « { $command } » marche ailleurs : { $places }.
values-title = Ce qui peut figurer ici
values-typed = se tape
values-means = signifie
values-none = Tout texte convient ici : tapez-le et appuyez sur { $key }.
values-no-such = Aucune valeur de la liste ne porte ce numéro. Choisissez-en une ; { $key } ferme la liste.

column-opt = opt
opt-no-such = Ce chiffre ne veut rien dire ici : 1 ouvrir, 2 contacts, 4 passer, 5 voir, 7 promesse, 8 rappel, 9 litige, 0 rien. { $key } montre toutes les touches.
opt-given-up =
    { $count ->
        [one] { $count } client marqué abandonné.
       *[other] { $count } clients marqués abandonnés.
    }

keymap-twice = cette touche figure déjà dans le fichier, ligne { $line } ; c'est celle-là qui compte
keymap-unknown-name = rien ne s'appelle « { $word } » ; laissé de côté
keymap-unknown-name-near = rien ne s'appelle « { $word } » ; laissé de côté. Il existe : { $near }
keymap-circle = « { $name } » hérite de lui-même ; le standard reste en vigueur
keymap-setting = cette valeur ne convient pas ; voici ce qui irait : { $would }

reach-line = [{ $context }] { $key } = { $command } : { $why } ({ $place }).
reach-other = La même chose est sur { $key }.
reach-free = Libre, et ferait l'affaire : { $key }.
reach-clean = Toutes les touches arrivent.
reach-shift = demande Maj
reach-altgr = demande AltGr
reach-dead = est une touche morte
reach-same-byte = envoie le même octet qu'une autre touche
reach-no-byte = n'a pas d'octet propre dans un terminal
reach-reused = arrive comme une autre touche de fonction dans bien des terminaux
reach-prefix = est le préfixe du programme de terminal
reach-flow = arrête et relance l'affichage
reach-window = est gardée par la fenêtre
reach-putty = se perd dans certains modes clavier de PuTTY
reach-mode = change le mode du programme de terminal

probe-begin = Appuyez sur des touches : chacune s'affiche telle que le terminal l'envoie. Deux fois Échap pour finir, ou cinq secondes sans touche après Ctrl-C.
probe-line = { $bytes } : { $reads } ; { $bound }
probe-unread = aucune touche que dunlin connaisse
probe-unbound = ne fait rien
probe-begins = commence une suite
probe-interrupted = Cinq secondes sans touche et c'est fini.
probe-no-terminal = il n'y a pas ici de terminal où appuyer sur des touches. Lancez « dunlin keys probe » dans un terminal, sans tube.

ten-next = le client suivant s'ouvre
ten-no-answer = pas de réponse, et le client suivant s'ouvre
ten-promise = promesse de paiement : ensuite `v` `e` `n` `Entrée` promet tout l'échu pour vendredi
ten-call = appeler : choisissez le numéro ; les règles de contact disent oui, ou pourquoi non et jusqu'à quand
ten-outcome = tout autre résultat, par sa lettre
ten-callback = rappel, à une heure chez le client
ten-undo = annuler ce qui a été noté en dernier
ten-find = trouver un client par nom, téléphone, document ou montant
ten-why = pourquoi ce client est ici, et chaque contrôle avant un appel
ten-help = toutes les touches : tapez un mot ou une touche, Entrée l'exécute
