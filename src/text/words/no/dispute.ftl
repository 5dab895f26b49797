# A customer's disputes: the list, one of them whole, what is decided of it, and why not.
command-disputes = tvister
command-disputes-help = viser kundens tvister, hvem som skylder svar og når; de som har rett til det, avgjør dem der.

# $name: the customer.
disputes-title = Tvister: { $name }
disputes-none = Ingenting har vært omtvistet. { $key } på et bilag åpner en tvist.
disputes-unread = De kunne ikke leses. Lukk dette og trykk { $key } igjen.
disputes-unread-in-lines = De kunne ikke leses. Skriv «cancel», så «{ $key }» igjen.

# $dispute: its number.
dispute-heading = Tvist { $dispute }
dispute-column-number = nr.
dispute-column-document = bilag
dispute-column-amount = beløp
dispute-column-kind = gjelder
dispute-column-owner = svares av
dispute-column-answer = svarfrist
dispute-column-state = status
dispute-account = kontoen
dispute-nobody = ingen ennå
dispute-ended-short = avsluttet
dispute-days-left =
    { $count ->
        [one] { $count } dag igjen
       *[other] { $count } dager igjen
    }
dispute-days-over =
    { $count ->
        [one] { $count } dag over
       *[other] { $count } dager over
    }

# What is decided.
dispute-decision-right = medhold
dispute-decision-part = delvis medhold
dispute-decision-not-right = ikke medhold
dispute-decision-withdrawn = trukket

# $kind: what is disputed, in the desk's words. $open: what is open of the document.
dispute-of-document = { $amount } av { $number } ({ $kind }); åpent på bilaget { $open }
dispute-of-account = { $amount } av kontoen som helhet ({ $kind })
dispute-said = Kunden sier: { $text }
dispute-opened-by = Åpnet av { $who }, { $at }
dispute-opened-at = Åpnet { $at }, fra en fil

# $owner: who owes the answer. $days: a `dispute-days-...`.
dispute-owed = { $owner } skylder svar innen { $date }: { $days }
dispute-rests = { $amount } er satt i bero til det er avgjort; resten kreves inn.

# $decision: a `dispute-decision-...`.
dispute-decided-by = Avgjort av { $who }, { $at }: { $decision }
dispute-decided-at = Avgjort { $at }: { $decision }
dispute-ended-at = Avsluttet { $at } uten avgjørelse: betalt eller angret
dispute-credited = Kreditert: { $amount }
dispute-note-said = Sagt til det: { $text }

# Each gap is the letter that does it.
dispute-how = { $right } medhold, { $part } delvis, { $not } ikke medhold, { $gone } trukket av kunden; { $owner } sier hvem som svarer.
dispute-how-reopen = { $key } åpner den igjen.
dispute-history = Hva som har skjedd
dispute-field-note = hva kunden får høre
dispute-field-owner = pålogging eller avdeling
dispute-ask-right = Kunden får medhold
dispute-ask-part = Kunden får delvis medhold
dispute-ask-not-right = Kunden får ikke medhold
dispute-ask-withdrawn = Kunden trekker den
dispute-ask-assign = Hvem svarer
dispute-ask-reopen = Åpne den igjen

# What sending it does. $amount: the most that can be credited. $departments: names.
dispute-means-right = { $amount } krediteres, og kunden får beskjed. Enter sender; en forklaring er valgfri.
dispute-means-part = Høyst { $amount } kan krediteres; resten kreves inn igjen. Enter går til neste felt og sender så.
dispute-means-not-right = Alt kreves inn igjen. Kunden får vite hvorfor: skriv det her, så Enter.
dispute-means-withdrawn = Alt kreves inn igjen, slik kunden gikk med på. Enter sender; en forklaring er valgfri.
dispute-means-assign = Svarfristen blir stående. Avdelinger: { $departments }
dispute-means-reopen = { $amount } settes i bero igjen, med ny svarfrist. Si hvorfor, så Enter.
dispute-done-right = Tvist { $dispute } er avgjort: kunden får medhold.
dispute-done-part = Tvist { $dispute } er avgjort: kunden får delvis medhold.
dispute-done-not-right = Tvist { $dispute } er avgjort: kunden får ikke medhold.
dispute-done-withdrawn = Tvist { $dispute } er avsluttet: kunden trakk den.
dispute-done-assign = Tvist { $dispute } har fått ansvarlig.
dispute-done-reopen = Tvist { $dispute } er åpen igjen.

# Line mode. $field: a `field-...` or `dispute-field-...`.
dispute-line-ask = Skriv «{ $field }»; «:select» sender uten, «cancel» går ut.
dispute-line = { $n }: tvist { $dispute }, { $document }, { $amount }, { $kind }, { $owner }, svarfrist { $date }, { $state }
dispute-press-letter = Ingen bokstav for det her; bokstavene står på skjermen. { $key } går tilbake.
dispute-press-enter = Enter viser tvisten først; bokstavene der avgjør den. { $key } lukker listen.
dispute-none-to-show = Det er ingen tvist å vise. { $key } lukker listen.
dispute-cannot-reopen = Bare en teamleder åpner en igjen. { $key } går tilbake.
dispute-ended = Den er allerede avgjort eller avsluttet. { $key } går tilbake.
dispute-not-yours = Den som skylder svaret, avgjør den, eller en teamleder. { $key } går tilbake.
dispute-footer-select = vis

# Why not.
dispute-why-open = { $amount } av { $number } er allerede omtvistet av denne grunn (tvist { $dispute }). Legg til et notat, eller velg en annen grunn.
dispute-why-open-account = { $amount } av kontoen er allerede omtvistet av denne grunn (tvist { $dispute }). Legg til et notat, eller oppgi et bilag.
dispute-why-nothing-open = Ingenting er åpent der lenger, så ingenting kan settes i bero. Velg et åpent bilag.
dispute-why-other-currency = Det skyldes i { $currency }; oppgi beløpet i { $currency }.
dispute-why-decided = { $who } har avgjort den ({ $at }). Se på den igjen: ingenting av ditt ble gjennomført.
dispute-why-ended = Den ble avsluttet { $at } uten avgjørelse: betalt eller angret.
dispute-why-still-open = Den er åpen; det er ingenting å åpne igjen.
dispute-why-own-opening = Du åpnet denne tvisten: noen andre avgjør at kunden har rett.
dispute-why-beyond-authority = Du kan selv kreditere { $most } her. Be en teamleder om å avgjøre.
dispute-why-not-yours = Bare den som skylder svaret, eller en teamleder, kan gjøre det. Spør en av dem.
dispute-why-no-such-owner = Verken en saksbehandler eller en avdeling heter «{ $name }». Avdelinger: { $known }.
dispute-why-owner-out-of-scope = { $name } ser ikke denne kunden. Velg noen på kundens team som snakker språket.
dispute-why-above-disputed = Ikke mer enn { $most } kan krediteres: det som er omtvistet og fortsatt åpent.
dispute-why-amount-wanted = Delvis: oppgi beløpet som krediteres, over null.
dispute-why-reason-wanted = Si hvorfor: kunden må få vite det.

# The timeline.
fact-dispute-decided = Tvist { $dispute } om { $amount } avgjort: { $decision }

# $name: an agent or a department.
fact-dispute-assigned = Tvist { $dispute } besvares av { $name }, innen { $date }
fact-dispute-reopened = Tvist { $dispute } om { $amount } åpnet igjen, svar innen { $date }
fact-dispute-overdue = Tvist { $dispute } om { $amount } skulle vært besvart innen { $date }
fact-dispute-merged = Lagt til den åpne tvisten { $dispute }: { $amount }
step-tell = meddel avgjørelsen
step-answer = besvar tvisten
act-dispute = tvist behandlet
undo-of-dispute = Det som er gjort med en tvist, angres ikke her; en teamleder åpner den igjen i listen over tvister.

# Beside a document of which only a part is disputed.
mark-disputed-part = OMTVISTET { $amount }

# dunlin disputes.
cli-disputes-none = Ingen åpne tvister.
cli-disputes-count = Åpne { $open }, over fristen { $late }.
