# Amit a behajtás mond: elutasítások, zavarok, kapcsolatfelvételi szabályok, előzmények és az értékek nevei.
# Hogy melyik kulcs mit kap, az angol katalógusban áll.

## Elutasítások.

refusal-not-found = Nincs „{ $reference }” nevű ügyfél. Ellenőrizze a számot, vagy keressen a név egy részére.
refusal-ambiguous = „{ $reference }” keresésre { $count } ügyfél illik. Adja meg az ügyfélszámot.
refusal-held-by = Az ügyfelet { $holder } kezeli eddig: { $until }. Vegye a következőt, vagy egyeztessen vele.
refusal-gate = Most nem kereshető: { $reason }
refusal-missing = Még hiányzik: { $fields }. Töltse ki, és küldje el újra.
refusal-faulty = { $field }: { $reason }
refusal-unknown = Az érvényes katalógusban nincs „{ $code }”. Nyissa meg az eredmények listáját, és válasszon egyet.
refusal-unknown-nearest = Az érvényes katalógusban nincs „{ $code }”. Erre gondolt: „{ $nearest }”?
refusal-stale = Küldés előtt { $holder } átvette ezt az ügyfelet. Semmi sem lett rögzítve, az űrlapot megőriztük. Egyeztessen vele: { $holder }.
refusal-stale-free = Küldés előtt lejárt az ideje ennél az ügyfélnél. Semmi sem lett rögzítve, az űrlapot megőriztük. Nyissa meg újra az ügyfelet.
refusal-altered = Ezt az űrlapot korábban más tartalommal már elküldték. Semmi sem változott. Nyissa meg újra az ügyfelet, és nézze meg az előzményeket.
refusal-not-allowed = Az Ön szerepköre erre nem jogosít: { $right }. Forduljon valakihez, aki jogosult rá.
refusal-out-of-scope = Ez az ügyfél nem tartozik az Ön csoportjaihoz vagy nyelveihez, vagy a belépése le van tiltva. Forduljon a csoportvezetőhöz.
refusal-too-late = Ez a megengedettnél távolabbi nap. Az utolsó lehetséges nap: { $last }.

## Jogok.

right-read = az adatok olvasása
right-work = ügyfelek kezelése
right-lead = mások munkájának megtekintése vagy irányítása
right-run = a rendszer üzemeltetése

## Zavarok.

trouble-away = Az adatbázis nem válaszol. Amit megerősített, ezen a gépen megmarad, és elküldjük, amint lehet; dolgozzon tovább. ({ $detail })
trouble-not-kept = Semmi sem lett elmentve: ez a gép nem tud írni. Hagyja nyitva az űrlapot, szabadítson fel helyet, és küldje el újra. ({ $detail })
trouble-internal = Ez a program hibája. Semmi sem veszett el; próbálja újra, és jelentse ezt a szöveget: { $detail }

## Kapcsolatfelvételi szabályok.

rule-nothing-owed = nincs tartozás
rule-stopped = kapcsolat lezárva
rule-dispute = vitatott
rule-promise = ígéret
rule-snooze = várakozik
rule-no-pack = nincs szabály
rule-hours = időpont
rule-per-day = ma már próbáltuk
rule-per-window = sok próbálkozás
rule-lease = kollégánál

gate-nothing-owed = a jóváírások és befizetések után nincs lejárt tartozás.
gate-stopped = az ügyféllel a kapcsolattartás lezárult.
gate-dispute = minden lejárt tétel vitatott.
gate-promise = a lejárt összegre fizetési ígéret van, és az még nem esedékes.
gate-snooze = a következő lépés későbbre szól.
gate-no-pack = ehhez az országhoz és fizetőtípushoz nincs kapcsolatfelvételi szabály.
gate-hours = az ügyfél órája szerint most nem hívható.
gate-per-day = ma több próbálkozás nem megengedett.
gate-per-window = az utóbbi időben túl sok próbálkozás volt.
gate-lease = az ügyfelet egy kolléga kezeli.

gate-until = Újra ettől: { $until }.
gate-override = Ennek ellenére folytathatja: { $role }.
gate-warning = Figyelem: { $reason }

## Ami vár.

held-total = { $count } ügyfél vár
held-part = { $count } { $rule }
held-line = { $total } ({ $parts })
held-next = a következő: { $at }
held-nothing = senki sem vár

## Előzmények.

fact-customer-imported = Ügyfél átvéve innen: { $source }
fact-invoice-imported = { $number } átvéve, { $amount }
fact-payment-received = { $amount } befizetés érkezett: { $date }
fact-payment-applied = { $amount } hozzárendelve: { $number }
fact-call-started = Hívás indítva: { $point }
fact-outcome-recorded = { $outcome }
fact-promise-made = Ígéret: { $amount }, { $date }
fact-promise-kept = Ígéret teljesült: { $amount }, esedékes: { $date }
fact-promise-partly-kept = Ígéret részben teljesült: { $paid } / { $amount }, esedékes: { $date }
fact-promise-broken = Ígéret nem teljesült: { $amount }, esedékes: { $date }
fact-promise-superseded = Ígéretet újabb váltotta fel: { $amount }, esedékes: { $date }
fact-promise-reopened = Az ígéret újra nyitott: { $amount }, esedékes { $date }
fact-set-apart = Egy bejegyzés az ügyfél átvétele után érkezett: félretéve, semmi sem lett belőle alkalmazva
fact-dispute-opened = Vitatott tétel: { $amount }, válasz eddig: { $date }
fact-dispute-closed = Vita lezárva: { $amount }
fact-callback-agreed = Visszahívás megbeszélve: { $date } { $time }
fact-note-added = Megjegyzés: { $text }
fact-released = Visszatéve eredmény nélkül: { $text }
fact-point-invalidated = Nem működik: { $point }
fact-point-suppressed = Többé nem használható: { $point }
fact-language-changed = Új nyelv: { $language }
fact-hold-set = Várakozik eddig: { $date }
fact-stopped = Kapcsolattartás lezárva: { $outcome }
fact-resend-wanted = Újra kell küldeni: { $number }
fact-trace-wanted = Elérhetőséget kell keresni az ügyfélhez
fact-task-wanted = Feladat a számlázásnak: { $outcome }
fact-supervisor-wanted = Csoportvezető nézi meg: { $outcome }
fact-claimed = Megnyitotta: { $agent }
fact-breach = Szabályellenes kapcsolatfelvétel: { $rule }
fact-other = { $kind }

detail-excuse = ok: { $excuse }
detail-amount = { $amount }
detail-date = { $date }
detail-name = partner: { $name }
detail-reference = hiv.: { $reference }
detail-text = „{ $text }”
detail-point = itt: { $point }
detail-next = azután: { $step } { $date }

## Beírás.

entry-empty = nincs beírva semmi.
entry-not-understood = nem érthető. Dátum: pén, +3, 15.12, eom. Összeg: mind, fél, 50%, 1 500,50.
entry-no-such-date = ilyen nap nincs.
entry-past = ez a nap már elmúlt.
entry-future = az a nap még nem jött el.
entry-not-positive = nullánál több kell legyen.
entry-above-open = ez több, mint a tartozás.
entry-out-of-range = ez túl nagy összeg vagy túl távoli nap.
entry-too-precise = több tizedesjegy van, mint a pénznemben.

## Értékek nevei.

field-date = dátum
field-time = időpont
field-amount = összeg
field-invoice = számla
field-contact-point = elérhetőség
field-name = név
field-reference = hivatkozás
field-language = nyelv
field-text = szöveg
field-excuse = a késedelem oka

segment-public = közigazgatás
segment-professional = vállalkozás
segment-private = magánszemély

kind-invoice = számla
kind-credit-note = jóváíró számla
kind-advance = előlegszámla
kind-return = visszáru
kind-fee = díj
kind-interest = kamat
kind-deposit = óvadék
kind-discount = engedmény
kind-waiver = elengedés
kind-adjustment = helyesbítés
kind-write-off = leírás

role-auditor = ellenőr
role-agent = ügyintéző
role-senior = vezető ügyintéző
role-supervisor = csoportvezető
role-admin = rendszergazda

channel-phone = telefon
channel-sms = SMS
channel-email = e-mail
channel-post = levél

direction-out = mi hívtuk
direction-in = az ügyfél hívott

point-status-unverified = ellenőrizetlen
point-status-verified = ellenőrzött
point-status-invalid = nem működik
point-status-suppressed = nem használható

promise-state-open = nyitott
promise-state-kept = teljesült
promise-state-partly-kept = részben teljesült
promise-state-broken = nem teljesült
promise-state-withdrawn = visszavont
promise-state-superseded = felváltott

language-en = angol
language-no = norvég
language-hu = magyar
language-ro = román
language-fr = francia

## Feladatok és következő lépések.

task-callback = visszahívás { $at }
task-call = hívás
task-find-contact = elérhetőség keresése
task-step = esedékes: { $step }

step-call = hívás
step-callback = visszahívás
step-review = áttekintés
step-trace = elérhetőség keresése
step-promise = ígéret esedékes
step-resend = újraküldés
step-none = semmi

next-step = Következő: { $step }, { $date }
next-terminal = Nincs további lépés: { $outcome }

## Rangsor.

factor-at-risk = { $amount } kockázatban
factor-broken-promise =
    { $days ->
        [0] ×{ $factor } ma megszegett ígéret
       *[other] ×{ $factor } { $days } munkanapja megszegett ígéret
    }
factor-step-due =
    { $days ->
        [0] ×{ $factor } a következő lépés ma esedékes
       *[other] ×{ $factor } a következő lépés { $days } napja esedékes
    }
factor-never-reached = ×{ $factor } még nem értük el
factor-unrated = nincs árfolyam: { $currencies }, nem számít bele
factor-lifted-out = a követelések nagy része: kijelölt személyhez kerül
factor-score = rangsorérték: { $value }
