# Line mode: where the person is, lists by tens, and the sentences of the screen that speak of keys in the words of
# commands: their key with `-in-lines` behind it.

lines-queue = Vous êtes à la file.
# $name, $number: the customer.
lines-account = Vous êtes au compte de { $name }, numéro { $number } ; il est à vous.
lines-account-read = Vous êtes au compte de { $name }, numéro { $number } ; il ne peut qu'être lu.
# $title: of what lies above the screen.
lines-above = Ouvert au-dessus : { $title }
# $n, $total: the place in a list.
lines-nth = { $n } sur { $total }
# $commands: as they are typed.
lines-next = Vous pouvez taper : { $commands }. « help » donne la liste complète.
# $count: rows that follow.
lines-more =
    { $count ->
        [one] encore { $count } ligne : tapez « page_down ».
       *[other] encore { $count } lignes : tapez « page_down ».
    }
# $worked, $promises: counts of the agent's day.
lines-day = Aujourd'hui : traités { $worked }, promesses { $promises }.
lines-same = Rien n'a changé.
# $n: the line's number.
lines-stopped = Arrêt à la ligne { $n } : elle a été refusée.
# $text: the letters looked for.
lines-no-help = Aucune commande ne contient « { $text } ». « help » les donne toutes.
lines-call-how = Tapez un numéro d'ordre pour appeler, d'abord « i » si le client a appelé, « o » si nous appelons ; « cancel » ferme.
# $n: its place. $number, $due, $open, $kind: of the document.
lines-invoice-early = facture { $n } : { $number }, échéance { $due }, pas en retard, ouvert { $open }, { $kind }

## Instead of the sentences of the screen. Commands come in as $key.

# $text: the part that has no field.
form-not-understood-in-lines = « { $text } » n'a pas sa place dans ce formulaire. Remplissez un champ après l'autre.
# $field: its name.
hole-missing-in-lines = Il manque : { $field }. Tapez-le à la ligne suivante.
hole-nothing-owed-in-lines = Rien n'est dû dont il puisse s'agir. Tapez « cancel » et choisissez un autre résultat.
# $excuse: its words.
meaning-excuse-on-file-in-lines = « select » envoie avec le motif au dossier ({ $excuse }) ; un code de la liste envoie avec ce motif :
meaning-excuse-not-said-in-lines = « select » envoie sans motif (compté comme non dit) ; un code de la liste envoie avec ce motif :
prompt-empty-in-lines = Rien n'a été tapé. Tapez quelque chose, ou « cancel ».
# $then: a `then-...` phrase.
prompt-release-help-in-lines = Aucun client ne reste sans étape suivante. Le motif remet le client et { $then }.
refused-no-such-letter-in-lines = Aucun résultat n'a ce numéro ni cette lettre. Choisissez dans la liste, ou tapez « cancel ».
# $key: the command.
refused-no-row-in-lines = Aucun client n'est choisi. Tapez « { $key } » pour relire la file.
# $key: the command.
refused-only-read-in-lines = Ce client n'est pas à vous. Tapez « { $key } » pour la file et ouvrez-le de nouveau.
# $key: the command.
refused-no-promise-in-lines = Le catalogue n'a aucun résultat qui fasse une promesse. Tapez « { $key } » pour la liste.
# $key: the command.
refused-nothing-to-close-in-lines = C'est la file : rien n'est ouvert au-dessus. « { $key } » quitte dunlin.
# $command: its name. $key: what helps.
refused-not-here-queue-in-lines = « { $command } » s'emploie sur un client ouvert. Tapez « { $key } » pour prendre le suivant.
refused-not-here-account-in-lines = « { $command } » ne s'emploie pas sur un compte. Tapez « { $key } » pour revenir à la file.
# $key: the command.
queue-unread-in-lines = La file n'a pas pu être lue. Tapez « { $key } » pour réessayer ; c'est aussi réessayé toutes les quelques secondes.
# $held: a `held-...` line. $key: the command.
queue-empty-in-lines = Plus personne à appeler : { $held }. Tapez « { $key } » pour regarder de nouveau.
# $key: the command.
said-no-next-in-lines = Le client suivant n'a pas pu être pris. Tapez « { $key } » pour réessayer.
# $why: the reason. $key: the command.
said-lost-in-lines = { $why } Le compte peut encore être lu ; tapez « { $key } » pour la file.
plain-choose-in-lines = Tapez un numéro ou un code de la liste ; « cancel » ferme.
command-help-help-in-lines = donne la liste des commandes ; avec un mot, celles qui le contiennent.
help-title-in-lines = Commandes
