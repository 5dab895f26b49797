## Argent : paiements, ce qu'ils ont réglé, avoirs, et pourquoi une chose est impossible.
fact-credit-applied = Avoir { $number } imputé sur { $about } : { $amount }
fact-credit-reversed = { $document } { $number } sur { $about } repris : { $amount }
fact-payment-returned = { $amount } repartis le { $date }
fact-payment-share-taken-back = { $amount } sur { $number } repris : { $text }
fact-payment-held = { $amount } ne règlent encore rien : { $number }
fact-payment-moved-away = Paiement de { $amount } transféré au client { $name } : { $text }
fact-payment-moved-here = Paiement de { $amount } transféré ici depuis le client { $name } : { $text }

payments-unknown = Ce client n'a pas de tel paiement, imputation ou document. Regardez de nouveau : quelqu'un l'a peut-être déplacé.
payments-not-positive = Le montant doit être supérieur à zéro.
payments-other-currency = Le paiement et le document sont en devises différentes : choisissez un document dans la devise du paiement.
payments-too-much = Il ne reste rien à imputer : le paiement est épuisé ou le document est réglé.
payments-taken-back = C'était déjà repris ; rien n'a changé.
payments-return-stands = L'argent reparti ne se reprend pas. L'argent revenu est un paiement à part.

row-return-of-return = c'est un rejet ou une annulation, et ce qu'il reprend en est un lui-même
remedy-return-of-return = enregistrez l'argent revenu comme paiement, ou citez le paiement reparti
fault-return-of-return = un rejet ou une annulation qui en reprend un autre
note-held-nothing = gardé non imputé : le montant n'est pas supérieur à zéro
note-held-other-currency = gardé non imputé : ce qu'il vise est dans une autre devise
note-held-closed = gardé non imputé : le document cité est déjà réglé
note-held-unknown = gardé non imputé : le client n'a pas de tel document
note-held-waits = gardé non imputé : selon la règle du client, une personne dit à quoi il sert
note-back-unknown = aucun paiement connu que ceci reprenne ; il compte au débit du client

# $documents, $payments, $shares: how many were looked at. $faults: how many do not balance.
cli-balanced =
    { $documents } documents, { $payments } paiements, { $shares } imputations : { $faults ->
        [0] le grand livre est équilibré.
        [one] { $faults } n'est pas équilibré.
       *[other] { $faults } ne sont pas équilibrés.
    }

command-money = argent
command-money-help = montre les paiements, ce que chacun a réglé et avec quelle certitude.

# $name: the customer.
payments-title = Paiements : { $name }
payments-date = date
payments-amount = montant
payments-unapplied = non imputé
payments-reference = référence
payments-reading = Lecture des paiements en cours.
payments-none = Aucun paiement n'est enregistré.
# $open, $apply, $back, $move: keys.
payments-how-keys = { $open } montre ce que l'un a réglé ; { $apply } impute l'argent libre sur un document ; { $back } reprend une part ; { $move } le donne à un autre client. ? marque ce qui n'est pas sûr.
payments-how-reference = cité par le payeur
payments-how-correction = avoir sur lui
payments-how-amount = même montant
payments-how-sum = somme de plusieurs
payments-how-rule = selon la règle
payments-how-by-hand = à la main
payments-how-earlier = d'avant
payments-sure-low = incertain
payments-sure-medium = probable
payments-sure-high = sûr
payments-share-returned = l'argent est reparti
# $when, $who, $why: who took it back, when, and why; $who and $why may be empty.
payments-share-undone = repris { $when } { $who } : { $why }
# $number, $kind, $amount, $date: a document, what it asks for and when it was due.
payments-document = { $number }, { $kind }, { $amount }, échu le { $date }
payments-choose = Quel document l'argent non imputé règle-t-il ?
payments-why = pourquoi
payments-whose = client
# $amount: what settles nothing.
payments-of-it-unapplied = dont { $amount } non imputé
said-money-moved = C'est fait : les documents et le paiement sont tels qu'affichés.
refused-money-used-up = Rien de ce paiement n'est non imputé. Choisissez-en un autre : { $key }.
refused-money-no-document = Aucun document ouvert n'est dans la devise de ce paiement. { $key } ferme la liste.
refused-money-no-share = Choisissez une part valable : { $key } montre celles du paiement.
refused-not-on-money = Cela ne fait rien dans la liste des paiements. { $key } la ferme.
