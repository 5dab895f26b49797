# The agent's own desk. $page: `mine-page-...`.
mine-title = A napom: { $page } ({ $n }/{ $of })
mine-page-day = ma
mine-page-promises = ígéretek
mine-page-disputes = vitatott tételek
mine-page-callbacks = visszahívások
mine-page-waiting = ami vár
mine-reading = Olvasás …
mine-unread = Ezt nem sikerült beolvasni. Újra: { $key }.
mine-filter = szűrő
mine-nothing-fits = A listán egyetlen ügyfél nevében vagy számában sincs „{ $letters }”. Az összes: { $key }.
# $amounts: what was promised, in brackets with a blank before them, or nothing.
mine-head-day = Feldolgozva { $worked }, elérve { $reached }, az illetékes { $right }, ígéret { $promises }{ $amounts }, ma teljesült { $kept }, új vita { $disputes }.
# $next: the next callback. $held: a `held-...` line.
mine-head-next = { $next } A sorban: { $held }.
mine-next-callback = Következő visszahívás: { $at }.
mine-next-callback-both = Következő visszahívás: { $at }, az ügyfélnél { $local }.
mine-no-callback = Nincs megbeszélt visszahívás.
mine-head-promises = Nyitott { $open }. Teljesült { $percent }%: { $kept } a { $matured } közül, amelynek ideje az elmúlt 30 napban járt le.
mine-head-promises-none = Nyitott { $open }. Az elmúlt 30 napban egyik ígéret ideje sem járt le.
mine-head-disputes = Nyitott { $open }, késik { $late }.
mine-head-callbacks = Megbeszélve { $count }, elmaradt { $overdue }.
mine-head-away = Az adatbázis nem válaszol: ez az, ami ezen a gépen van. Semmi sem vész el belőle.
mine-empty-day = Ma még nincs bejegyzés. Következő ügyfél: { $key }.
mine-empty-promises = Nincs ígérete: sem nyitott, sem az elmúlt 30 napban elbírált. Az ügyfélnél { $key } rögzít egyet.
mine-empty-disputes = Önnél és ügyfeleinél nincs nyitott vita. Az ügyfélnél { $key } nyit egyet.
mine-empty-callbacks = Nincs megbeszélt visszahívás. Az ügyfélnél { $key } beszél meg egyet.
mine-empty-waiting = Semmi sem vár: minden megerősített tétel a naplóban van, nincs megkezdett űrlap, nincs lefoglalt vagy elhalasztott ügyfél. Az ügyfélnél { $key } halaszt.
mine-column-time = idő
mine-column-customer = ügyfél
mine-column-what = mi
mine-column-amount = összeg
mine-column-paid = befizetve
mine-column-due = esedékes
mine-column-last = határidő
mine-column-state = állapot
mine-column-document = bizonylat
mine-column-kind = fajta
mine-column-opened = nyitva
mine-column-answer = válaszig
mine-column-mine = nálunk
mine-column-theirs = az ügyfélnél
# How many callbacks fall into that hour.
mine-column-hour = óránként
mine-column-until = meddig
mine-same-clock = azonos
mine-overdue = elmaradt
mine-answer-late = { $day } késik
mine-no-name = az ügyfél itt nem ismert
mine-promise-today = ma esedékes
mine-promise-past = lejárt
# What an operation does, and how it stands.
mine-act-outcome = eredmény
mine-act-call = hívás indítva
mine-act-note = jegyzet
mine-act-release = visszaadva
mine-act-snooze = elhalasztva
mine-act-skip = átugorva
mine-act-point = elérhetőség
mine-act-undo = visszavonás
mine-act-undone = visszavonva
mine-act-quarantined = nem érvényes, félretéve
mine-held = Önnél nyitva
mine-resumable = folytathatja
mine-kept = itt tárolva: { $act }
mine-aside = félretéve: { $act }
mine-draft = űrlap: { $outcome }
mine-until = eddig: { $at }
mine-since = ettől: { $at }
mine-no-such-page = Nincs ilyen lap. Ezek vannak: { $pages }.
mine-no-row = Nincs kijelölt sor. Bezárás: { $key }.
mine-undo-on-the-day = Innen csak a ma rögzítettek vonhatók vissza: { $key }.
mine-not-on-this-list = Ezen a listán ez nem tesz semmit. Az ügyfél megnyitása: { $key }.
# Rows in line mode.
mine-numbered = { $n }: { $text }
mine-line-day = { $time } { $who }, { $what }
mine-line-promise = { $who }, ígért { $amount }, befizetve { $paid }, esedékes { $due }, időben eddig: { $last }, { $state }
mine-line-dispute = { $who }, { $document }{ $amount }, { $kind }, nyitva { $opened }, válaszig { $answer }
mine-line-callback = { $at }, az ügyfélnél { $local }, { $who }, abban az órában { $count }{ $overdue }
mine-line-waiting = { $who }, { $what }, { $until }
mine-more = Van még: a „page_down” olvassa tovább.
mine-how = Írjon számot az ügyfél megnyitásához, „right”: következő lap, „filter BETŰK” vagy „cancel”.
# The queue is empty. $next: the next callback. The rest are keys.
mine-done = Mára kész: feldolgozva { $worked }, ígéret { $promises }. { $next } { $mine }: visszahívásai és ígéretei, { $find }: ügyfél keresése szám vagy név szerint, { $refresh }: újranézés.
# Words of the keys at the foot of the list.
mine-footer-select = megnyitás
mine-footer-right = következő lap
mine-footer-left = előző lap
