# Requests for somebody's authority: asked for, decided, answered with other terms.

context-approval = Kérelmek
command-propose = kérelem
command-propose-help = egyezséget, elengedést, leírást, helyesbítést vagy részletfizetést kér, vagy válaszol az ellenajánlatra.
command-approvals = kérelmek
command-approvals-help = megmutatja a várakozó, a saját és az eldöntött kérelmeket.
command-approve = jóváhagy
command-approve-help = egy kérdés után jóváhagyja a kiválasztott kérelmet.
command-refuse = elutasít
command-refuse-help = indoklással elutasítja a kiválasztott kérelmet.
command-counter = ellenajánlat
command-counter-help = más feltételekkel válaszol a kiválasztott kérelemre.
command-exemplary = példa
command-exemplary-help = jelzi, hogy a kiválasztott kérelmet helyesen hajtották végre; ha ketten jelzik, példa lesz belőle.
approval-footer-select = megnyit
approval-footer-right = következő lap
request-footer-select = ügyfél
proposal-footer-select = tovább
proposal-footer-values = legközelebbi
act-propose = kérelem
act-take-up = ellenajánlat elfogadva
act-recall = kérelem visszavonva
mine-act-propose = kérelem
mine-act-take-up = ellenajánlat elfogadva
mine-act-recall = kérelem visszavonva
done-propose = javaslat: { $what }
done-take-up = ellenajánlat elfogadva
done-recall = kérelem visszavonva
prompt-refuse = A kérelem elutasítása: miért?
prompt-refuse-help = A kérelmező olvassa az indoklást, talán éppen az ügyféllel beszélve. Olyat írjon, ami kimondható.
prompt-recall = A kérelem visszavonása: miért?
prompt-recall-help = Akkor senki sem dönt róla. Az indoklás megmarad.

approval-kind-settlement = egyezség
approval-kind-plan = részletfizetés
approval-kind-waiver = díj és kamat elengedése
approval-kind-write-off = leírás
approval-kind-adjustment = helyesbítés
approval-short-of = { $kind }: { $amount } / { $of }
approval-short = { $kind }: { $amount }
approval-pays-once = fizet: { $amount }, { $day }
approval-pays-often = fizet: { $amount }, { $count } részletben, { $first } és { $last } között
approval-terms-settlement = { $schedule }: { $percent }%, alapja { $of }, elengedve { $discount }
approval-terms-documents =
    { $count ->
       *[other] { $kind }: { $amount }, { $count } bizonylat
    }
approval-documents =
    { $count ->
       *[other] { $count } bizonylat
    }

approval-propose-title = Mit javasol?
approval-form-title = { $kind }, alapja { $of }
approval-counter-title = Más feltételek: { $number }. kérelem, { $customer }
approval-field-document = bizonylat
approval-field-pays = az ügyfél fizet
approval-field-lets-go = elengedendő
approval-field-day = első fizetés
approval-field-payments = havi részletek száma
approval-field-reason = indok
approval-field-note = megjegyzés
approval-field-read-out = felolvasható
approval-field-evidence = bizonyíték
approval-field-live = az ügyfél vonalban van (i/n)
approval-payments-wrong = Ennyi részlet nem lehet: írjon 1 és 60 közötti számot, legfeljebb annyit, amennyire a pénz elég.
approval-nothing-let-go = Így mindent kifizetne: az ígéret vagy részletfizetés, nem egyezség. Írjon kevesebbet vagy százalékot.
approval-no-reason = A listán nincs ilyen indok: írjon be egyet a betűk vagy kódok közül.
approval-same-terms = Ezek a kért feltételek. Módosítsa az összeget, a napot vagy a részleteket, vagy hagyja jóvá a kérelmet.
approval-no-fees = Ennek az ügyfélnek nincs nyitott díja vagy kamata, nincs mit elengedni. { $key } mutatja a billentyűket.
approval-weighing = Folyamatban: ki egyezhet bele …
approval-needs-nothing = Ebbe Ön egyedül is beleegyezhet.
approval-needs = Más döntése kell: { $role } vagy magasabb szerepkör. Dönthet: { $people }, most dolgozik: { $present }.
approval-needs-nobody = Itt ebbe senki sem egyezhet bele: nem kérhető. Kevesebbet engedjen el, vagy mást kérjen.
approval-nearest = { $key } beírja a legközelebbit, amibe egyedül is beleegyezhet: { $terms }.
approval-no-nearest = Nincs a közelében olyan, amibe egyedül beleegyezhetne. Küldje el, vagy engedjen el kevesebbet.
approval-granted =
    { $days ->
       *[other] Az ügyfél az utolsó { $days } napban már kapott: { $amount }.
    }
approval-granted-nothing =
    { $days ->
       *[other] Az ügyfél az utolsó { $days } napban semmit sem kapott ({ $amount }).
    }
approval-reasons = Indokok: { $list }
approval-similar-title = Hasonló végrehajtott kérelmek
approval-similar = { $number }, { $day }: { $what } ({ $reason })
approval-similar-exemplary = { $number }, { $day }, PÉLDA: { $what } ({ $reason })

approval-state-pending = vár
approval-state-applied = jóváhagyva
approval-state-refused = elutasítva
approval-state-countered = ellenajánlat
approval-state-withdrawn = visszavonva
approval-state-overtaken = okafogyott
approval-state-reversed = sztornózva
approval-state-expired = lejárt
approval-standing = { $number }. kérelem: { $what }, { $state }
approval-standing-waits = { $number }. kérelem: { $what }, vár { $waits }
approval-standing-live = { $number }. kérelem: { $what }, vár { $waits }, VONALBAN
approval-standing-refused = { $number }. kérelem: { $what }, elutasította { $who }: { $reason }
approval-standing-countered = { $number }. kérelem: { $who } ezt ajánlja helyette: { $terms }. { $key } válaszol.
approval-alert-applied = { $number }. kérelem: jóváhagyta { $who }: { $what }.
approval-alert-refused = { $number }. kérelem ({ $what }): elutasította { $who }: { $reason }
approval-alert-countered = { $number }. kérelem: { $who } ezt ajánlja helyette: { $terms }. { $key } elfogadja vagy elveti.
approval-alert-overtaken = { $number }. kérelem ({ $what }) okafogyott: megváltozott, amin alapult. { $key } újra kéri.
approval-alert-expired = { $number }. kérelem ({ $what }): senki sem döntött időben. { $key } újra kéri.
approval-take-up = elfogadás: az ügyfél beleegyezik
approval-drop = elvetés: az ügyfél nem egyezik bele
approval-recall = a kérelem visszavonása
approval-another = más javaslat
approval-leave = { $number }. számú kérelem döntésre vár.
approval-dropped = Az ügyfél nem egyezett bele.

approval-title = Kérelmek: { $page } ({ $n } / { $of })
approval-page-waiting = Önre várnak
approval-page-mine = sajátok
approval-page-decided = eldöntöttek
approval-empty-waiting = Önre semmi sem vár. { $key } újra megnézi.
approval-empty-mine = Ön semmit sem kért. { $key } újra megnézi.
approval-empty-decided = Még semmi sincs eldöntve. { $key } újra megnézi.
approval-column-number = sz.
approval-column-customer = ügyfél
approval-column-kind = fajta
approval-column-amount = elengedve
approval-column-of = alap
approval-column-asked-by = kérte
approval-column-decided-by = eldöntötte
approval-column-waits = vár
approval-column-state = állapot
approval-live = VONALBAN { $waits }
approval-since = { $at } óta
approval-badge =
    { $count ->
       *[other] { $count } kérelem
    }
approval-badge-live =
    { $count ->
       *[other] { $count } kérelem, { $live } VONALBAN
    }
approval-line = { $number }. kérelem, { $customer }: { $terms }; kérte { $who }, { $last }
approval-how = Szám nyit meg egyet; „approve”, „refuse”, „counter”, „right” a következő lap, „cancel” bezárja.
approval-opened-how = Írja be: „approve”, „refuse”, „counter”, „select” az ügyfélhez, „cancel” bezárja.
approval-opened-title = { $number }. kérelem, { $customer }
approval-asked-by = Kérte { $who }, { $last }. Az utolsó 90 napban kért: { $asked }, jóváhagyva: { $approved }.
approval-diff = { $document }: { $before } → { $after }
approval-why = Indok: { $reason }
approval-note = Megjegyzés: { $text }
approval-evidence = Bizonyíték: { $text }
approval-decision = A döntéssel: { $text }
approval-offered = Helyette ajánlva: { $terms }
approval-confirm = Jóváhagyja? { $number }. kérelem, { $customer }: { $what }
approval-done-applied = { $number }. kérelem, { $customer }: jóváhagyva és végrehajtva.
approval-done-refused = { $number }. kérelem, { $customer }: elutasítva.
approval-done-countered = { $number }. kérelem, { $customer }: ellenajánlat elküldve.
approval-done-other = { $number }. kérelem, { $customer }: közben megváltozott. Semmi sem történt.
approval-exemplary = Feljegyezve: helyesen végrehajtva. Ha ketten jelzik, példa lesz.
approval-no-row = Nincs kiválasztott kérelem. { $key } bezárja a listát.
approval-not-here = Ez a kérelmek listájában semmit sem tesz. { $key } a következő lépés.
approval-not-executed = Csak jóváhagyott és végrehajtott kérelem lehet példa. { $key } az eldöntöttekhez visz.
approval-not-waiting = Ez a kérelem már nem vár: nincs mit eldönteni.
approval-own = Ez a saját kérelme: másnak kell döntenie.
approval-away = Az adatbázis nem válaszol: régi adatról nem születik döntés. Magától újraolvassa.
approval-stale = Ez 5 másodpercnél régebbi adat, most frissül: nézze meg, és nyomja meg újra.
approval-just-changed = Ez éppen most változott: nézze meg, és nyomja meg újra.
