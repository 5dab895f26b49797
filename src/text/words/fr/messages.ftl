# Messages between colleagues.
header-unread =
    { $count ->
        [one] { $count } non lu
       *[other] { $count } non lus
    }
messages-arrived =
    { $count ->
        [one] { $count } message non lu : { $key }.
       *[other] { $count } messages non lus : { $key }.
    }
messages-title = Messages
messages-column-new = neuf
messages-column-when = quand
messages-column-who = qui
messages-column-text = texte
# Marks a message that was not read; at most three letters.
messages-new = *
messages-to = à { $to }
messages-from-to = { $from } à { $to }
messages-heading = { $who }, { $at }
messages-read-by = lu par { $readers } sur { $recipients }
messages-about = au sujet de { $customer } ; { $key } l'ouvre
messages-line = { $heading } : { $text }
messages-how = Tapez un numéro pour ouvrir le client du message, « message NOM TEXTE » pour écrire, « edit » pour répondre au premier, ou « cancel ».
messages-empty = Aucun message. { $key } en écrit un à un collègue, une équipe ou aux responsables.
messages-nothing-fits = Aucun message ne contient « { $letters } ». { $key } les montre tous.
messages-no-row = Aucun message à ouvrir ou auquel répondre. { $key } en écrit un.
messages-no-such-row = Aucun message de la liste ne porte ce numéro. { $key } ferme la liste.
messages-no-customer = Ce message ne concerne aucun client. { $key } y répond.
messages-own = Vous avez écrit ce message. { $key } en écrit un autre.
messages-not-on-this-list = Les messages ne changent pas. { $key } répond à celui qui est choisi.
message-title = Message
message-to = à
message-text = texte
message-about = au sujet du client
# The word that means everybody with the right to lead; it is typed.
message-leads = responsables
message-whom = À : un identifiant, le début d'un nom, une équipe ou { message-leads }.
message-goes = Va à { $names }.
message-goes-away = Va à { $names }, en absence aujourd'hui, qui le lira plus tard.
message-nearest = Personne ne s'appelle ainsi. Vouliez-vous dire { $names } ?
message-nobody = Personne ne s'appelle ainsi.
message-several = Plusieurs : { $names }. Tapez davantage du nom.
message-how = Tab complète le nom ; Entrée envoie ; Échap ferme sans envoyer.
message-sending = Envoi …
message-sent = Envoyé à { $name }.
message-sent-group = Envoyé à { $name } ({ $count }).
message-away = Absents aujourd'hui : { $names }.
refusal-no-such-recipient = Aucun destinataire ne s'appelle « { $name } ».
refusal-no-such-recipient-nearest = Aucun destinataire ne s'appelle « { $name } ». Vouliez-vous dire « { $nearest } » ?
refusal-several-recipients = Plusieurs noms commencent par « { $name } » : { $names }. Écrivez davantage du nom.
refusal-nobody-there = Personne d'autre que vous ne lirait un message à { $name }. Rien n'a été envoyé.
refusal-too-long =
    { $most ->
        [one] Le texte dépasse { $most } caractère. Raccourcissez-le.
       *[other] Le texte dépasse { $most } caractères. Raccourcissez-le.
    }
# Words of the keys at the foot of the list.
messages-footer-select = ouvrir le client
messages-footer-add = écrire
messages-footer-edit = répondre
