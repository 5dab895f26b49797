# Requests for somebody's authority: asked for, decided, answered with other terms.

context-approval = Demandes
command-propose = proposer
command-propose-help = demande un accord transactionnel, un abandon, un passage en perte, une régularisation ou un échéancier, ou répond à la contre-offre.
command-approvals = demandes
command-approvals-help = montre les demandes en attente, les vôtres et celles qui sont tranchées.
command-approve = approuver
command-approve-help = approuve la demande choisie, après une question.
command-refuse = refuser
command-refuse-help = refuse la demande choisie, avec un motif.
command-counter = contre-offre
command-counter-help = répond à la demande choisie par d'autres conditions.
command-exemplary = exemple
command-exemplary-help = dit que la demande choisie a été exécutée comme il faut ; si deux le disent, elle devient un exemple.
approval-footer-select = ouvrir
approval-footer-right = page suivante
request-footer-select = fiche client
proposal-footer-select = continuer
proposal-footer-values = la plus proche
act-propose = demande
act-take-up = contre-offre acceptée
act-recall = demande retirée
mine-act-propose = demande
mine-act-take-up = contre-offre acceptée
mine-act-recall = demande retirée
done-propose = proposé : { $what }
done-take-up = contre-offre acceptée
done-recall = demande retirée
prompt-refuse = Refuser la demande : pourquoi ?
prompt-refuse-help = La personne qui a demandé lit le motif, peut-être avec le client en ligne. Écrivez ce qui peut être dit.
prompt-recall = Retirer la demande : pourquoi ?
prompt-recall-help = Personne ne la tranchera alors. Le motif est gardé.

approval-kind-settlement = accord transactionnel
approval-kind-plan = échéancier
approval-kind-waiver = abandon de frais et d'intérêts
approval-kind-write-off = passage en perte
approval-kind-adjustment = régularisation
approval-short-of = { $kind } { $amount } sur { $of }
approval-short = { $kind } { $amount }
approval-pays-once = paie { $amount } { $day }
approval-pays-often = paie { $amount } en { $count } fois, { $first } à { $last }
approval-terms-settlement = { $schedule } : { $percent } % de { $of }, abandon de { $discount }
approval-terms-documents =
    { $count ->
        [one] { $kind } de { $amount }, { $count } document
       *[other] { $kind } de { $amount }, { $count } documents
    }
approval-documents =
    { $count ->
        [one] { $count } pièce
       *[other] { $count } pièces
    }

approval-propose-title = Que faut-il proposer ?
approval-form-title = { $kind }, sur { $of }
approval-counter-title = Autres conditions pour la demande { $number }, { $customer }
approval-field-document = pièce
approval-field-pays = le client paie
approval-field-lets-go = à abandonner
approval-field-day = premier paiement
approval-field-payments = paiements mensuels
approval-field-reason = motif
approval-field-note = note
approval-field-read-out = à lire au client
approval-field-evidence = justificatif
approval-payments-wrong = Ce nombre de paiements ne convient pas : écrivez un nombre de 1 à 60, dans la limite du montant.
approval-nothing-let-go = Tout serait payé : c'est une promesse ou un échéancier, pas un accord transactionnel. Écrivez moins, ou un pourcentage.
approval-field-live = client en ligne (o/n)
approval-no-reason = La liste n'a pas ce motif : tapez une de ses lettres ou un de ses codes.
approval-same-terms = Ce sont les conditions demandées. Changez le montant, le jour ou les paiements, ou approuvez la demande.
approval-no-fees = Ce compte n'a ni frais ni intérêts ouverts : il n'y a rien à abandonner. { $key } montre les touches.
approval-weighing = Recherche de qui peut accepter …
approval-needs-nothing = Vous pouvez l'accepter vous-même.
approval-needs = L'accord d'un autre est requis : { $role } ou plus. Peuvent trancher : { $people }, au travail : { $present }.
approval-needs-nobody = Personne ici ne peut l'accepter : cela ne peut être demandé. Abandonnez moins, ou demandez autre chose.
approval-nearest = { $key } prend le plus proche que vous pouvez accepter seul : { $terms }.
approval-no-nearest = Rien d'approchant que vous puissiez accepter seul. Envoyez la demande, ou abandonnez moins.
approval-granted =
    { $days ->
        [one] Ce client a déjà obtenu { $amount } le dernier jour ({ $days }).
       *[other] Ce client a déjà obtenu { $amount } ces { $days } derniers jours.
    }
approval-granted-nothing =
    { $days ->
        [one] Ce client n'a rien obtenu le dernier jour ({ $amount }).
       *[other] Ce client n'a rien obtenu ces { $days } derniers jours ({ $amount }).
    }
approval-reasons = Motifs : { $list }
approval-similar-title = Demandes semblables exécutées
approval-similar = { $number }, { $day } : { $what } ({ $reason })
approval-similar-exemplary = { $number }, { $day }, EXEMPLE : { $what } ({ $reason })

approval-state-pending = en attente
approval-state-applied = approuvée
approval-state-refused = refusée
approval-state-countered = contre-offre
approval-state-withdrawn = retirée
approval-state-overtaken = caduque
approval-state-reversed = annulée
approval-state-expired = expirée
approval-standing = Demande { $number } : { $what }, { $state }
approval-standing-waits = Demande { $number } : { $what }, attend { $waits }
approval-standing-live = Demande { $number } : { $what }, attend { $waits }, EN LIGNE
approval-standing-refused = Demande { $number } : { $what }, refusée par { $who } : { $reason }
approval-standing-countered = Demande { $number } : { $who } propose à la place : { $terms }. { $key } répond.
approval-alert-applied = La demande { $number } est approuvée par { $who } : { $what }.
approval-alert-refused = La demande { $number } ({ $what }) est refusée par { $who } : { $reason }
approval-alert-countered = Demande { $number } : { $who } propose à la place : { $terms }. { $key } l'accepte ou la laisse.
approval-alert-overtaken = La demande { $number } ({ $what }) est caduque : ce qu'elle concerne a changé. { $key } redemande.
approval-alert-expired = Personne n'a tranché à temps la demande { $number } ({ $what }). { $key } redemande.
approval-take-up = accepter : le client est d'accord
approval-drop = laisser : le client n'est pas d'accord
approval-recall = retirer la demande
approval-another = proposer autre chose
approval-leave = La demande { $number } attend une décision.
approval-dropped = Le client n'était pas d'accord.

approval-title = Demandes : { $page } ({ $n } sur { $of })
approval-page-waiting = à trancher
approval-page-mine = les vôtres
approval-page-decided = tranchées
approval-empty-waiting = Rien ne vous attend. { $key } regarde encore.
approval-empty-mine = Vous n'avez rien demandé. { $key } regarde encore.
approval-empty-decided = Rien n'a encore été tranché. { $key } regarde encore.
approval-column-number = nº
approval-column-customer = client
approval-column-kind = type
approval-column-amount = abandon
approval-column-of = sur
approval-column-asked-by = par
approval-column-decided-by = tranchée par
approval-column-waits = attend
approval-column-state = état
approval-live = EN LIGNE { $waits }
approval-since = depuis { $at }
approval-badge =
    { $count ->
        [one] { $count } demande
       *[other] { $count } demandes
    }
approval-badge-live =
    { $count ->
        [one] { $count } demande, { $live } EN LIGNE
       *[other] { $count } demandes, { $live } EN LIGNE
    }
approval-line = demande { $number }, { $customer } : { $terms } ; demandée par { $who }, { $last }
approval-how = Tapez un numéro pour en ouvrir une, « approve », « refuse », « counter », « right » pour la page suivante, « cancel » pour fermer.
approval-opened-how = Tapez « approve », « refuse », « counter », « select » pour le client, « cancel » pour fermer.
approval-opened-title = Demande { $number }, { $customer }
approval-asked-by = Demandée par { $who }, { $last }. Ces 90 derniers jours : demandées { $asked }, approuvées { $approved }.
approval-diff = { $document } : { $before } → { $after }
approval-why = Motif : { $reason }
approval-note = Note : { $text }
approval-evidence = Justificatif : { $text }
approval-decision = Avec la décision : { $text }
approval-offered = Proposé à la place : { $terms }
approval-confirm = Approuver la demande { $number } pour { $customer } : { $what } ?
approval-done-applied = La demande { $number } pour { $customer } est approuvée et appliquée.
approval-done-refused = La demande { $number } pour { $customer } est refusée.
approval-done-countered = Demande { $number }, { $customer } : d'autres conditions sont proposées.
approval-done-other = La demande { $number } pour { $customer } a changé entre-temps. Rien n'a été appliqué.
approval-exemplary = Noté : exécutée comme il faut. Si deux le disent, c'est un exemple.
approval-no-row = Aucune demande n'est choisie. { $key } ferme la liste.
approval-not-here = Cela ne fait rien dans la liste des demandes. { $key } est la suite.
approval-not-executed = Seule une demande approuvée et appliquée peut servir d'exemple. { $key } mène aux demandes tranchées.
approval-not-waiting = Cette demande n'attend plus : il n'y a rien à trancher.
approval-own = C'est votre propre demande : quelqu'un d'autre la tranche.
approval-away = La base ne répond pas : rien n'est tranché sur ce qui peut être ancien. La lecture reprend d'elle-même.
approval-stale = Lu il y a plus de 5 secondes, et relu maintenant : regardez, puis appuyez encore.
approval-just-changed = Cela vient de changer : regardez, puis appuyez encore.
