# Skjermbildene. Taster kommer inn som $key, slik det gjeldende tastekartet skriver dem.
# Hva hver nøkkel får med seg, står i den engelske katalogen.

## Hodet.

header-day = behandlet { $worked }  løfter { $promises }
link-opening = åpner
link-saved = lagret
link-kept = ligger her { $count }
link-away = ingen database
status-saving = Lagrer …
status-opening = Åpner …

## Kontaktlinjen.

gate-allow = RING: ingenting taler imot.
gate-no-number = INTET NUMMER som virker, er registrert: finn en måte å nå kunden på.
gate-deny = IKKE RING: { $reason }
gate-short-warn = VÆR VARSOM: { $rule }
gate-short-deny = IKKE RING: { $rule }
gate-short-deny-until = IKKE RING før { $until }: { $rule }
gate-local-time = deres klokke { $time } ({ $place })
gate-lost = IKKE LENGER DIN: bare lesing
gate-only-read = BARE LESING: ikke tatt
number-other = et annet nummer
gate-in-call = I SAMTALE: { $direction } { $number } siden { $since }

## Bunnlinjen.

footer-send = send

## Kontoen.

who-responsible = hos { $name }
who-no-phone = Ingen telefon. { $other }
who-no-contact = Ingen kontaktpunkter: finn et nummer eller en adresse.
money-overdue = forfalt
money-at-risk = utsatt
money-promised = lovet
money-disputed = omtvistet
money-unapplied = uplassert
money-total = totalt
money-nothing = Ingenting står i reskontroen.
account-promise = Løfte { $level }: { $amount } den { $date }, { $state }
account-no-promise = Ingen løfter ennå.
account-no-touch = Ingenting har skjedd ennå.
account-no-invoices = Ingen åpne bilag.
account-invoices = Åpne: { $count }
account-timeline = Hva som har skjedd
mark-disputed = OMTVISTET

## Køen.

queue-summary =
    { $count ->
        [0] Ingen å ringe nå; { $held }
        [one] { $count } kunde å ringe; { $held }
       *[other] { $count } kunder å ringe; { $held }
    }
held-and-next = { $held }; { $next }
queue-reading = Leser køen …
queue-unread = Køen kunne ikke leses. Trykk { $key } for å prøve på nytt; det prøves også av seg selv med få sekunders mellomrom.
queue-empty = Ingen igjen å ringe: { $held }. Trykk { $key } for å se etter på nytt.
column-rank = #
column-customer = kunde
column-number = nummer
column-at-risk = utsatt
column-days = dgr.
column-why = hvorfor
column-issued = datert
column-due = forfall
column-open = åpent
column-kind = type
chip-with = hos { $holder }
chip-mine = din
chip-mine-open = din, åpen
chip-broken-promise = brutt løfte
chip-step-due = steg forfalt
chip-never-reached = aldri nådd
chip-lifted-out = stor saldo

## Skjemaer.

meaning-date =
    { $days ->
        [0] { $date }, i dag
        [one] { $date }, i morgen
       *[other] { $date }, om { $days } dager
    }
meaning-no-business-day = Det er ingen virkedag; den neste er { $next }.
meaning-time = { $time } på kundens klokke
meaning-amount-full =
    { $count ->
        [one] { $amount }: alt som er utsatt, { $count } forfalt bilag
       *[other] { $amount }: alt som er utsatt, { $count } forfalte bilag
    }
meaning-amount-part =
    { $count ->
        [one] { $amount } av { $open }, rekker til { $count } forfalt bilag
       *[other] { $amount } av { $open }, rekker til { $count } forfalte bilag
    }
meaning-amount = { $amount } av { $open }
meaning-invoice = { $number }, { $open } åpent
meaning-points = Kontaktpunkter: { $points }
meaning-languages = Språk: { $languages }
meaning-max-days = Høyst { $days } dager fra i dag.
meaning-excuse = Årsak: { $excuse }
meaning-excuse-on-file = Enter sender med den registrerte årsaken ({ $excuse }); en bokstav sender med den årsaken:
meaning-excuse-not-said = Enter sender uten årsak (telles som ikke oppgitt); en bokstav sender med den årsaken:
form-not-understood = «{ $text }» hører ikke hjemme i dette skjemaet. Fyll ut feltene og trykk Enter.
form-against = Denne kontakten er i strid med reglene, og sendes det, står det i journalen: { $reason }
form-closed = Skjemaet er lukket. Ingenting ble registrert.
form-put-away = Skjemaet er lagt til side; ingenting ble registrert. Åpne «{ $outcome }» igjen, så er det slik du forlot det.
form-back = Skjemaet er slik du forlot det.
hole-missing = { $field } mangler. Skriv det inn og trykk Enter.
hole-no-such-invoice = Ingen åpne bilag, eller flere, slutter på det nummeret. Skriv mer av det.
hole-no-such-point = Ingen kontaktpunkter har det nummeret. Skriv plassen i listen, 1 for det første.
hole-no-language = Et språk er to bokstaver: no, hu, ro, fr, en.
hole-no-such-excuse = Ingen årsak har den bokstaven eller det navnet. Velg en fra listen nedenfor.
hole-nothing-owed = Det skyldes ingenting som dette kan gjelde. Trykk Esc og velg et annet utfall.

outcomes-title = Hva ble utfallet?
outcomes-not-reached = Ikke nådd
outcomes-reached = Nådde andre
outcomes-spoken = Snakket med
outcomes-ending = Kontakten slutter

call-title = Samtale: { $direction }
call-how = Et siffer starter samtalen. i: kunden ringte, o: vi ringte, Tab bytter.
call-other-number = et annet nummer som ikke er registrert (bare når kunden ringte)

prompt-line = Kommando
prompt-line-help = En kommando og det som hører til, for eksempel: promise full fre
prompt-note = Notat
prompt-note-help = Enter legger til notatet; kunden forblir åpen.
prompt-release = Forlate uten utfall: hvorfor?
prompt-release-help = Ingen kunde forlates uten et neste steg. Skriv årsaken: Enter legger kunden tilbake og { $then }.
then-list = viser køen
then-next = tar neste kunde
then-open = åpner { $customer }
then-quit = avslutter dunlin
prompt-empty = Ingenting er skrevet. Skriv noe, eller trykk Esc.

## Kommandolinjen.

line-empty = Skriv en kommando. «help» viser dem.
line-unknown = Kommandoen «{ $word }» finnes ikke. «help» viser dem.
line-unknown-near = Kommandoen «{ $word }» finnes ikke. Mente du «{ $near }»?
line-no-arguments = «{ $command }» står alene: ingenting kan følge etter.

## Setninger på statuslinjen.

said-recorded = { $what }.
said-kept-here = Ligger på denne maskinen til databasen er tilbake: { $what }.
said-of = { $name }: { $what }
said-breach = Denne kontakten var i strid med reglene; det står også i journalen.
said-back = Databasen er tilbake.
said-resumed = Du hadde denne kunden åpen fra før: du fortsetter der du var.
said-resumed-form = Du hadde denne kunden åpen fra før: skjemaet er slik du forlot det.
said-open-already = Det er kunden på skjermen.
said-no-next = Den neste kunden kunne ikke tas. Trykk { $key } for å prøve på nytt.
said-lost = { $why } Kontoen kan fortsatt leses; trykk { $key } for køen.
done-promise = løfte om { $amount } til { $date }
done-call = samtale startet
done-note = notat lagt til
done-release = lagt tilbake uten utfall

## Avslag: hvorfor ikke, og hva du kan trykke.

refused-unbound = { $pressed } gjør ingenting her. { $key } viser tastene.
refused-still-saving = Den forrige registreringen lagres fortsatt. Vent et øyeblikk, og trykk på nytt.
refused-still-opening = En kunde er i ferd med å åpnes. Vent et øyeblikk.
refused-no-such-letter = Listen har ingen slik bokstav. Velg fra listen, eller trykk { $key } for å lukke den.
refused-call-usage = En samtale er et nummer fra listen og «out» eller «in»: { $key }.
refused-number-unusable = Det nummeret { $what }. Velg et annet, eller { $key } når kunden ringte fra det.
refused-no-such-number = Det finnes ikke noe nummer { $what } å ringe. Velg ett fra listen.
refused-no-row = Ingen kunde er valgt. Trykk { $key } for å lese køen på nytt.
refused-nothing-to-close = Dette er køen: ingenting ligger over den. { $key } avslutter dunlin.
refused-only-read = Denne kunden er ikke din å behandle. Trykk { $key } for køen og åpne den på nytt.
refused-no-promise = Katalogen har ingen utfall som gir et løfte. Trykk { $key } for listen.
refused-not-here-queue = «{ $command }» gjelder en åpen kunde. Trykk { $key } for å ta den neste.
refused-not-here-account = «{ $command }» virker ikke på en konto. Trykk { $key } for å gå tilbake til køen.
hint-find = { $key }: søk etter en annen.
hint-next = { $key }: neste kunde.
hint-gate = { $key } viser alle kontaktreglene. En samtale som kunden begynte, kan alltid noteres.
hint-outcomes = { $key } viser listen.

## Hjelp og hvorfor.

help-title = Taster
help-filter = filter
why-title = Hvorfor her
why-gate = Kan kunden ringes? ({ $pack })
why-passed = ok: { $rule }
why-refused = AVVIST: { $reason }
check-ok-nothing-owed = noe skyldes
check-ok-stopped = kontakten er åpen
check-ok-dispute = ikke alt er omtvistet
check-ok-promise = ingenting forfalt venter på et løfte
check-ok-snooze = ingen senere dato er satt
check-ok-no-pack = det finnes kontaktregler
check-ok-hours = det er innenfor tillatt tid
check-ok-per-day = et forsøk gjenstår i dag
check-ok-per-window = ikke forsøkt for ofte i det siste
check-ok-lease = ingen kollega har kunden åpen
why-rates = Kurser: { $rates }, { $date }
context-global = Overalt
context-list = Lister
context-queue = Kø
context-account = Konto
context-form = Skjemaer
context-choice = Valg
context-reader = Lesing
context-sheet = Lister over skjermbildet
context-search = Søk

## Tastekart.

keymap-not-toml = dette er ikke TOML: { $why }
keymap-unknown-context = den konteksten finnes ikke; den er utelatt
keymap-unknown-context-near = den konteksten finnes ikke; mente du [{ $near }]?
keymap-unknown-key = «{ $key }» er ingen tast; standarden gjelder fortsatt
keymap-unknown-command = kommandoen «{ $word }» finnes ikke; standarden gjelder fortsatt
keymap-unknown-command-near = kommandoen «{ $word }» finnes ikke; mente du «{ $near }»? Standarden gjelder fortsatt
keymap-no-arguments = «{ $command }» står alene; standarden gjelder fortsatt
keymap-not-a-binding = en tast bindes til "command" eller til en tabell med run og desc; standarden gjelder fortsatt
keymap-prefix = begynner som, eller er begynnelsen av, { $other }; standarden gjelder fortsatt. Slå av en av de to

## `keys print` og `keys check`.

keys-context = kontekst
keys-key = tast
keys-command = kommando
keys-does = gjør
keys-clean = { $count } tastebindinger, ingen feil.
keys-faults = { $count } feil
keys-unbound = Bare med navn (:kommando): { $commands }

## Linjemodus.

plain-welcome = dunlin { $desk }, { $agent }. Én kommando per linje; «help» viser dem, «next» tar den første kunden.
plain-customer = kunde: { $name }, nummer { $number }, { $segment }, { $language }
plain-gate = kontakt: { $gate }
plain-task = oppgave: { $task }
plain-local-time = deres klokke: { $time }
plain-phone = telefon { $n }: { $phone }
plain-contact = kontaktpunkt: { $point }
plain-money = { $currency }: forfalt { $overdue }, utsatt { $risk }, lovet { $promised }, omtvistet { $disputed }, uplassert { $unapplied }, totalt { $total }
plain-touch = før: { $touch }
plain-invoice = faktura { $n }: { $number }, forfall { $due }, { $days } dager over forfall, åpent { $open }, { $kind }
plain-row = { $n }: { $name }, nummer { $number }, utsatt { $risk }, { $days } dager over forfall, { $why }
plain-choice = { $n }: { $name } ({ $code })
plain-choose = Skriv select og et tall, eller en annen kommando.
plain-field = { $field }: { $text }
plain-ask = Skriv verdien for «{ $field }»; «select» sender, «cancel» lukker.
plain-prompt = { $title } Skriv det på neste linje, eller «cancel».
plain-no-utf8 = Linje { $n } er ikke UTF-8: utelatt.
plain-end = Slutt på inndata.
plain-left = Den åpne kunden forblir din en stund: start på nytt for å fortsette.
refused-just-opened = Den neste kunden er nettopp åpnet: se først, og trykk så på nytt.
said-aside =
    { $count ->
        [one] { $count } registrering som ble bekreftet på denne maskinen, kunne ikke overføres og ligger her: { $why }. Si fra til en teamleder.
       *[other] { $count } registreringer som ble bekreftet på denne maskinen, kunne ikke overføres og ligger her, den siste: { $why }. Si fra til en teamleder.
    }
