# A customer's disputes: the list, one of them whole, what is decided of it, and why not.
command-disputes = litiges
command-disputes-help = montre les litiges du client, qui doit répondre et pour quand ; qui en a le droit les tranche là.

# $name: the customer.
disputes-title = Litiges : { $name }
disputes-none = Rien n'a jamais été contesté. { $key } sur un document ouvre un litige.
disputes-unread = Ils n'ont pas pu être lus. Fermez ceci et appuyez de nouveau sur { $key }.
disputes-unread-in-lines = Ils n'ont pas pu être lus. Tapez « cancel », puis de nouveau « { $key } ».

# $dispute: its number.
dispute-heading = Litige { $dispute }
dispute-column-number = nº
dispute-column-document = pièce
dispute-column-amount = montant
dispute-column-kind = motif
dispute-column-owner = répond
dispute-column-answer = échéance
dispute-column-state = état
dispute-account = compte
dispute-nobody = personne encore
dispute-ended-short = terminé
dispute-days-left =
    { $count ->
        [one] reste { $count } jour
       *[other] reste { $count } jours
    }
dispute-days-over =
    { $count ->
        [one] { $count } jour de retard
       *[other] { $count } jours de retard
    }

# What is decided.
dispute-decision-right = fondé
dispute-decision-part = fondé en partie
dispute-decision-not-right = non fondé
dispute-decision-withdrawn = retiré

# $kind: what is disputed, in the desk's words. $open: what is open of the document.
dispute-of-document = { $amount } sur { $number } ({ $kind }) ; reste ouvert : { $open }
dispute-of-account = { $amount } sur l'ensemble du compte ({ $kind })
dispute-said = Le client dit : { $text }
dispute-opened-by = Ouvert par { $who }, { $at }
dispute-opened-at = Ouvert { $at }, depuis un fichier

# $owner: who owes the answer. $days: a `dispute-days-...`.
dispute-owed = Réponse due par { $owner } pour le { $date } : { $days }
dispute-rests = { $amount } reste en suspens jusqu'à la décision ; le reste est réclamé.

# $decision: a `dispute-decision-...`.
dispute-decided-by = Tranché par { $who }, { $at } : { $decision }
dispute-decided-at = Tranché { $at } : { $decision }
dispute-ended-at = Terminé { $at } sans décision : payé ou annulé
dispute-credited = Crédité : { $amount }
dispute-note-said = Motif donné : { $text }

# Each gap is the letter that does it.
dispute-how = { $right } fondé, { $part } en partie, { $not } non fondé, { $gone } retiré par le client ; { $owner } dit qui répond.
dispute-how-reopen = { $key } le rouvre.
dispute-history = Ce qui s'est passé
dispute-field-note = à dire au client
dispute-field-owner = identifiant ou service
dispute-ask-right = Le client a raison
dispute-ask-part = Le client a raison en partie
dispute-ask-not-right = Le client n'a pas raison
dispute-ask-withdrawn = Le client le retire
dispute-ask-assign = Qui répond
dispute-ask-reopen = Rouvrir

# What sending it does. $amount: the most that can be credited. $departments: names.
dispute-means-right = { $amount } est crédité et le client en est informé. Entrée envoie ; un mot d'explication est facultatif.
dispute-means-part = Au plus { $amount } peut être crédité ; le reste est de nouveau réclamé. Entrée passe au champ suivant, puis envoie.
dispute-means-not-right = Tout est de nouveau réclamé. Le client saura pourquoi : dites-le ici, puis Entrée.
dispute-means-withdrawn = Tout est de nouveau réclamé, comme le client l'a accepté. Entrée envoie ; un mot d'explication est facultatif.
dispute-means-assign = La date de réponse reste. Services : { $departments }
dispute-means-reopen = { $amount } est de nouveau en suspens, avec une nouvelle date. Dites pourquoi, puis Entrée.
dispute-done-right = Le litige { $dispute } est tranché : le client a raison.
dispute-done-part = Le litige { $dispute } est tranché : le client a raison en partie.
dispute-done-not-right = Le litige { $dispute } est tranché : le client n'a pas raison.
dispute-done-withdrawn = Le litige { $dispute } est clos : le client l'a retiré.
dispute-done-assign = Le litige { $dispute } a son responsable.
dispute-done-reopen = Le litige { $dispute } est de nouveau ouvert.

# Line mode. $field: a `field-...` or `dispute-field-...`.
dispute-line-ask = Tapez « { $field } » ; « :select » envoie sans, « cancel » quitte.
dispute-line = { $n } : litige { $dispute }, { $document }, { $amount }, { $kind }, { $owner }, réponse pour le { $date }, { $state }
dispute-press-letter = Pas de lettre pour cela ici ; les lettres sont à l'écran. { $key } revient.
dispute-press-enter = Entrée montre d'abord le litige ; ses lettres le tranchent. { $key } ferme la liste.
dispute-none-to-show = Il n'y a aucun litige à montrer. { $key } ferme la liste.
dispute-cannot-reopen = Seul un superviseur en rouvre un. { $key } revient.
dispute-ended = Il est déjà tranché ou terminé. { $key } revient.
dispute-not-yours = Qui doit la réponse le tranche, ou un superviseur. { $key } revient.
dispute-footer-select = voir

# Why not.
dispute-why-open = { $amount } sur { $number } est déjà contesté pour cela (litige { $dispute }). Ajoutez une note ou choisissez un autre motif.
dispute-why-open-account = { $amount } du compte est déjà contesté pour cela (litige { $dispute }). Ajoutez une note ou indiquez un document.
dispute-why-nothing-open = Il n'y reste rien d'ouvert, rien ne peut être suspendu. Choisissez un document ouvert.
dispute-why-other-currency = C'est dû en { $currency } ; donnez le montant en { $currency }.
dispute-why-decided = { $who } l'a tranché ({ $at }). Regardez-le de nouveau : rien de votre part n'a été appliqué.
dispute-why-ended = Il a pris fin { $at } sans décision : payé ou annulé.
dispute-why-still-open = Il est ouvert ; il n'y a rien à rouvrir.
dispute-why-own-opening = Vous avez ouvert ce litige : quelqu'un d'autre décide que le client a raison.
dispute-why-beyond-authority = Vous pouvez créditer seul { $most } ici. Demandez à un superviseur de décider.
dispute-why-not-yours = Seul celui qui doit la réponse, ou un superviseur, peut le faire. Demandez à l'un d'eux.
dispute-why-no-such-owner = Ni agent ni service ne s'appelle « { $name } ». Services : { $known }.
dispute-why-owner-out-of-scope = { $name } ne voit pas ce client. Indiquez quelqu'un de son équipe qui parle sa langue.
dispute-why-above-disputed = Pas plus de { $most } ne peut être crédité : ce qui est contesté et encore ouvert.
dispute-why-amount-wanted = En partie : indiquez le montant crédité, supérieur à zéro.
dispute-why-reason-wanted = Dites pourquoi : le client doit le savoir.

# The timeline.
fact-dispute-decided = Litige { $dispute } de { $amount } tranché : { $decision }

# $name: an agent or a department.
fact-dispute-assigned = { $name } répond au litige { $dispute }, pour le { $date }
fact-dispute-reopened = Litige { $dispute } de { $amount } rouvert, réponse avant le { $date }
fact-dispute-overdue = Le litige { $dispute } de { $amount } attendait une réponse pour le { $date }
fact-dispute-merged = Ajouté au litige ouvert { $dispute } : { $amount }
step-tell = annoncer la décision
step-answer = répondre au litige
act-dispute = litige traité
undo-of-dispute = Ce qui a été fait d'un litige ne s'annule pas ici ; un superviseur le rouvre dans la liste des litiges.

# Beside a document of which only a part is disputed.
mark-disputed-part = EN LITIGE { $amount }

# dunlin disputes.
cli-disputes-none = Aucun litige ouvert.
cli-disputes-count = Ouverts { $open }, en retard { $late }.
