# Ce que dit le recouvrement : refus, incidents, règles de contact, historique et noms des valeurs.
# Ce que reçoit chaque clé est indiqué dans le catalogue anglais.

## Refus.

refusal-not-found = Aucun client ne s'appelle « { $reference } ». Vérifiez le numéro ou cherchez une partie du nom.
refusal-ambiguous =
    { $count ->
        [one] { $count } client correspond à « { $reference } ». Indiquez le numéro de client.
       *[other] { $count } clients correspondent à « { $reference } ». Indiquez le numéro de client.
    }
refusal-held-by = { $holder } traite ce client jusqu'à { $until }. Prenez le suivant ou voyez avec { $holder }.
refusal-gate = Pas de contact maintenant : { $reason }
refusal-missing = Il manque encore : { $fields }. Complétez et renvoyez.
refusal-faulty = { $field } : { $reason }
refusal-unknown = Le catalogue en vigueur ne contient pas « { $code } ». Ouvrez la liste des résultats pour en choisir un.
refusal-unknown-nearest = Le catalogue en vigueur ne contient pas « { $code } ». Vouliez-vous dire « { $nearest } » ?
refusal-stale = { $holder } a repris ce client avant votre envoi. Rien n'a été enregistré ; votre formulaire est conservé. Voyez avec { $holder }.
refusal-stale-free = Votre temps sur ce client s'est écoulé avant l'envoi. Rien n'a été enregistré ; votre formulaire est conservé. Rouvrez le client.
refusal-altered = Le même formulaire a déjà été envoyé avec un autre contenu. Rien n'a été modifié. Rouvrez le client et consultez l'historique.
refusal-not-allowed = Votre rôle ne permet pas { $right }. Adressez-vous à quelqu'un dont le rôle le permet.
refusal-out-of-scope = Ce client ne relève ni de vos équipes ni de vos langues, ou votre compte est désactivé. Adressez-vous à un superviseur.
refusal-too-late = C'est plus loin que ce qui est autorisé. Le dernier jour possible est le { $last }.

## Droits.

right-read = la consultation
right-work = le traitement des clients
right-lead = la vue ou la conduite du travail des autres
right-run = l'administration du système

## Incidents.

trouble-away = La base de données ne répond pas. Ce que vous avez confirmé est conservé sur cette machine et sera envoyé dès son retour ; continuez. ({ $detail })
trouble-not-kept = Rien n'a été conservé : cette machine ne peut pas écrire. Laissez le formulaire ouvert, libérez de l'espace disque et renvoyez. ({ $detail })
trouble-internal = C'est une erreur du programme. Rien n'a été perdu ; réessayez et signalez ce texte : { $detail }

## Règles de contact.

rule-nothing-owed = rien à payer
rule-stopped = contact terminé
rule-dispute = litige
rule-promise = promesse
rule-snooze = en attente
rule-no-pack = sans règles
rule-hours = horaires
rule-per-day = déjà tenté aujourd'hui
rule-per-window = tenté souvent
rule-lease = chez un collègue

gate-nothing-owed = il ne reste rien d'échu après avoirs et paiements.
gate-stopped = le contact avec ce client est terminé.
gate-dispute = tout ce qui est échu est en litige.
gate-promise = ce qui est échu est promis, et la promesse n'est pas encore à terme.
gate-snooze = la prochaine étape est prévue plus tard.
gate-no-pack = aucune règle de contact n'existe pour ce pays et ce type de payeur.
gate-hours = c'est hors des heures ou des jours autorisés à l'heure du client.
gate-per-day = plus aucune tentative n'est autorisée aujourd'hui.
gate-per-window = il y a eu trop de tentatives ces derniers jours.
gate-lease = un collègue traite ce client.

gate-until = À nouveau à partir de { $until }.
gate-override = Peut passer outre : { $role }.
gate-warning = Attention : { $reason }

## Ce qui attend.

held-total =
    { $count ->
        [one] { $count } client en attente
       *[other] { $count } clients en attente
    }
held-part = { $count } { $rule }
held-line = { $total } ({ $parts })
held-next = prochain à { $at }
held-nothing = aucun en attente

## Historique.

fact-customer-imported = Client importé de { $source }
fact-invoice-imported = { $number } importé, { $amount }
fact-payment-received = Paiement de { $amount } reçu le { $date }
fact-payment-applied = { $amount } imputé sur { $number }
fact-call-started = Appel lancé vers { $point }
fact-outcome-recorded = { $outcome }
fact-promise-made = Promesse : { $amount } le { $date }
fact-promise-kept = Promesse tenue : { $amount } au { $date }
fact-promise-partly-kept = Promesse tenue en partie : { $paid } sur { $amount } au { $date }
fact-promise-broken = Promesse non tenue : { $amount } au { $date }
fact-promise-superseded = Promesse remplacée par une nouvelle : { $amount } au { $date }
fact-promise-reopened = Promesse rouverte : { $amount } échue le { $date }
fact-set-apart = Une saisie est arrivée après la reprise du client : mise à part, rien n'en est appliqué
fact-dispute-opened = Litige ouvert : { $amount }, réponse avant le { $date }
fact-dispute-closed = Litige clos : { $amount }
fact-callback-agreed = Rappel convenu le { $date } à { $time }
fact-note-added = Note : { $text }
fact-released = Remis sans résultat : { $text }
fact-point-invalidated = { $point } ne fonctionne pas
fact-point-suppressed = { $point } n'est plus à utiliser
fact-language-changed = Langue modifiée : { $language }
fact-hold-set = En attente jusqu'au { $date }
fact-stopped = Contact terminé : { $outcome }
fact-resend-wanted = { $number } à renvoyer
fact-trace-wanted = Un moyen de joindre le client est à trouver
fact-task-wanted = Tâche pour la facturation : { $outcome }
fact-supervisor-wanted = À voir par un superviseur : { $outcome }
fact-claimed = Ouvert par { $agent }
fact-breach = Contact contraire aux règles : { $rule }
fact-other = { $kind }

detail-excuse = motif : { $excuse }
detail-amount = { $amount }
detail-date = { $date }
detail-name = avec { $name }
detail-reference = réf. { $reference }
detail-text = « { $text } »
detail-point = par { $point }
detail-next = ensuite : { $step } { $date }

## Saisie.

entry-empty = rien n'a été saisi.
entry-not-understood = pas compris. Dates : ven, +3, 15.12, eom. Montants : tout, moitie, 50%, 1 500,50.
entry-no-such-date = ce jour n'existe pas.
entry-past = ce jour est passé.
entry-future = ce jour n'est pas encore venu.
entry-not-positive = doit être supérieur à zéro.
entry-above-open = c'est plus que ce qui est dû.
entry-out-of-range = le montant est trop grand ou la date trop lointaine.
entry-too-precise = il y a plus de décimales que n'en a la devise.

## Noms des valeurs.

field-date = date
field-time = heure
field-amount = montant
field-invoice = facture
field-contact-point = coordonnées
field-name = nom
field-reference = référence
field-language = langue
field-text = texte
field-excuse = motif du retard

segment-public = administration publique
segment-professional = entreprise
segment-private = particulier

kind-invoice = facture
kind-credit-note = avoir
kind-advance = acompte
kind-return = retour
kind-fee = frais
kind-interest = intérêts
kind-deposit = dépôt
kind-discount = remise
kind-waiver = abandon
kind-adjustment = régularisation
kind-write-off = passage en perte

role-auditor = auditeur
role-agent = agent
role-senior = agent senior
role-supervisor = superviseur
role-admin = administrateur

channel-phone = téléphone
channel-sms = SMS
channel-email = courriel
channel-post = courrier

direction-out = nous avons appelé
direction-in = le client a appelé

point-status-unverified = non vérifié
point-status-verified = vérifié
point-status-invalid = ne fonctionne pas
point-status-suppressed = à ne pas utiliser

promise-state-open = ouverte
promise-state-kept = tenue
promise-state-partly-kept = tenue en partie
promise-state-broken = non tenue
promise-state-withdrawn = retirée
promise-state-superseded = remplacée

language-en = anglais
language-no = norvégien
language-hu = hongrois
language-ro = roumain
language-fr = français

## Tâches et prochaines étapes.

task-callback = rappel { $at }
task-call = appel
task-find-contact = chercher contact
task-step = à terme : { $step }

step-call = appel
step-callback = rappel
step-review = examen
step-trace = chercher contact
step-promise = promesse à terme
step-resend = renvoi
step-none = rien

next-step = Ensuite : { $step }, { $date }
next-terminal = Rien ne suit : { $outcome }

## Classement.

factor-at-risk = { $amount } à risque
factor-broken-promise =
    { $days ->
        [0] ×{ $factor } promesse non tenue aujourd'hui
        [one] ×{ $factor } promesse non tenue il y a { $days } jour ouvré
       *[other] ×{ $factor } promesse non tenue il y a { $days } jours ouvrés
    }
factor-step-due =
    { $days ->
        [0] ×{ $factor } prochaine étape à terme aujourd'hui
        [one] ×{ $factor } prochaine étape à terme depuis { $days } jour
       *[other] ×{ $factor } prochaine étape à terme depuis { $days } jours
    }
factor-never-reached = ×{ $factor } jamais joint
factor-unrated = pas de cours pour { $currencies } : non compté
factor-lifted-out = grande part de l'encours : confié à une personne désignée
factor-score = valeur de classement { $value }
