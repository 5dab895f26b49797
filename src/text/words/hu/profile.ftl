# Habits, standing and terms of a customer.

## The command and its sheet
command-profile = profil
command-profile-help = szokások, fizetési magatartás és feltételek; egy sor nevével és egy értékkel módosítható.
profile-title = Profil: { $name }
profile-line = ismert adat
profile-value = érték
profile-line-pay-run = fizetési nap
profile-line-approver = jóváhagyó
profile-line-portal = számlaportál
profile-line-order-rule = rendelésszám
profile-line-best-hour = legjobb időpont
profile-line-allocation-rule = kiegyenlít
profile-line-habits = egyéb szokás
profile-line-credit-limit = hitelkeret
profile-line-deposit = óvadék
profile-line-credit-checked = hitelvizsgálat
profile-line-free-period = türelmi idő
profile-line-credit-source = hitelinfó
profile-line-terms = feltételek
profile-nothing = nem ismert
profile-run-monthly = havonta: { $days }
profile-run-last = utolsó nap
profile-run-weekly = hetente: { $days }
profile-run-fortnightly = kéthetente: { $days }
profile-run-counted = { $run }, ettől számítva: { $date }
profile-run-next = { $run }; legközelebb: { $date }
profile-rule-oldest-first = előbb a legrégebben esedékes
profile-rule-fees-first = előbb a díjak és kamatok
profile-rule-fees-last = a díjak és kamatok a végén
profile-rule-wait = semmit magától: ügyintézőre vár
profile-percent = { $share } százalék
profile-period = { $from } – { $until }
profile-period-until = eddig: { $until }
profile-terms-accepted = { $version }, elfogadva: { $date }
profile-terms-open = { $version }, nincs elfogadva
profile-how = A kijelölt sor módosítható; feltételt csoportvezető módosít, forrással.
profile-how-looked = Csak megtekintve: módosításhoz vegye fel az ügyfelet.
profile-source = forrás
profile-means = → { $value }
profile-means-nothing = → törlődik
profile-form-how-pay-run = Például: 25 · utolsó · péntek · 1 és 15 · minden második péntek 2026-11-27.
profile-form-how-best-hour = Az ügyfél órája szerint, például 8-10 vagy 14:30.
profile-form-how-allocation-rule = Balra és jobbra vált: mit fedez a hivatkozás nélküli pénz.
profile-form-how-credit-limit = Összeg, más pénznem esetén a kódjával: 50 000 EUR.
profile-form-how-deposit = A rendelés százalékában, 0 és 100 között.
profile-form-how-credit-checked = A vizsgálat napja, legfeljebb a mai.
profile-form-how-free-period = Két nap, köztük .., vagy csak a vége: 2026-12-01..2026-12-31.
profile-form-how-text = Egysoros szöveg. Az üres törli, ami ott áll.

## What stands against a change
profile-fault-pay-run = Ez nem fizetési nap. Lehet 25, utolsó, péntek, 1 és 15 vagy minden második péntek.
profile-fault-pay-run-day = Ilyen nap egy hónapban sincs: 1–31 vagy utolsó.
profile-fault-pay-run-mixed = A hét napjai vagy a hónap napjai, de nem együtt; a kéthetenként egyetlen nappal jár.
profile-fault-pay-run-weekday = A kezdő dátum a hét másik napjára esik.
profile-fault-window = Két időpont kell, a korábbi elöl, például 8-10.
profile-fault-rule = Lehet oldest_first, fees_first, fees_last vagy wait.
profile-fault-amount = Nem negatív összeg kell, más pénznem esetén a kódjával.
profile-fault-percent = 0 és 100 közötti érték kell.
profile-fault-day = Nincs ilyen nap a naptárban. Írja így: 2026-12-31 vagy 31.12.
profile-fault-future = A vizsgálat nem lehet a mai nap után.
profile-fault-backwards = Az időszaknak vége is kell, és nem a kezdete előtt.
profile-fault-too-long = Túl hosszú: legfeljebb 254 karakter.
profile-fault-no-source = A feltételhez forrás kell: ki mondja, vagy melyik irat.
profile-fault-same = Nincs változás.
refused-profile-not-held = Az ügyfél csak megtekintve van: a profil felvett ügyfélnél módosítható. Felvétel: { $key }.
refused-not-on-profile = Ennek a profilon nincs jelentése. Bezárás: { $key }.
refused-not-a-line = Ez a sor az eseményekből számított, nem írható. Bezárás: { $key }.
refused-profile-line = „{ $word }” nem sora a profilnak. A sorok: { $all }.
refused-profile-terms = Feltételt csak csoportvezető módosít. Amit tud, írja megjegyzésbe: { $key }.
profile-fault-not-yours = Feltételt csak csoportvezető módosít.

## What was done
done-profile = profil módosítva
act-profile = profilmódosítás
fact-profile-changed = Profil: { $what }: { $new } (korábban: { $old })
detail-source = forrás: { $source }
said-learnt = Bekerült a profilba: { $what }: { $value }.

## Standing
profile-class-new = kevés adat
profile-class-on-time = időben fizet
profile-class-late = rendszeresen késik
profile-class-trying = késik, de igyekszik
profile-class-in-difficulty = nehézségben
profile-days = { $count ->
   *[other] { $count } nap
}
profile-head-late = { $class }: { $n } számlából { $late } későn, medián { $delay }
profile-head-on-time = { $class }: { $n } számlából { $on_time } időben
profile-head-in-difficulty = { $class }: { $signs }
profile-head-and = { $head }; { $suggestion }
profile-head-more = (+{ $count }: { $key })
profile-head-keys = ({ $plan } vagy { $ask })
profile-sign-hardship = fizetési nehézséget jelzett
profile-sign-no-funds = pénzhiányt említett
profile-sign-rising = nő a késedelem
profile-sign-broken = több nem teljesült, mint teljesült ígéret
profile-sign-shrinking = egyre kisebb ígéretek
profile-suggest-loyalty = azonnali fizetésre { $percent } százalék kedvezmény adható
profile-suggest-plan = részletfizetés segíthet
profile-suggest-hardship = előbb a fizetőképesség vizsgálata

## Terms. $owed and $limit: amounts.
profile-notice-limit-exceeded = hitelkeret túllépve: { $owed }, keret { $limit }
profile-notice-deposit-due = { $amount } óvadék nincs kifizetve
profile-notice-never-checked = hitelkeret vizsgálat nélkül
profile-notice-check-old = hitelvizsgálat: { $date }, { $delay } telt el
profile-notice-free-ends = a türelmi idő vége: { $date }
profile-notice-terms-not-accepted = a feltételek nincsenek elfogadva

## The numbers behind it: what, and of how many.
profile-told-standing = magatartás
profile-told-suggestion = javaslat
profile-told-notice = tudnivaló
profile-told-late = későn fizetve
profile-told-open = lejárt, nyitott
profile-told-median = medián késés
profile-told-trend = késés az utóbbi időben
profile-told-promises = teljesült ígéret
profile-told-parts = késve fizetett rész
profile-told-said = pénzhiány mostanában
profile-of = { $n } közül { $part }
profile-median = { $delay } ({ $n } fizetve)
profile-trend = { $lately }, előtte { $before }
profile-said = nehézség { $hardship }, pénzhiány { $funds }

## Line mode
plain-profile-how = Írja: profile, a sor neve és az érték; pontosvessző után a forrás. A cancel bezárja.
plain-profile-form-how = Írja be az értéket; a forrást a következő mezőbe. A select elküldi, a cancel bezárja.
