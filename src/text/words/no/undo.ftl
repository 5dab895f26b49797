# Taking back what was recorded. Keys that are pressed come in as $key.

undo-line = Registrert: { $what } · { $of } —
undo-tail = { $key } angrer, { $seconds } s
undo-still = { $key } angrer
undo-not-yet = kan ikke angres før databasen er tilbake
undo-done = Angret: { $what } · { $of }.
undo-attempt-stays = Forsøket blir stående i listen: det har skjedd.
undo-title = Angre
undo-ask = { $what } · { $of }, registrert { $at }
undo-ask-leaves = { $name } går tilbake i køen som den er.
undo-how = { $key } eller Enter angrer; Esc lar det stå.
undo-how-plain = { $key } angrer; cancel lar det stå.
undo-away = Ingenting ble angret: databasen svarer ikke. Prøv igjen når den er tilbake.

undo-nothing = Det er ikke noe fra i dag å angre.
undo-unknown = Denne registreringen er ukjent; se kundens tidslinje.
undo-after = { $who } har registrert noe etterpå ({ $at }). Det kan ikke angres; snakk med { $who }.
undo-own-after = Du har registrert noe om denne kunden etterpå ({ $at }). Angre det først.
undo-judged = En betaling har avgjort løftet siden. Det kan ikke angres.
undo-decided = Tvisten er avgjort siden. Den kan ikke angres.
undo-held = { $who } har hatt kunden åpen siden { $since }. Be { $who } gi den tilbake, og prøv igjen.
undo-on-disk = Det ligger bare på denne maskinen til databasen er tilbake. Da kan det angres.
undo-another-day = Det er fra { $on }; bare det som er registrert i dag, kan angres. Skriv et notat i stedet.
undo-call = En samtale som er ringt, kan ikke angres. Registrer hva som kom ut av den.
undo-point = En endring av et kontaktpunkt angres ikke. Rett det i listen over kontaktpunkter.
undo-already = Det er allerede angret.
undo-not-yours = { $who } registrerte det. Bare { $who } kan angre det.
undo-set-apart = Det ble lagt til side da det kom: ingenting av det fikk virkning.
undo-older = En eldre versjon registrerte det og tok ikke vare på noe å gå tilbake til. Skriv et notat i stedet.

act-outcome = resultat
act-call = samtale startet
act-note = notat
act-release = lagt tilbake
act-snooze = utsatt
act-skip = hoppet over

fact-undone = Angret: { $what }
