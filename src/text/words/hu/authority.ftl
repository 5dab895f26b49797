# Jóváhagyási kérések: miért nem, mi hangzott el, és az értékek nevei.

## Miért nem nyújtható be, dönthető el vagy vonható vissza egy kérés.

authority-unknown = Nincs ilyen kérés. Nézze meg a kérések listáját.
authority-nobody = Ezen az asztalon senki másnak nincs ehhez jogköre. Kérjen kevesebbet.
authority-asked-already = Ugyanezt már kérték, a kérés száma { $number }. Várja meg a választ, vagy előbb vonja vissza azt.
authority-reason-kind = Ez az indok nem erre való. Válasszon másikat a listából.
authority-evidence = Ehhez az indokhoz bizonyíték kell: nevezze meg a bizonylatot, a levelet vagy a bírósági iratot.
authority-own = Saját kéréséről senki sem dönt. Másnak kell megnéznie.
authority-reach = Ez meghaladja az Ön jogkörét: legalább ez a szerep kell hozzá: { $role }.
authority-decided = Már döntöttek róla: { $state }, { $who }, { $at }.
authority-void = Senki sem döntött róla időben: ekkor vesztette érvényét: { $at }. Az ügyintéző újra kérheti.
authority-old-screen = Amit látott, néhány másodpercnél régebbi. Nézze meg a mostani állapotot, azután döntsön.
authority-changed = A kérés óta megváltozott: { $what }. Semmi sem történt; a kérés lezárult, és újra benyújtható.
authority-changed-document = { $number }: most { $now }, akkor { $before }
authority-changed-disputed = { $number }: más rész vitatott
authority-changed-owed = az összes tartozás most { $now }, akkor { $before }
authority-changed-promises = mások az ígéretek vagy a részletfizetések
authority-not-countered = Nem válaszoltak rá más feltételekkel. Nincs mit elfogadni.
authority-not-yours = { $who } kérte. Ezt csak { $who } teheti meg.
authority-not-reversible = Részletfizetést vagy egyezséget nem bizonylat vesz vissza. Vonja vissza a számlán.
authority-not-executed = Nem hajtották végre, vagy azóta visszavették.
authority-party = Aki kérte vagy eldöntötte, nem nevezheti példának. Két másik kolléga kell hozzá.
authority-said-already = Ezt már mondta, vagy ketten már mondták.

authority-impossible-empty = Sem bizonylatot, sem fizetést nem nevez meg. Válasszon legalább egyet.
authority-impossible-not-positive = Minden összeg legyen nagyobb nullánál, és férjen el a könyvekben.
authority-impossible-twice = { $number } kétszer szerepel. Nevezze meg egyszer, a teljes összeggel.
authority-impossible-unknown = Egy megnevezett bizonylat már nem nyitott ennél az ügyfélnél. Nézze meg újra a számlát.
authority-impossible-other-currency = { $number } más pénznemben van. Kérje külön.
authority-impossible-no-charge = { $number } nem díj és nem kamat: csak azok engedhetők el. Kérjen inkább helyesbítést.
authority-impossible-above-open = { $number }: csak { $amount } nyitott. Több nem engedhető el.
authority-impossible-above-owed = Abból, amire vonatkozik, csak { $amount } a tartozás.
authority-impossible-no-discount = Az olyan egyezség, amely semmit sem enged el, részletfizetés. Azt kérje.
authority-impossible-discounted = Az olyan részletfizetés, amely elenged valamit, egyezség. Azt kérje.
authority-impossible-past = Az első fizetés napja már elmúlt.
authority-impossible-disorder = Minden fizetés későbbi napra essen, mint az előző.

## Értékek.

authority-kind-settlement = egyezség
authority-kind-plan = részletfizetés
authority-kind-waiver = díjelengedés
authority-kind-adjustment = helyesbítés
authority-kind-write-off = leírás

authority-state-pending = vár
authority-state-applied = jóváhagyva
authority-state-refused = elutasítva
authority-state-countered = más feltételekkel megválaszolva
authority-state-withdrawn = visszavonva
authority-state-overtaken = túlhaladott
authority-state-reversed = visszavéve

## Üzenetek annak, aki kérte.

authority-message-applied = Kérés jóváhagyva és végrehajtva, száma { $number }: { $kind }, { $amount }.
authority-message-refused = Kérés elutasítva, száma { $number }: { $kind }, { $amount }.
authority-message-countered = Kérés más feltételekkel megválaszolva, száma { $number }: { $kind }, { $amount }.
authority-message-overtaken = Kérés elkésett, semmi sem történt, száma { $number }: { $kind }, { $amount }.
authority-message-reversed = Kérés visszavéve, száma { $number }: { $kind }, { $amount }.

## Az idővonal.

fact-approval-asked = Kérés, száma { $number }: { $approval }, { $amount } ({ $reason })
fact-approval-own = Saját jogkörben: { $approval }, { $amount } ({ $reason })
fact-approval-applied = Kérés jóváhagyva és végrehajtva, száma { $number }: { $approval }, { $amount }
fact-approval-refused = Kérés elutasítva, száma { $number }: { $approval }, { $amount }
fact-approval-countered = Kérés más feltételekkel megválaszolva, száma { $number }: { $approval }, { $amount }
fact-approval-taken-up = Más feltételek elfogadva és végrehajtva, a kérés száma { $number }: { $approval }, { $amount }
fact-approval-withdrawn = Kérés visszavonva, száma { $number }: { $approval }, { $amount }
fact-approval-overtaken = Kérés túlhaladott, semmi sem történt, száma { $number }: { $approval }, { $amount }
fact-approval-reversed = Kérés visszavéve, száma { $number }: { $approval }, { $amount }
fact-approval-exemplary = Kérés példának nevezve, száma { $number }: { $approval }, { $amount }

undo-asked = Kérelem nem vehető vissza ezzel a billentyűvel.
hint-recall = { $key } az ügyfél számláján visszavonja a kérelmet.
undo-executed = Amit elengedtek, a könyvekben van, és nem vehető vissza ezzel a billentyűvel. Kérjen meg egy vezetőt.

step-approval = jóváhagyás


## A parancssor.

authority-list-none = Nincsenek kérések.
authority-head-amount = összeg
authority-head-state = állapot
authority-head-asked-by = kérte
authority-head-until = eddig
authority-done = Kérés, száma { $number }: { $state }.
authority-live = vonalban
authority-show-reason = Indok: { $reason }
authority-show-note = Jegyzet: { $text }
authority-show-evidence = Bizonyíték: { $evidence }
authority-show-counter = Más feltételek: { $kind }, { $amount }
authority-show-granted = Az utóbbi időben engedélyezve, beleszámít: { $granted }
authority-show-past = Az ügyintéző kérései 90 nap alatt: { $count }, ebből jóváhagyva: { $approved }.
