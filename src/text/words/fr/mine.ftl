# The agent's own desk. $page: `mine-page-...`.
mine-title = Ma journée : { $page } ({ $n } sur { $of })
mine-page-day = aujourd'hui
mine-page-promises = promesses
mine-page-disputes = litiges
mine-page-callbacks = rappels
mine-page-waiting = en attente
mine-reading = Lecture …
mine-unread = La lecture a échoué. { $key } essaie de nouveau.
mine-filter = filtre
mine-nothing-fits = Aucun client de cette liste n'a « { $letters } » dans son nom ou son numéro. { $key } les montre tous.
# $amounts: what was promised, in brackets with a blank before them, or nothing.
mine-head-day = Traités { $worked }, joints { $reached }, bon interlocuteur { $right }, promesses { $promises }{ $amounts }, tenues aujourd'hui { $kept }, litiges ouverts { $disputes }.
# $next: the next callback. $held: a `held-...` line.
mine-head-next = { $next } Dans la file : { $held }.
mine-next-callback = Prochain rappel : { $at }.
mine-next-callback-both = Prochain rappel : { $at }, { $local } chez le client.
mine-no-callback = Aucun rappel convenu.
mine-head-promises = Ouvertes { $open }. Tenues { $percent } % : { $kept } sur { $matured } dont le délai a expiré ces 30 derniers jours.
mine-head-promises-none = Ouvertes { $open }. Aucun délai n'a expiré ces 30 derniers jours.
mine-head-disputes = Ouverts { $open }, en retard { $late }.
mine-head-callbacks = Convenus { $count }, en retard { $overdue }.
mine-head-away = La base de données ne répond pas : voici ce qui se trouve sur cette machine. Rien n'en est perdu.
mine-empty-day = Rien d'enregistré aujourd'hui. { $key } prend le client suivant.
mine-empty-promises = Aucune promesse à vous, ouverte ou jugée ces 30 derniers jours. { $key } sur un client en enregistre une.
mine-empty-disputes = Aucun litige ouvert par vous ou chez vos clients. { $key } sur un client en ouvre un.
mine-empty-callbacks = Aucun rappel convenu. { $key } sur un client en convient un.
mine-empty-waiting = Rien n'attend : tout ce que vous avez confirmé est au journal, aucun formulaire commencé, aucun client retenu ou reporté. { $key } sur un client le reporte.
mine-column-time = heure
mine-column-customer = client
mine-column-what = quoi
mine-column-amount = montant
mine-column-paid = payé
mine-column-due = échéance
mine-column-last = limite
mine-column-state = état
mine-column-document = pièce
mine-column-kind = nature
mine-column-opened = ouvert
mine-column-answer = réponse avant
mine-column-mine = notre heure
mine-column-theirs = son heure
# How many callbacks fall into that hour.
mine-column-hour = par heure
mine-column-until = jusqu'à
mine-same-clock = la même
mine-overdue = en retard
mine-answer-late = { $day } en retard
mine-no-name = client inconnu ici
mine-promise-today = aujourd'hui
mine-promise-past = échue
# What an operation does, and how it stands.
mine-act-outcome = résultat
mine-act-call = appel lancé
mine-act-note = note
mine-act-release = rendu
mine-act-snooze = reporté
mine-act-skip = passé
mine-act-point = coordonnée
mine-act-undo = annulation
mine-act-undone = annulé
mine-act-quarantined = non appliqué, mis de côté
mine-held = ouvert chez vous
mine-resumable = à reprendre
mine-kept = gardé ici : { $act }
mine-aside = mis de côté : { $act }
mine-draft = formulaire : { $outcome }
mine-until = jusqu'à { $at }
mine-since = depuis { $at }
mine-no-such-page = Cette page n'existe pas. Il y a : { $pages }.
mine-no-row = Aucune ligne choisie. { $key } ferme la liste.
mine-undo-on-the-day = Seul ce que vous avez enregistré aujourd'hui peut être annulé d'ici : { $key }.
mine-not-on-this-list = Cela ne fait rien sur cette liste. { $key } ouvre le client.
# Rows in line mode.
mine-numbered = { $n } : { $text }
mine-line-day = { $time } { $who }, { $what }
mine-line-promise = { $who }, promis { $amount }, payé { $paid }, échéance { $due }, à temps jusqu'au { $last }, { $state }
mine-line-dispute = { $who }, { $document }{ $amount }, { $kind }, ouvert { $opened }, réponse avant { $answer }
mine-line-callback = { $at }, heure du client { $local }, { $who }, { $count } dans cette heure{ $overdue }
mine-line-waiting = { $who }, { $what }, { $until }
mine-more = Il y en a d'autres : « page_down » continue.
mine-how = Tapez un numéro pour ouvrir le client, « right » pour la page suivante, « filter LETTRES » ou « cancel ».
# The queue is empty. $next: the next callback. The rest are keys.
mine-done = Fini pour aujourd'hui : traités { $worked }, promesses { $promises }. { $next } { $mine } montre vos rappels et promesses, { $find } cherche un client par numéro ou nom, { $refresh } regarde à nouveau.
# Words of the keys at the foot of the list.
mine-footer-select = ouvrir
mine-footer-right = page suivante
mine-footer-left = page précédente
