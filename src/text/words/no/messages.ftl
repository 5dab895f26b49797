# Messages between colleagues.
header-unread =
    { $count ->
        [one] { $count } ulest
       *[other] { $count } uleste
    }
messages-arrived =
    { $count ->
        [one] Én ulest melding: { $key }.
       *[other] { $count } uleste meldinger: { $key }.
    }
messages-title = Meldinger
messages-column-new = ny
messages-column-when = når
messages-column-who = hvem
messages-column-text = tekst
# Marks a message that was not read; at most three letters.
messages-new = *
messages-to = til { $to }
messages-from-to = { $from } til { $to }
messages-heading = { $who }, { $at }
messages-read-by = lest av { $readers } av { $recipients }
messages-about = om { $customer }; { $key } åpner
messages-line = { $heading }: { $text }
messages-how = Skriv et tall for å åpne meldingens kunde, «message NAVN TEKST» for å skrive, «edit» for å svare på den første, eller «cancel».
messages-empty = Ingen meldinger. { $key } skriver en til en kollega, et team eller lederne.
messages-nothing-fits = Ingen melding inneholder «{ $letters }». { $key } viser alle.
messages-no-row = Det er ingen melding å svare på eller åpne. { $key } skriver en.
messages-no-such-row = Ingen melding på listen har det nummeret. { $key } lukker listen.
messages-no-customer = Denne meldingen gjelder ingen kunde. { $key } svarer.
messages-own = Denne meldingen har du skrevet selv. { $key } skriver en ny.
messages-not-on-this-list = Meldinger endres ikke. { $key } svarer på den valgte.
message-title = Melding
message-to = til
message-text = tekst
message-about = om kunde
# The word that means everybody with the right to lead; it is typed.
message-leads = ledere
message-whom = Til: et brukernavn, begynnelsen på et navn, et team, eller { message-leads }.
message-goes = Går til { $names }.
message-goes-away = Går til { $names }, som er borte i dag og leser den senere.
message-nearest = Ingen heter det. Mente du { $names }?
message-nobody = Ingen heter det.
message-several = Flere: { $names }. Skriv mer av navnet.
message-how = Tab fullfører navnet; Enter sender; Esc lukker uten å sende.
message-sending = Sender …
message-sent = Sendt til { $name }.
message-sent-group = Sendt til { $name } ({ $count }).
message-away = Borte i dag: { $names }.
refusal-no-such-recipient = Ingen det kan skrives til, heter «{ $name }».
refusal-no-such-recipient-nearest = Ingen det kan skrives til, heter «{ $name }». Mente du «{ $nearest }»?
refusal-several-recipients = Flere navn begynner med «{ $name }»: { $names }. Skriv mer av navnet.
refusal-nobody-there = Ingen andre enn du ville lese en melding til { $name }. Ingenting ble sendt.
refusal-too-long =
    { $most ->
        [one] Teksten er lengre enn ett tegn. Gjør den kortere.
       *[other] Teksten er lengre enn { $most } tegn. Gjør den kortere.
    }
# Words of the keys at the foot of the list.
messages-footer-select = åpne kunden
messages-footer-add = skriv
messages-footer-edit = svar
