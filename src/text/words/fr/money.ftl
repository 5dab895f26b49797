## Argent : paiements, ce qu'ils ont réglé, avoirs, et pourquoi une chose est impossible.
fact-credit-applied = Avoir { $number } imputé sur { $about } : { $amount }
fact-credit-reversed = Annulé : { $document } { $number } sur { $about }, { $amount }
fact-payment-returned = Paiement rejeté : { $amount }, le { $date }
fact-payment-share-taken-back = Imputation de { $amount } sur { $number } annulée : { $text }
fact-payment-held = Paiement non imputé : { $amount } : { $number }
fact-payment-moved-away = Paiement de { $amount } transféré au client { $name } : { $text }
fact-payment-moved-here = Paiement de { $amount } transféré ici depuis le client { $name } : { $text }

payments-unknown = Ce client n'a pas ce paiement, cette imputation ou ce document. Regardez de nouveau : quelqu'un l'a peut-être déplacé.
payments-not-positive = Le montant doit être supérieur à zéro.
payments-other-currency = Le paiement et le document sont en devises différentes : choisissez un document dans la devise du paiement.
payments-too-much = Il ne reste rien à imputer : le paiement est épuisé ou le document est réglé.
payments-taken-back = C'était déjà annulé ; rien n'a changé.
payments-return-stands = Un paiement rejeté ne s'annule pas. L'argent reçu de nouveau est un paiement à part.

row-return-of-return = c'est un rejet ou une annulation, et ce qu'il annule en est un lui-même
remedy-return-of-return = enregistrez l'argent reçu de nouveau comme paiement, ou citez le paiement rejeté
fault-return-of-return = un rejet ou une annulation qui en annule un autre
note-held-nothing = non imputé : le montant n'est pas supérieur à zéro
note-held-other-currency = non imputé : ce qu'il vise est dans une autre devise
note-held-closed = non imputé : le document cité est déjà réglé
note-held-unknown = non imputé : le client n'a pas ce document
note-held-waits = non imputé : selon la règle du client, un agent dit à quoi il sert
note-back-unknown = le paiement annulé n'est pas connu ; le montant est porté au débit du client

# $documents, $payments, $shares: how many were looked at. $faults: how many do not balance.
cli-balanced =
    { $documents } documents, { $payments } paiements, { $shares } imputations : { $faults ->
        [0] le grand livre est équilibré.
        [one] { $faults } n'est pas équilibré.
       *[other] { $faults } ne sont pas équilibrés.
    }

command-money = paiements
command-money-help = montre les paiements, ce que chacun a réglé et avec quelle certitude.

# $name: the customer.
payments-title = Paiements : { $name }
payments-date = date
payments-amount = montant
payments-unapplied = non imputé
payments-reference = référence
payments-reading = Lecture des paiements en cours.
payments-none = Aucun paiement n'est enregistré. { $key } ferme la liste.
# $open, $apply, $back: keys.
payments-how-keys = { $open } montre ce que l'un a réglé ; { $apply } impute l'argent non imputé sur un document ; { $back } annule une imputation ; { $move } le donne à un autre client. ? marque ce qui n'est pas sûr.
# $open, $apply, $back, $move: keys.
payments-how-reference = cité par le payeur
payments-how-correction = avoir sur lui
payments-how-amount = même montant
payments-how-sum = somme de plusieurs
payments-how-rule = selon la règle
payments-how-by-hand = à la main
payments-how-earlier = antérieur
payments-sure-low = incertain
payments-sure-medium = probable
payments-sure-high = sûr
payments-share-returned = le paiement a été rejeté
# $when, $who, $why: who took it back, when, and why; $who and $why may be empty.
payments-share-undone = annulé { $when } { $who } : { $why }
# $number, $kind, $amount, $date: a document, what it asks for and when it was due.
payments-document = { $number }, { $kind }, { $amount }, échu le { $date }
payments-choose = Quel document l'argent non imputé règle-t-il ?
payments-why = pourquoi
payments-whose = client
# $amount: what settles nothing.
payments-of-it-unapplied = dont { $amount } non imputé
said-money-moved = C'est fait : les documents et le paiement sont tels qu'affichés.
refused-money-used-up = Tout ce paiement est imputé. Choisissez-en un autre : { $key }.
refused-money-no-document = Aucun document ouvert n'est dans la devise de ce paiement. { $key } ferme la liste.
refused-money-no-share = Choisissez une imputation valable : { $key } montre celles du paiement.
refused-not-on-money = Cela ne fait rien dans la liste des paiements. { $key } la ferme.
