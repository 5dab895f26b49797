# Promesses et échéanciers.

refusal-beyond = Au-delà de ce que vous pouvez convenir seul ({ $why }). Le plus proche : { $nearest }.
refusal-beyond-all = Au-delà de ce que vous pouvez convenir seul ({ $why }).
offer-part = { $amount } le { $date }
bound-empty = une échéance à zéro
bound-owed = plus que la somme due
bound-days = jours non admis
bound-first-day = premier paiement trop tard
bound-last-day = dernier paiement trop tard
bound-first-payment = premier paiement trop faible
bound-instalments = trop d'échéances
bound-level = trop de promesses non tenues
bound-discount = abandon trop élevé

field-count = échéances
field-cadence = rythme
cadence-weekly = chaque semaine
cadence-fortnightly = toutes les deux semaines
cadence-monthly = chaque mois
hole-count = Un nombre d'échéances jusqu'à { $most }, ou leurs montants : 500/300/200.
hole-cadence = weekly (chaque semaine), fortnightly (deux semaines) ou monthly (chaque mois) ; une lettre suffit.
hole-sum = La somme des échéances n'est pas égale au montant.
hole-sum-nearest = La somme des échéances n'est pas égale au montant. Avec la dernière corrigée : { $nearest }.
meaning-evidence = Un tel montant exige une confirmation écrite : saisissez sa référence.
nearest-taken = Le plus proche est dans le formulaire : { $key } l'enregistre.
plan-instalment = { $n } sur { $all } : { $amount } le { $date }
plan-within = Dans vos pouvoirs.

command-plan = échéancier
command-plan-help = convient d'échéances : combien, à partir de quand, à quel rythme.
command-withdraw = retirer
command-withdraw-help = retire une promesse ou un échéancier que le client abandonne.
refused-no-plan = Le catalogue n'a aucun résultat qui convienne d'échéances. Appuyez sur { $key } pour la liste.
refused-nothing-given = Aucune promesse et aucun échéancier en cours. { $key } enregistre une promesse.
withdraw-title = Lequel est abandonné ?
withdraw-plan = échéancier de { $amount }
withdraw-promise = promesse de { $amount } le { $date }
prompt-withdraw = Abandonné : pourquoi ?
prompt-withdraw-help = La promesse ou l'échéancier ne suspend plus rien. Le motif est conservé.
act-withdraw = promesse retirée
mine-act-withdraw = promesse retirée

fact-plan-agreed = Échéancier convenu : { $amount }, échéances : { $place }, la première le { $date }
fact-plan-kept = Échéancier tenu : { $amount }
fact-plan-broken = Échéancier rompu sur une échéance manquée : { $amount }, tenues : { $place }
fact-plan-reopened = L'échéancier continue : { $amount }
fact-plan-superseded = Échéancier remplacé par une nouvelle promesse : { $amount }
fact-plan-withdrawn = Échéancier retiré : { $amount } : { $text }
fact-plan-review = Un superviseur examine l'échéance manquée avant le { $date }
fact-plan-discount-lost = Remise annulée : { $amount }, { $number }
fact-promise-withdrawn = Promesse retirée : { $amount } au { $date } : { $text }
promise-state-cancelled = caduque
promise-state-due = à échéance
step-broken-promise = répondre à la promesse non tenue
account-plan = Échéancier : { $paid } sur { $all } payées, ensuite { $amount } le { $date }
account-answer = Réponse due avant le { $by }
mark-promised = PROMIS
