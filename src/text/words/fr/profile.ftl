# Habits, standing and terms of a customer.

## The command and its sheet
command-profile = profil
command-profile-help = montre habitudes, comportement et conditions ; le nom d'une ligne et une valeur la modifient.
profile-title = Profil de { $name }
profile-line = ce qui est connu
profile-value = valeur
profile-line-pay-run = règle le
profile-line-approver = valideur
profile-line-portal = portail
profile-line-order-rule = bon de commande
profile-line-best-hour = meilleure heure
profile-line-allocation-rule = règle d'abord
profile-line-habits = autres habitudes
profile-line-credit-limit = limite de crédit
profile-line-deposit = dépôt
profile-line-credit-checked = crédit vérifié
profile-line-free-period = franchise
profile-line-credit-source = source du crédit
profile-line-terms = conditions
profile-nothing = inconnu
profile-run-monthly = chaque mois : { $days }
profile-run-last = dernier jour
profile-run-weekly = chaque semaine : { $days }
profile-run-fortnightly = une semaine sur deux : { $days }
profile-run-counted = { $run }, compté depuis le { $date }
profile-run-next = { $run } ; prochain : { $date }
profile-rule-oldest-first = d'abord l'échéance la plus ancienne
profile-rule-fees-first = d'abord les frais et intérêts
profile-rule-fees-last = les frais et intérêts en dernier
profile-rule-wait = rien de lui-même : il attend un agent
profile-percent = { $share } pour cent
profile-period = du { $from } au { $until }
profile-period-until = jusqu'au { $until }
profile-terms-accepted = { $version }, acceptées le { $date }
profile-terms-open = { $version }, non acceptées
profile-how = On modifie la ligne choisie ; les conditions, par un superviseur et avec leur source.
profile-how-looked = Consultation seule : prenez le client pour modifier.
profile-source = source de l'information
profile-means = → { $value }
profile-means-nothing = → supprimé
profile-form-how-pay-run = Par exemple : 25 · dernier · ven · 1 et 15 · un vendredi sur deux 2026-11-27.
profile-form-how-best-hour = À l'heure du client, comme 8-10 ou 14:30.
profile-form-how-allocation-rule = Gauche et droite changent : ce que solde l'argent sans référence.
profile-form-how-credit-limit = Un montant, suivi de la devise si c'en est une autre : 50 000 EUR.
profile-form-how-deposit = La part de la commande, en pour cent, de 0 à 100.
profile-form-how-credit-checked = Le jour de la vérification, au plus tard aujourd'hui.
profile-form-how-free-period = Deux jours séparés par .., ou le dernier : 2026-12-01..2026-12-31.
profile-form-how-text = Une ligne de texte. Vide, elle supprime ce qui s'y trouve.

## What stands against a change
profile-fault-pay-run = Ce n'est pas un jour de règlement. Écrivez 25, dernier, ven, 1 et 15 ou un vendredi sur deux.
profile-fault-pay-run-day = Aucun mois n'a ce jour : écrivez 1 à 31, ou dernier.
profile-fault-pay-run-mixed = Des jours de la semaine ou du mois, pas les deux ; une semaine sur deux demande un seul jour.
profile-fault-pay-run-weekday = La date de départ tombe un autre jour de la semaine.
profile-fault-window = Écrivez deux heures, la plus tôt d'abord, comme 8-10.
profile-fault-rule = Cela peut être oldest_first, fees_first, fees_last ou wait.
profile-fault-amount = Écrivez un montant, pas négatif, avec le code de la devise si c'en est une autre.
profile-fault-percent = Écrivez un pourcentage de 0 à 100.
profile-fault-day = Ce n'est pas un jour du calendrier. Écrivez 2026-12-31 ou 31.12.
profile-fault-future = La vérification ne peut pas être après aujourd'hui.
profile-fault-backwards = La période doit avoir une fin, et pas avant son début.
profile-fault-too-long = C'est trop long : 254 caractères au plus.
profile-fault-no-source = Une condition demande sa source : qui le dit, ou quel document.
profile-fault-same = Rien ne change.
refused-profile-not-held = Le client est seulement consulté : on modifie le profil après l'avoir pris. Prenez-le avec { $key }.
refused-not-on-profile = Cela ne veut rien dire sur le profil. { $key } le ferme.
refused-not-a-line = Cette ligne est calculée d'après les faits et ne se saisit pas. { $key } ferme le profil.
refused-profile-line = « { $word } » n'est pas une ligne du profil. Il a { $all }.
refused-profile-terms = Les conditions sont modifiées par un superviseur. Notez ce que vous savez : { $key }.
profile-fault-not-yours = Les conditions sont modifiées par un superviseur.

## What was done
done-profile = profil modifié
act-profile = modification du profil
fact-profile-changed = Profil : { $what } : { $new } (avant : { $old })
detail-source = source : { $source }
said-learnt = Ajouté au profil : { $what } : { $value }.

## Standing
profile-class-new = trop peu de recul
profile-class-on-time = paie à temps
profile-class-late = paie souvent en retard
profile-class-trying = en retard, mais fait des efforts
profile-class-in-difficulty = en difficulté
profile-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
profile-head-late = { $class } : { $late } sur { $n } en retard, médiane { $delay }
profile-head-on-time = { $class } : { $on_time } sur { $n } à temps
profile-head-in-difficulty = { $class } : { $signs }
profile-head-and = { $head } ; { $suggestion }
profile-head-more = (+{ $count } : { $key })
profile-head-keys = ({ $plan } ou { $ask })
profile-sign-hardship = difficultés signalées
profile-sign-no-funds = manque d'argent signalé
profile-sign-rising = le retard augmente
profile-sign-broken = plus de promesses non tenues que tenues
profile-sign-shrinking = chaque promesse est plus petite
profile-suggest-loyalty = on peut offrir { $percent } pour cent de remise au paiement immédiat
profile-suggest-plan = un échéancier peut aider
profile-suggest-hardship = d'abord un examen de la situation

## Terms. $owed and $limit: amounts.
profile-notice-limit-exceeded = limite de crédit dépassée : { $owed } sur { $limit }
profile-notice-deposit-due = dépôt de { $amount } non payé
profile-notice-never-checked = crédit accordé sans vérification
profile-notice-check-old = crédit vérifié le { $date }, il y a { $delay }
profile-notice-free-ends = la franchise de paiement se termine le { $date }
profile-notice-terms-not-accepted = les conditions ne sont pas acceptées

## The numbers behind it: what, and of how many.
profile-told-standing = comportement
profile-told-suggestion = suggère
profile-told-notice = à savoir
profile-told-late = payées en retard
profile-told-open = ouvertes échues
profile-told-median = retard médian
profile-told-trend = retard récent
profile-told-promises = promesses tenues
profile-told-parts = acomptes en retard
profile-told-said = manque d'argent récent
profile-of = { $part } sur { $n }
profile-median = { $delay } ({ $n } payées)
profile-trend = { $lately }, avant { $before }
profile-said = difficultés { $hardship }, sans argent { $funds }

## Line mode
plain-profile-how = Tapez profile, le nom de la ligne et la valeur ; la source après un point-virgule. cancel ferme le profil.
plain-profile-form-how = Tapez la valeur ; la source dans le champ suivant. select envoie, cancel ferme.
