# Line mode: where the person is, lists by tens, and the sentences of the screen that speak of keys in the words of
# commands: their key with `-in-lines` behind it.

lines-queue = Du er ved køen.
# $name, $number: the customer.
lines-account = Du er på kontoen til { $name }, nummer { $number }; den er din å arbeide med.
lines-account-read = Du er på kontoen til { $name }, nummer { $number }; den kan bare leses.
# $title: of what lies above the screen.
lines-above = Åpent over den: { $title }
# $n, $total: the place in a list.
lines-nth = { $n } av { $total }
# $commands: as they are typed.
lines-next = Du kan skrive: { $commands }. «help» lister alt.
# $count: rows that follow.
lines-more =
    { $count ->
        [one] { $count } til: skriv «page_down».
       *[other] { $count } til: skriv «page_down».
    }
# $worked, $promises: counts of the agent’s day.
lines-day = I dag: behandlet { $worked }, løfter { $promises }.
lines-same = Ingenting er endret.
# $n: the line’s number.
lines-stopped = Stoppet ved linje { $n }: den ble avvist.
# $text: the letters looked for.
lines-no-help = Ingen kommando inneholder «{ $text }». «help» lister alle.
lines-call-how = Skriv et tall for å ringe, «i» først når kunden ringte, «o» når vi ringer; «cancel» lukker.
# $n: its place. $number, $due, $open, $kind: of the document.
lines-invoice-early = faktura { $n }: { $number }, forfall { $due }, ikke forfalt, åpent { $open }, { $kind }

## Instead of the sentences of the screen. Commands come in as $key.

# $text: the part that has no field.
form-not-understood-in-lines = «{ $text }» hører ikke hjemme i dette skjemaet. Fyll ut ett felt om gangen.
# $field: its name.
hole-missing-in-lines = { $field } mangler. Skriv det på neste linje.
hole-nothing-owed-in-lines = Det finnes ikke noe krav dette kan gjelde. Skriv «cancel» og velg et annet utfall.
# $excuse: its words.
meaning-excuse-on-file-in-lines = «select» sender med den registrerte grunnen ({ $excuse }); en kode fra listen sender med den grunnen:
meaning-excuse-not-said-in-lines = «select» sender uten grunn (telles som ikke oppgitt); en kode fra listen sender med den grunnen:
prompt-empty-in-lines = Ingenting ble skrevet. Skriv noe, eller «cancel».
# $then: a `then-...` phrase.
prompt-release-help-in-lines = Ingen kunde forlates uten et neste steg. Grunnen legger kunden tilbake og { $then }.
refused-no-such-letter-in-lines = Ingen utfall har det tallet eller den bokstaven. Velg ett fra listen, eller skriv «cancel».
# $key: the command.
refused-no-row-in-lines = Ingen kunde er valgt. Skriv «{ $key }» for å lese køen på nytt.
# $key: the command.
refused-only-read-in-lines = Denne kunden er ikke din å arbeide med. Skriv «{ $key }» for køen og åpne den igjen.
# $key: the command.
refused-no-promise-in-lines = Katalogen har ikke noe utfall som gir et løfte. Skriv «{ $key }» for listen.
# $key: the command.
refused-nothing-to-close-in-lines = Dette er køen: ingenting ligger over den. «{ $key }» avslutter dunlin.
# $command: its name. $key: what helps.
refused-not-here-queue-in-lines = «{ $command }» virker på en åpen kunde. Skriv «{ $key }» for å ta den neste.
refused-not-here-account-in-lines = «{ $command }» virker ikke på en konto. Skriv «{ $key }» for å gå tilbake til køen.
# $key: the command.
queue-unread-in-lines = Køen kunne ikke leses. Skriv «{ $key }» for å prøve igjen; det prøves også av seg selv med noen sekunders mellomrom.
# $held: a `held-...` line. $key: the command.
queue-empty-in-lines = Ingen igjen å ringe: { $held }. Skriv «{ $key }» for å se igjen.
# $key: the command.
said-no-next-in-lines = Den neste kunden kunne ikke tas. Skriv «{ $key }» for å prøve igjen.
# $why: the reason. $key: the command.
said-lost-in-lines = { $why } Kontoen kan fortsatt leses; skriv «{ $key }» for køen.
plain-choose-in-lines = Skriv et tall eller en kode fra listen; «cancel» lukker.
command-help-help-in-lines = lister kommandoene; med et ord, de som inneholder det.
help-title-in-lines = Kommandoer
