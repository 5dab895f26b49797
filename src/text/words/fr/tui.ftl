# Les écrans. Les touches arrivent comme $key, telles que les écrit le plan de touches en vigueur.
# Ce que reçoit chaque clé est indiqué dans le catalogue anglais.

## L'en-tête.

header-day = traités { $worked }  promesses { $promises }
link-opening = ouverture
link-saved = enregistré
link-kept = gardés ici { $count }
link-away = base absente
status-saving = Enregistrement …
status-opening = Ouverture …

## La ligne du contact.

gate-allow = APPELEZ : rien ne s'y oppose.
gate-no-number = AUCUN NUMÉRO qui fonctionne : trouvez un moyen de joindre ce client.
gate-deny = NE PAS APPELER : { $reason }
gate-short-warn = ATTENTION : { $rule }
gate-short-deny = NE PAS APPELER : { $rule }
gate-short-deny-until = NE PAS APPELER avant { $until } : { $rule }
gate-local-time = son heure { $time } ({ $place })
gate-lost = N'EST PLUS À VOUS : lecture seule
gate-only-read = LECTURE SEULE : non pris
number-other = un autre numéro
gate-in-call = EN APPEL : { $direction } { $number } depuis { $since }

## Le pied de page.

footer-send = envoyer

## Le client.

who-responsible = chez { $name }
who-no-phone = Aucun téléphone. { $other }
who-no-contact = Aucune coordonnée : trouvez un numéro ou une adresse.
money-overdue = échu
money-at-risk = à risque
money-promised = promis
money-disputed = en litige
money-unapplied = non imputé
money-total = total
money-nothing = Rien dans les comptes.
account-promise = Promesse { $level } : { $amount }, le { $date }, { $state }
account-no-promise = Pas encore de promesse.
account-no-touch = Rien ne s'est encore passé.
account-no-invoices = Aucun document ouvert.
account-invoices = Ouverts : { $count }
account-timeline = Ce qui s'est passé
mark-disputed = EN LITIGE

## La file.

queue-summary =
    { $count ->
        [0] Personne à appeler maintenant ; { $held }
        [one] { $count } client à appeler ; { $held }
       *[other] { $count } clients à appeler ; { $held }
    }
held-and-next = { $held } ; { $next }
queue-reading = Lecture de la file …
queue-unread = La file n'a pas pu être lue. Appuyez sur { $key } pour réessayer ; un nouvel essai a lieu aussi de lui-même à quelques secondes d'intervalle.
queue-empty = Plus personne à appeler : { $held }. Appuyez sur { $key } pour relire.
column-rank = nº
column-customer = client
column-number = numéro
column-at-risk = à risque
column-days = jrs
column-why = motif
column-issued = émis le
column-due = échéance
column-open = ouvert
column-kind = type
chip-with = chez { $holder }
chip-mine = à vous
chip-mine-open = à vous, ouvert
chip-broken-promise = promesse non tenue
chip-step-due = étape à terme
chip-never-reached = jamais joint
chip-lifted-out = gros solde

## Formulaires.

meaning-date =
    { $days ->
        [0] { $date }, aujourd'hui
        [one] { $date }, demain
       *[other] { $date }, dans { $days } jours
    }
meaning-no-business-day = Ce n'est pas un jour ouvré ; le prochain est le { $next }.
meaning-time = { $time } à l'heure du client
meaning-amount-full =
    { $count ->
        [one] { $amount } : tout ce qui est à risque, { $count } document échu
       *[other] { $amount } : tout ce qui est à risque, { $count } documents échus
    }
meaning-amount-part =
    { $count ->
        [one] { $amount } sur { $open }, couvre { $count } document échu
       *[other] { $amount } sur { $open }, couvre { $count } documents échus
    }
meaning-amount = { $amount } sur { $open }
meaning-invoice = { $number }, { $open } ouvert
meaning-points = Coordonnées : { $points }
meaning-languages = Langues : { $languages }
meaning-max-days =
    { $days ->
        [one] Au plus { $days } jour à partir d'aujourd'hui.
       *[other] Au plus { $days } jours à partir d'aujourd'hui.
    }
meaning-excuse = Motif : { $excuse }
meaning-excuse-on-file = Entrée envoie avec le motif connu ({ $excuse }) ; une lettre envoie avec ce motif :
meaning-excuse-not-said = Entrée envoie sans motif (compté comme non indiqué) ; une lettre envoie avec ce motif :
form-not-understood = « { $text } » n'a pas de place dans ce formulaire. Remplissez les champs et appuyez sur Entrée.
form-against = Ce contact est contraire aux règles ; si vous l'envoyez, le journal le dira : { $reason }
form-closed = Le formulaire est fermé. Rien n'a été enregistré.
form-put-away = Le formulaire est mis de côté ; rien n'a été enregistré. Rouvrez « { $outcome } » : vous le retrouverez tel quel.
form-back = Le formulaire est tel que vous l'avez laissé.
hole-missing = Il manque : { $field }. Saisissez et appuyez sur Entrée.
hole-no-such-invoice = Aucun document ouvert, ou plusieurs, ne finissent par ce numéro. Saisissez-en davantage.
hole-no-such-point = Aucune coordonnée n'a ce numéro. Saisissez sa place dans la liste, 1 pour la première.
hole-no-language = Une langue s'écrit en deux lettres : no, hu, ro, fr, en.
hole-no-such-excuse = Aucun motif n'a cette lettre ou ce nom. Prenez-en un dans la liste ci-dessous.
hole-nothing-owed = Rien n'est dû à quoi cela pourrait se rapporter. Appuyez sur Échap et choisissez un autre résultat.

outcomes-title = Quel résultat ?
outcomes-not-reached = Non joint
outcomes-reached = Autre joint
outcomes-spoken = Joint
outcomes-ending = Fin du contact

call-title = Appel : { $direction }
call-how = Un chiffre lance l'appel. i : le client a appelé, o : nous avons appelé, Tab change.
call-other-number = un autre numéro, inconnu (seulement si le client a appelé)

prompt-line = Commande
prompt-line-help = Une commande et ce qui l'accompagne, par exemple : promise full ven
prompt-note = Note
prompt-note-help = Entrée ajoute la note ; le client reste ouvert.
prompt-release = Quitter sans résultat : pourquoi ?
prompt-release-help = Aucun client ne reste sans prochaine étape. Saisissez le motif : Entrée remet le client et { $then }.
then-list = montre la file
then-next = prend le client suivant
then-open = ouvre { $customer }
then-quit = quitte dunlin
prompt-empty = Rien n'a été saisi. Saisissez quelque chose ou appuyez sur Échap.

## La ligne de commande.

line-empty = Saisissez une commande. « help » les énumère.
line-unknown = La commande « { $word } » n'existe pas. « help » les énumère.
line-unknown-near = La commande « { $word } » n'existe pas. Vouliez-vous dire « { $near } » ?
line-no-arguments = « { $command } » va seule : rien ne peut la suivre.

## Phrases de la ligne d'état.

said-recorded = { $what }.
said-kept-here = Gardé sur cette machine jusqu'au retour de la base : { $what }.
said-of = { $name } : { $what }
said-breach = Ce contact était contraire aux règles ; le journal le dit aussi.
said-back = La base de données est de retour.
said-resumed = Vous aviez déjà ce client ouvert : vous reprenez où vous en étiez.
said-resumed-form = Vous aviez déjà ce client ouvert : le formulaire est tel que vous l'avez laissé.
said-open-already = C'est le client à l'écran.
said-no-next = Le client suivant n'a pas pu être pris. Appuyez sur { $key } pour réessayer.
said-lost = { $why } Le client reste lisible ; appuyez sur { $key } pour la file.
done-promise = promesse de { $amount } pour le { $date }
done-call = appel lancé
done-note = note ajoutée
done-release = remis sans résultat

## Refus : pourquoi, et sur quoi appuyer.

refused-unbound = { $pressed } ne fait rien ici. { $key } montre les touches.
refused-still-saving = La dernière saisie est encore en cours d'enregistrement. Attendez un instant, puis réappuyez.
refused-still-opening = Un client est en train de s'ouvrir. Attendez un instant.
refused-no-such-letter = La liste n'a pas cette lettre. Choisissez dans la liste, ou appuyez sur { $key } pour la fermer.
refused-call-usage = Un appel, c'est un numéro de la liste et « out » ou « in » : { $key }.
refused-number-unusable = Ce numéro { $what }. Choisissez-en un autre, ou { $key } si le client a appelé de là.
refused-no-such-number = Il n'y a pas de numéro { $what } à appeler. Choisissez-en un dans la liste.
refused-no-row = Aucun client n'est sélectionné. Appuyez sur { $key } pour relire la file.
refused-nothing-to-close = C'est la file : il n'y a rien au-dessus. { $key } quitte dunlin.
refused-only-read = Ce client n'est pas à vous. Appuyez sur { $key } pour la file et rouvrez-le.
refused-no-promise = Le catalogue n'a aucun résultat qui fasse une promesse. Appuyez sur { $key } pour la liste.
refused-not-here-queue = « { $command } » s'applique à un client ouvert. Appuyez sur { $key } pour prendre le suivant.
refused-not-here-account = « { $command } » ne s'applique pas à un client. Appuyez sur { $key } pour revenir à la file.
hint-find = { $key } : en chercher un autre.
hint-next = { $key } : client suivant.
hint-gate = { $key } montre toutes les règles. Un appel commencé par le client peut toujours être noté.
hint-outcomes = { $key } montre la liste.

## Aide et raisons.

help-title = Touches
help-filter = filtre
why-title = Pourquoi ici
why-gate = Peut-on appeler le client ? ({ $pack })
why-passed = oui : { $rule }
why-refused = REFUSÉ : { $reason }
check-ok-nothing-owed = quelque chose est dû
check-ok-stopped = le contact est ouvert
check-ok-dispute = tout n'est pas en litige
check-ok-promise = rien d'échu n'attend une promesse
check-ok-snooze = aucune date ultérieure n'est fixée
check-ok-no-pack = des règles de contact existent
check-ok-hours = c'est dans les heures
check-ok-per-day = il reste une tentative aujourd'hui
check-ok-per-window = pas trop de tentatives ces derniers jours
check-ok-lease = aucun collègue ne l'a ouvert
why-rates = Cours : { $rates }, { $date }
context-global = Partout
context-list = Listes
context-queue = File
context-account = Client
context-form = Formulaires
context-choice = Choix
context-reader = Lecture
context-sheet = Listes au-dessus de l'écran
context-search = Recherche

## Plans de touches.

keymap-not-toml = ce n'est pas du TOML : { $why }
keymap-unknown-context = ce contexte n'existe pas ; il a été omis
keymap-unknown-context-near = ce contexte n'existe pas ; vouliez-vous dire [{ $near }] ?
keymap-unknown-key = « { $key } » n'est pas une touche ; le réglage d'origine reste en vigueur
keymap-unknown-command = la commande « { $word } » n'existe pas ; le réglage d'origine reste en vigueur
keymap-unknown-command-near = la commande « { $word } » n'existe pas ; vouliez-vous dire « { $near } » ? Le réglage d'origine reste en vigueur
keymap-no-arguments = « { $command } » va seule ; le réglage d'origine reste en vigueur
keymap-not-a-binding = une touche se lie à "command" ou à une table avec run et desc ; le réglage d'origine reste en vigueur
keymap-prefix = commence par { $other }, ou en est le début ; le réglage d'origine reste en vigueur. Désactivez l'une des deux

## `keys print` et `keys check`.

keys-context = contexte
keys-key = touche
keys-command = commande
keys-does = effet
keys-clean =
    { $count ->
        [one] { $count } touche liée, aucune erreur.
       *[other] { $count } touches liées, aucune erreur.
    }
keys-faults =
    { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
keys-unbound = Par leur nom seulement (:commande) : { $commands }

## Mode ligne.

plain-welcome = dunlin { $desk }, { $agent }. Une commande par ligne ; « help » les énumère, « next » prend le premier client.
plain-customer = client : { $name }, numéro { $number }, { $segment }, { $language }
plain-gate = contact : { $gate }
plain-task = tâche : { $task }
plain-local-time = son heure : { $time }
plain-phone = téléphone { $n } : { $phone }
plain-contact = coordonnée : { $point }
plain-money = { $currency } : échu { $overdue }, à risque { $risk }, promis { $promised }, en litige { $disputed }, non imputé { $unapplied }, total { $total }
plain-touch = avant : { $touch }
plain-invoice = facture { $n } : { $number }, échéance { $due }, jours de retard { $days }, ouvert { $open }, { $kind }
plain-row = { $n } : { $name }, numéro { $number }, à risque { $risk }, jours de retard { $days }, { $why }
plain-choice = { $n } : { $name } ({ $code })
plain-choose = Saisissez select et un nombre, ou une autre commande.
plain-field = { $field } : { $text }
plain-ask = Saisissez la valeur de « { $field } » ; « select » envoie, « cancel » ferme.
plain-prompt = { $title } Saisissez à la ligne suivante, ou « cancel ».
plain-no-utf8 = La ligne { $n } n'est pas en UTF-8 : omise.
plain-end = Fin de la saisie.
plain-left = Le client ouvert reste à vous quelque temps : relancez pour continuer.
refused-just-opened = Le client suivant vient de s'ouvrir : regardez d'abord, puis réappuyez.
said-aside =
    { $count ->
        [one] { $count } saisie confirmée sur cette machine n'a pas pu être reprise et reste ici : { $why }. Prévenez un superviseur.
       *[other] { $count } saisies confirmées sur cette machine n'ont pas pu être reprises et restent ici, la dernière : { $why }. Prévenez un superviseur.
    }
