# A customer's disputes: the list, one of them whole, what is decided of it, and why not.
command-disputes = viták
command-disputes-help = megmutatja az ügyfél vitáit, ki tartozik válasszal és meddig; akinek joga van hozzá, ott dönt róluk.

# $name: the customer.
disputes-title = Viták: { $name }
disputes-none = Eddig semmi sem volt vitatott. Egy bizonylatnál { $key } nyit vitát.
disputes-unread = Nem sikerült beolvasni. Zárja be, majd nyomja meg újra: { $key }.
disputes-unread-in-lines = Nem sikerült beolvasni. Írja be: „cancel”, majd újra: „{ $key }”.

# $dispute: its number.
dispute-heading = { $dispute }. vita
dispute-column-number = sz.
dispute-column-document = bizonylat
dispute-column-amount = összeg
dispute-column-kind = tárgy
dispute-column-owner = felelős
dispute-column-answer = határidő
dispute-column-state = állapot
dispute-account = folyószámla
dispute-nobody = még senki
dispute-ended-short = lezárult
dispute-days-left =
    { $count ->
        [one] még { $count } nap
       *[other] még { $count } nap
    }
dispute-days-over =
    { $count ->
        [one] { $count } nap késés
       *[other] { $count } nap késés
    }

# What is decided.
dispute-decision-right = igaza van
dispute-decision-part = részben igaza van
dispute-decision-not-right = nincs igaza
dispute-decision-withdrawn = visszavonta

# $kind: what is disputed, in the desk's words. $open: what is open of the document.
dispute-of-document = { $amount }, bizonylat: { $number } ({ $kind }); ebből nyitott: { $open }
dispute-of-account = { $amount } a teljes folyószámlából ({ $kind })
dispute-said = Az ügyfél szerint: { $text }
dispute-opened-by = Megnyitotta: { $who }, { $at }
dispute-opened-at = Megnyitva: { $at }, fájlból

# $owner: who owes the answer. $days: a `dispute-days-...`.
dispute-owed = A választ adja: { $owner }, határidő: { $date }, { $days }
dispute-rests = A döntésig felfüggesztve: { $amount }; a többit továbbra is kérjük.

# $decision: a `dispute-decision-...`.
dispute-decided-by = Döntött: { $who }, { $at }: { $decision }
dispute-decided-at = Eldöntve { $at }: { $decision }
dispute-ended-at = Döntés nélkül lezárult { $at }: kifizették vagy visszavonták
dispute-credited = Jóváírva: { $amount }
dispute-note-said = Indoklás: { $text }

# Each gap is the letter that does it.
dispute-how = { $right } igaza van, { $part } részben, { $not } nincs igaza, { $gone } az ügyfél visszavonta; { $owner } megadja, ki válaszol.
dispute-how-reopen = { $key } újra megnyitja.
dispute-history = Ami történt
dispute-field-note = mit mondjunk az ügyfélnek
dispute-field-owner = belépési név vagy osztály
dispute-ask-right = Az ügyfélnek igaza van
dispute-ask-part = Az ügyfélnek részben igaza van
dispute-ask-not-right = Az ügyfélnek nincs igaza
dispute-ask-withdrawn = Az ügyfél visszavonja
dispute-ask-assign = Ki válaszol
dispute-ask-reopen = Újranyitás

# What sending it does. $amount: the most that can be credited. $departments: names.
dispute-means-right = Jóváírjuk: { $amount }, és az ügyfél értesül róla. Az Enter elküldi; indoklás nem kötelező.
dispute-means-part = Legfeljebb ennyi írható jóvá: { $amount }; a többit újra kérjük. Az Enter a következő mezőre lép, majd küld.
dispute-means-not-right = Az egészet újra kérjük. Az ügyfél megtudja, miért: írja ide, majd Enter.
dispute-means-withdrawn = Az egészet újra kérjük, az ügyfél beleegyezésével. Az Enter elküldi; indoklás nem kötelező.
dispute-means-assign = A határidő marad. Osztályok: { $departments }
dispute-means-reopen = Ismét felfüggesztve: { $amount }, új határidővel. Írja meg, miért, majd Enter.
dispute-done-right = { $dispute }. vita eldőlt: az ügyfélnek igaza van.
dispute-done-part = { $dispute }. vita eldőlt: az ügyfélnek részben igaza van.
dispute-done-not-right = { $dispute }. vita eldőlt: az ügyfélnek nincs igaza.
dispute-done-withdrawn = { $dispute }. vita lezárult: az ügyfél visszavonta.
dispute-done-assign = { $dispute }. vita felelőse megvan.
dispute-done-reopen = { $dispute }. vita újra nyitva van.

# Line mode. $field: a `field-...` or `dispute-field-...`.
dispute-line-ask = Írja be: „{ $field }”; a „:select” nélküle küldi el, a „cancel” kilép.
dispute-line = { $n }: { $dispute }. vita, { $document }, { $amount }, { $kind }, { $owner }, határidő { $date }, { $state }
dispute-press-letter = Itt nincs ilyen betű; a betűk a képernyőn láthatók. { $key } visszalép.
dispute-press-enter = Előbb az Enter mutatja meg a vitát; ott betűk döntik el. { $key } bezárja a listát.
dispute-none-to-show = Nincs megmutatható vita. { $key } bezárja a listát.
dispute-cannot-reopen = Csak csoportvezető nyithatja újra. { $key } visszalép.
dispute-ended = Már eldőlt vagy lezárult. { $key } visszalép.
dispute-not-yours = Az dönt, aki a válasszal tartozik, vagy egy csoportvezető. { $key } visszalép.
dispute-footer-select = megnyitás

# Why not.
dispute-why-open = Ezért már vitatott: { $amount }, bizonylat: { $number } ({ $dispute }. vita). Írjon megjegyzést, vagy válasszon más indokot.
dispute-why-open-account = A folyószámlából ezért már vitatott: { $amount } ({ $dispute }. vita). Írjon megjegyzést, vagy adjon meg egy bizonylatot.
dispute-why-nothing-open = Ott már semmi sem nyitott, így nincs mit felfüggeszteni. Válasszon nyitott bizonylatot.
dispute-why-other-currency = A tartozás pénzneme { $currency }; ebben adja meg az összeget: { $currency }.
dispute-why-decided = Már döntött róla: { $who } ({ $at }). Nézze meg újra: az Ön döntése nem lépett életbe.
dispute-why-ended = Döntés nélkül lezárult ({ $at }): kifizették vagy visszavonták.
dispute-why-still-open = Nyitva van; nincs mit újranyitni.
dispute-why-own-opening = Ezt a vitát Ön nyitotta: más dönti el, hogy az ügyfélnek igaza van.
dispute-why-beyond-authority = Itt önállóan ennyit írhat jóvá: { $most }. Kérje csoportvezető döntését.
dispute-why-not-yours = Ezt csak az teheti meg, aki a válasszal tartozik, vagy egy csoportvezető. Kérje meg valamelyiküket.
dispute-why-no-such-owner = Nincs ilyen nevű ügyintéző vagy osztály: „{ $name }”. Osztályok: { $known }.
dispute-why-owner-out-of-scope = { $name } nem látja ezt az ügyfelet. Adjon meg valakit a csapatából, aki beszéli a nyelvét.
dispute-why-above-disputed = Legfeljebb ennyi írható jóvá: { $most }, ami vitatott és még nyitott.
dispute-why-amount-wanted = Részben: adja meg a jóváírandó, nullánál nagyobb összeget.
dispute-why-reason-wanted = Írja meg, miért: az ügyfélnek meg kell tudnia.

# The timeline.
fact-dispute-decided = { $dispute }. vita ({ $amount }) eldöntve: { $decision }

# $name: an agent or a department.
fact-dispute-assigned = { $dispute }. vita, a választ adja: { $name }, eddig: { $date }
fact-dispute-reopened = { $dispute }. vita ({ $amount }) újra nyitva, válasz eddig: { $date }
fact-dispute-overdue = { $dispute }. vita ({ $amount }): a válasz határideje lejárt: { $date }
fact-dispute-merged = A már nyitott { $dispute }. vitához adva: { $amount }
step-tell = döntés közlése
step-answer = vita megválaszolása
act-dispute = vita kezelve
undo-of-dispute = Ami egy vitával történt, itt nem vonható vissza; csoportvezető nyithatja újra a viták listájában.

# Beside a document of which only a part is disputed.
mark-disputed-part = VITATOTT { $amount }

# dunlin disputes.
cli-disputes-none = Nincs nyitott vita.
cli-disputes-count = Nyitott: { $open }, késik: { $late }.
