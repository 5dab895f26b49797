# Messages between colleagues.
header-unread =
    { $count ->
        [one] { $count } necitit
        [few] { $count } necitite
       *[other] { $count } de necitite
    }
messages-arrived =
    { $count ->
        [one] Un mesaj necitit: { $key }.
        [few] { $count } mesaje necitite: { $key }.
       *[other] { $count } de mesaje necitite: { $key }.
    }
messages-title = Mesaje
messages-column-new = nou
messages-column-when = când
messages-column-who = cine
messages-column-text = text
# Marks a message that was not read; at most three letters.
messages-new = *
messages-to = către { $to }
messages-from-to = { $from } către { $to }
messages-heading = { $who }, { $at }
messages-read-by = citit de { $readers } din { $recipients }
messages-about = despre { $customer }; { $key } deschide
messages-line = { $heading }: { $text }
messages-how = Scrieți un număr pentru a deschide clientul mesajului, „message NUME TEXT” pentru a scrie, „edit” pentru a răspunde primului, sau „cancel”.
messages-empty = Niciun mesaj. { $key } scrie unul unui coleg, unei echipe sau șefilor.
messages-nothing-fits = Niciun mesaj nu conține „{ $letters }”. { $key } le arată pe toate.
messages-no-row = Nu există mesaj la care să răspundeți sau de deschis. { $key } scrie unul.
messages-no-such-row = Niciun mesaj din listă nu are acest număr. { $key } închide lista.
messages-no-customer = Acest mesaj nu privește un client. { $key } răspunde.
messages-own = Acest mesaj l-ați scris dumneavoastră. { $key } scrie altul.
messages-not-on-this-list = Mesajele nu se schimbă. { $key } răspunde celui selectat.
message-title = Mesaj
message-to = către
message-text = text
message-about = despre clientul
# The word that means everybody with the right to lead; it is typed.
message-leads = șefi
message-whom = Către: un cont, începutul unui nume, o echipă sau { message-leads }.
message-goes = Merge către { $names }.
message-goes-away = Merge către { $names }, care lipsește astăzi și îl va citi mai târziu.
message-nearest = Nimeni nu se numește așa. V-ați gândit la { $names }?
message-nobody = Nimeni nu se numește așa.
message-several = Mai mulți: { $names }. Scrieți mai mult din nume.
message-how = Tab completează numele; Enter trimite; Esc închide fără a trimite.
message-sending = Se trimite …
message-sent = Trimis către { $name }.
message-sent-group = Trimis către { $name } ({ $count }).
message-away = Lipsesc astăzi: { $names }.
refusal-no-such-recipient = Nu există destinatar cu numele „{ $name }”.
refusal-no-such-recipient-nearest = Nu există destinatar cu numele „{ $name }”. V-ați gândit la „{ $nearest }”?
refusal-several-recipients = Mai multe nume încep cu „{ $name }”: { $names }. Scrieți mai mult din nume.
refusal-nobody-there = Nimeni în afară de dumneavoastră nu ar citi un mesaj către { $name }. Nu s-a trimis nimic.
refusal-too-long =
    { $most ->
        [one] Textul are mai mult de un caracter. Scurtați-l.
        [few] Textul are mai mult de { $most } caractere. Scurtați-l.
       *[other] Textul are mai mult de { $most } de caractere. Scurtați-l.
    }
# Words of the keys at the foot of the list.
messages-footer-select = deschide clientul
messages-footer-add = scrie
messages-footer-edit = răspunde
