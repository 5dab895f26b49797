# The agent's own desk. $page: `mine-page-...`.
mine-title = Dagen min: { $page } ({ $n } av { $of })
mine-page-day = i dag
mine-page-promises = løfter
mine-page-disputes = tvister
mine-page-callbacks = avtalte oppringinger
mine-page-waiting = det som venter
mine-reading = Leser …
mine-unread = Dette kunne ikke leses. { $key } prøver igjen.
mine-filter = filter
mine-nothing-fits = Ingen kunde på denne listen har «{ $letters }» i navn eller nummer. { $key } viser alle.
# $amounts: what was promised, in brackets with a blank before them, or nothing.
mine-head-day = Behandlet { $worked }, nådd { $reached }, rette person { $right }, løfter { $promises }{ $amounts }, holdt i dag { $kept }, nye tvister { $disputes }.
# $next: the next callback. $held: a `held-...` line.
mine-head-next = { $next } I køen: { $held }.
mine-next-callback = Neste avtalte oppringing { $at }.
mine-next-callback-both = Neste avtalte oppringing { $at }, { $local } hos kunden.
mine-no-callback = Ingen avtalt oppringing.
mine-head-promises = Åpne { $open }. Holdt { $percent } %: { $kept } av { $matured } der fristen gikk ut de siste 30 dagene.
mine-head-promises-none = Åpne { $open }. Ingen frister har gått ut de siste 30 dagene.
mine-head-disputes = Åpne { $open }, over fristen { $late }.
mine-head-callbacks = Avtalt { $count }, forfalt { $overdue }.
mine-head-away = Databasen svarer ikke: dette er det som ligger på denne maskinen. Ingenting av det går tapt.
mine-empty-day = Ingenting registrert i dag. { $key } tar neste kunde.
mine-empty-promises = Ingen løfter hos deg, verken åpne eller avgjort de siste 30 dagene. { $key } på en kunde registrerer et.
mine-empty-disputes = Ingen åpne tvister hos deg eller kundene dine. { $key } på en kunde åpner en.
mine-empty-callbacks = Ingen avtalte oppringinger. { $key } på en kunde avtaler en.
mine-empty-waiting = Ingenting venter: alt du har bekreftet, er i journalen, ingen skjemaer er påbegynt, ingen kunder er holdt eller utsatt. { $key } på en kunde utsetter den.
mine-column-time = tid
mine-column-customer = kunde
mine-column-what = hva
mine-column-amount = beløp
mine-column-paid = betalt
mine-column-due = forfall
mine-column-last = frist
mine-column-state = status
mine-column-document = bilag
mine-column-kind = type
mine-column-opened = åpnet
mine-column-answer = svarfrist
mine-column-mine = din tid
mine-column-theirs = kundens tid
# How many callbacks fall into that hour.
mine-column-hour = per time
mine-column-until = til
mine-same-clock = samme
mine-overdue = forfalt
mine-answer-late = { $day } for sent
mine-no-name = kunden er ikke kjent her
mine-promise-today = i dag
mine-promise-past = forfalt
# What an operation does, and how it stands.
mine-act-outcome = utfall
mine-act-call = samtale startet
mine-act-note = notat
mine-act-release = gitt tilbake
mine-act-snooze = utsatt
mine-act-skip = hoppet over
mine-act-point = kontaktpunkt
mine-act-undo = angret
mine-act-undone = angret
mine-act-quarantined = ikke utført, lagt til side
mine-held = åpen hos deg
mine-resumable = kan gjenopptas
mine-kept = lagret her: { $act }
mine-aside = lagt til side: { $act }
mine-draft = skjema: { $outcome }
mine-until = til { $at }
mine-since = siden { $at }
mine-no-such-page = Den siden finnes ikke. Disse finnes: { $pages }.
mine-no-row = Ingen rad er valgt. { $key } lukker listen.
mine-undo-on-the-day = Bare det du har registrert i dag, kan angres herfra: { $key }.
mine-not-on-this-list = Det gjør ingenting på denne listen. { $key } åpner kunden.
# Rows in line mode.
mine-numbered = { $n }: { $text }
mine-line-day = { $time } { $who }, { $what }
mine-line-promise = { $who }, lovet { $amount }, betalt { $paid }, forfall { $due }, i tide til { $last }, { $state }
mine-line-dispute = { $who }, { $document }{ $amount }, { $kind }, åpnet { $opened }, svarfrist { $answer }
mine-line-callback = { $at }, kundens tid { $local }, { $who }, { $count } i den timen{ $overdue }
mine-line-waiting = { $who }, { $what }, { $until }
mine-more = Det er flere: «page_down» leser videre.
mine-how = Skriv et tall for å åpne kunden, «right» for neste side, «filter BOKSTAVER» eller «cancel».
# The queue is empty. $next: the next callback. The rest are keys.
mine-done = Ferdig for i dag: behandlet { $worked }, løfter { $promises }. { $next } { $mine } viser oppringingene og løftene dine, { $find } finner en kunde på nummer eller navn, { $refresh } ser etter på nytt.
# Words of the keys at the foot of the list.
mine-footer-select = åpne
mine-footer-right = neste side
mine-footer-left = forrige side
