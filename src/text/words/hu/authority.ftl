# Jóváhagyási kérelmek: miért nem, mi hangzott el, és az értékek nevei.

## Miért nem nyújtható be, dönthető el vagy vonható vissza egy kérelem.

authority-unknown = Nincs ilyen kérelem. Nézze meg a kérelmek listáját.
authority-nobody = Itt senki másnak nincs ehhez jogköre. Kérjen kevesebbet.
authority-asked-already = Ugyanezt már kérték: { $number }. kérelem. Várja meg a választ, vagy előbb vonja vissza.
authority-reason-kind = Ez az indok nem erre való. Válasszon másikat a listából.
authority-evidence = Ehhez az indokhoz bizonyíték kell: nevezze meg a bizonylatot, a levelet vagy a bírósági iratot.
authority-own = Saját kérelméről senki sem dönt. Másnak kell megnéznie.
authority-reach = Ez meghaladja az Ön jogkörét. Legalább ez a szerepkör kell hozzá: { $role }.
authority-decided = Már döntöttek róla: { $state }, { $who }, { $at }.
authority-void = Senki sem döntött róla időben, ekkor lejárt: { $at }. Az ügyintéző újra kérheti.
authority-old-screen = Amit látott, néhány másodpercnél régebbi. Nézze meg a mostani állapotot, azután döntsön.
authority-changed = A kérelem óta megváltozott: { $what }. Semmi sem történt; a kérelem lezárult, és újra benyújtható.
authority-changed-document = { $number }: most { $now }, akkor { $before }
authority-changed-disputed = { $number }: más rész vitatott
authority-changed-owed = az összes tartozás most { $now }, akkor { $before }
authority-changed-promises = mások az ígéretek vagy a részletfizetések
authority-not-countered = Nem válaszoltak rá más feltételekkel. Nincs mit elfogadni.
authority-not-yours = { $who } kérte. Ezt csak { $who } teheti meg.
authority-not-reversible = Részletfizetést vagy egyezséget nem lehet bizonylattal sztornózni. Vonja vissza az ügyfélnél.
authority-not-executed = Nem hajtották végre, vagy azóta sztornózták.
authority-party = Aki kérte vagy eldöntötte, nem jelölheti példának. Két másik kolléga kell hozzá.
authority-said-already = Ezt már mondta, vagy ketten már mondták.

authority-impossible-empty = Sem bizonylatot, sem fizetést nem nevez meg. Válasszon legalább egyet.
authority-impossible-not-positive = Minden összeg legyen nagyobb nullánál, és férjen el a könyvelésben.
authority-impossible-twice = { $number } kétszer szerepel. Nevezze meg egyszer, a teljes összeggel.
authority-impossible-unknown = Egy megnevezett bizonylat már nem nyitott ennél az ügyfélnél. Nézze meg újra az ügyfelet.
authority-impossible-other-currency = { $number } más pénznemben van. Kérje külön.
authority-impossible-no-charge = { $number } nem díj és nem kamat: csak azok engedhetők el. Kérjen inkább helyesbítést.
authority-impossible-above-open = { $number }: csak { $amount } nyitott. Több nem engedhető el.
authority-impossible-above-owed = Abból, amire vonatkozik, csak { $amount } a tartozás.
authority-impossible-no-discount = Az olyan egyezség, amely semmit sem enged el, részletfizetés. Azt kérje.
authority-impossible-discounted = Az olyan részletfizetés, amely elenged valamit, egyezség. Azt kérje.
authority-impossible-past = Az első fizetés napja már elmúlt.
authority-impossible-disorder = Minden fizetés későbbi napra essen, mint az előző.

## Üzenetek annak, aki kérte.

authority-message-applied = { $number }. kérelem jóváhagyva és végrehajtva: { $kind }, { $amount }.
authority-message-refused = { $number }. kérelem elutasítva: { $kind }, { $amount }.
authority-message-countered = { $number }. kérelem, ellenajánlat érkezett: { $kind }, { $amount }.
authority-message-overtaken = { $number }. kérelem okafogyott, semmi sem történt: { $kind }, { $amount }.
authority-message-reversed = { $number }. kérelem sztornózva: { $kind }, { $amount }.

## Az idővonal.

fact-approval-asked = { $number }. kérelem: { $approval }, { $amount } ({ $reason })
fact-approval-own = Saját jogkörben: { $approval }, { $amount } ({ $reason })
fact-approval-applied = { $number }. kérelem jóváhagyva és végrehajtva: { $approval }, { $amount }
fact-approval-refused = { $number }. kérelem elutasítva: { $approval }, { $amount }
fact-approval-countered = { $number }. kérelem, ellenajánlat: { $approval }, { $amount }
fact-approval-taken-up = { $number }. kérelem, ellenajánlat elfogadva és végrehajtva: { $approval }, { $amount }
fact-approval-withdrawn = { $number }. kérelem visszavonva: { $approval }, { $amount }
fact-approval-overtaken = { $number }. kérelem okafogyott, semmi sem történt: { $approval }, { $amount }
fact-approval-reversed = { $number }. kérelem sztornózva: { $approval }, { $amount }
fact-approval-exemplary = { $number }. kérelem példaként megjelölve: { $approval }, { $amount }

undo-asked = A kérelem nem vonható vissza ezzel a billentyűvel. Az ügyfélnél vonhatja vissza.
undo-executed = Az elengedett összeg le van könyvelve, és nem vonható vissza ezzel a billentyűvel. Kérje a csoportvezetőtől a sztornózását.
hint-recall = { $key } az ügyfél számláján visszavonja a kérelmet.

step-approval = jóváhagyás

## A parancssor.

authority-list-none = Nincsenek kérelmek.
authority-head-amount = összeg
authority-head-state = állapot
authority-head-asked-by = kérte
authority-head-until = eddig
authority-done = { $number }. kérelem: { $state }.
authority-live = vonalban
authority-show-reason = Indok: { $reason }
authority-show-note = Megjegyzés: { $text }
authority-show-evidence = Bizonyíték: { $evidence }
authority-show-counter = Más feltételek: { $kind }, { $amount }
authority-show-granted = Az utóbbi időben engedélyezve, beleszámít: { $granted }
authority-show-past = Az ügyintéző kérelmei 90 nap alatt: { $count }, ebből jóváhagyva: { $approved }.
