# Demandes d'autorisation : pourquoi non, ce qui a été dit, et les noms des valeurs.

## Pourquoi une demande n'est ni faite, ni tranchée, ni reprise.

authority-unknown = Cette demande n'existe pas. Consultez la liste des demandes.
authority-nobody = Personne d'autre ici n'a ce pouvoir. Demandez moins.
authority-asked-already = La même chose est déjà demandée, demande { $number }. Attendez la réponse ou retirez-la d'abord.
authority-reason-kind = Ce motif ne convient pas ici. Choisissez-en un autre dans la liste.
authority-evidence = Ce motif exige un justificatif : indiquez le document, la lettre ou le dossier du tribunal.
authority-own = Nul ne tranche sa propre demande. Quelqu'un d'autre doit l'examiner.
authority-reach = Cela dépasse vos pouvoirs : il faut au moins le rôle { $role }.
authority-decided = C'est déjà tranché : { $state }, { $who }, { $at }.
authority-void = Personne n'a tranché à temps : elle a expiré le { $at }. L'agent peut redemander.
authority-old-screen = Ce que vous avez vu date de plus de quelques secondes. Regardez l'état actuel, puis tranchez.
authority-changed = Cela a changé depuis la demande : { $what }. Rien n'a été appliqué ; la demande est close et peut être refaite.
authority-changed-document = { $number } : { $now } à présent, { $before } alors
authority-changed-disputed = { $number } : une autre partie est en litige
authority-changed-owed = { $now } dus en tout, { $before } alors
authority-changed-promises = les promesses ou les échéanciers sont autres
authority-not-countered = On n'y a pas répondu par d'autres conditions. Il n'y a rien à accepter.
authority-not-yours = { $who } l'a demandé. Seul { $who } peut le faire.
authority-not-reversible = Un échéancier ou un accord transactionnel ne s'annule pas par un document. Retirez-le dans le compte.
authority-not-executed = Elle n'a pas été exécutée, ou a été annulée depuis.
authority-party = Qui a demandé ou tranché ne la cite pas en exemple. Il en faut deux autres.
authority-said-already = Vous l'avez déjà dit, ou deux autres l'ont dit.

authority-impossible-empty = Elle ne nomme ni document ni paiement. Choisissez-en au moins un.
authority-impossible-not-positive = Chaque montant doit être supérieur à zéro et tenir dans les livres.
authority-impossible-twice = { $number } figure deux fois. Nommez-le une fois, avec tout le montant.
authority-impossible-unknown = Un document nommé n'est plus ouvert chez ce client. Regardez de nouveau le compte.
authority-impossible-other-currency = { $number } est dans une autre devise. Demandez-le à part.
authority-impossible-no-charge = { $number } n'est ni frais ni intérêts : seuls ceux-ci peuvent être abandonnés. Demandez plutôt une régularisation.
authority-impossible-above-open = { $number } : seuls { $amount } sont ouverts. On ne peut abandonner plus.
authority-impossible-above-owed = De ce qu'elle couvre, seuls { $amount } sont dus.
authority-impossible-no-discount = Un accord transactionnel sans abandon est un échéancier. Demandez un échéancier.
authority-impossible-discounted = Un échéancier avec abandon est un accord transactionnel. Demandez un accord transactionnel.
authority-impossible-past = Le premier paiement tombe un jour déjà passé.
authority-impossible-disorder = Chaque paiement doit tomber après le précédent.

## Messages à qui a demandé.

authority-message-applied = La demande { $number } est approuvée et appliquée : { $kind }, { $amount }.
authority-message-refused = La demande { $number } est refusée : { $kind }, { $amount }.
authority-message-countered = La demande { $number } reçoit une contre-offre : { $kind }, { $amount }.
authority-message-overtaken = La demande { $number } est caduque, rien n'est appliqué : { $kind }, { $amount }.
authority-message-reversed = La demande { $number } est annulée : { $kind }, { $amount }.

## La chronologie.

fact-approval-asked = Demande { $number } : { $approval }, { $amount } ({ $reason })
fact-approval-own = De sa propre autorité : { $approval }, { $amount } ({ $reason })
fact-approval-applied = Demande { $number } approuvée et appliquée : { $approval }, { $amount }
fact-approval-refused = Demande { $number } refusée : { $approval }, { $amount }
fact-approval-countered = Demande { $number }, contre-offre : { $approval }, { $amount }
fact-approval-taken-up = Demande { $number }, contre-offre acceptée et appliquée : { $approval }, { $amount }
fact-approval-withdrawn = Demande { $number } retirée : { $approval }, { $amount }
fact-approval-overtaken = Demande { $number } caduque, rien d'appliqué : { $approval }, { $amount }
fact-approval-reversed = Demande { $number } annulée : { $approval }, { $amount }
fact-approval-exemplary = Demande { $number } citée en exemple : { $approval }, { $amount }

undo-asked = Une demande ne s'annule pas avec cette touche. Retirez-la dans le compte.
undo-executed = L'abandon est comptabilisé et ne s'annule pas avec cette touche. Demandez à un superviseur de l'annuler.
hint-recall = { $key } sur le compte du client retire une demande.

step-approval = approbation

## La ligne de commande.

authority-list-none = Il n'y a pas de demande.
authority-head-amount = montant
authority-head-state = état
authority-head-asked-by = demandée par
authority-head-until = jusqu'au
authority-done = Demande { $number } : { $state }.
authority-live = en ligne
authority-show-reason = Motif : { $reason }
authority-show-note = Note : { $text }
authority-show-evidence = Justificatif : { $evidence }
authority-show-counter = Autres conditions : { $kind }, { $amount }
authority-show-granted = Accordé récemment, compté avec : { $granted }
authority-show-past = Demandes de l'agent en 90 jours : { $count }, approuvées : { $approved }.
