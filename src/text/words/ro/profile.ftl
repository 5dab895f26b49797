# Habits, standing and terms of a customer.

## The command and its sheet
command-profile = profil
command-profile-help = arată obiceiurile, comportamentul și condițiile; numele unei linii și o valoare o schimbă.
profile-title = Profilul clientului { $name }
profile-line = ce se știe
profile-value = valoare
profile-line-pay-run = zi de plată
profile-line-approver = aprobator
profile-line-portal = portal de facturi
profile-line-order-rule = regula comenzii
profile-line-best-hour = ora potrivită
profile-line-allocation-rule = plata stinge
profile-line-habits = alte obiceiuri
profile-line-credit-limit = limită de credit
profile-line-deposit = garanție
profile-line-credit-checked = credit verificat
profile-line-free-period = perioadă de grație
profile-line-credit-source = sursa creditului
profile-line-terms = condiții
profile-nothing = necunoscut
profile-run-monthly = lunar: { $days }
profile-run-last = ultima zi
profile-run-weekly = săptămânal: { $days }
profile-run-fortnightly = la două săptămâni: { $days }
profile-run-counted = { $run }, numărat de la { $date }
profile-run-next = { $run }; următoarea: { $date }
profile-rule-oldest-first = întâi scadența cea mai veche
profile-rule-fees-first = întâi taxele și dobânzile
profile-rule-fees-last = taxele și dobânzile la urmă
profile-rule-wait = nimic de la sine: decide un agent
profile-percent = { $share } la sută
profile-period = { $from } până la { $until }
profile-period-until = până la { $until }
profile-terms-accepted = { $version }, acceptate la { $date }
profile-terms-open = { $version }, neacceptate
profile-how = Se schimbă linia selectată; condițiile, de un supervizor, cu sursa lor.
profile-how-looked = Doar consultare: luați clientul ca să schimbați ceva aici.
profile-source = sursă
profile-means = → { $value }
profile-means-nothing = → se șterge
profile-form-how-pay-run = De exemplu: 25 · ultima · vineri · 1 și 15 · o dată la două săptămâni, vineri.
profile-form-how-best-hour = După ceasul clientului, ca 8-10 sau 14:30.
profile-form-how-allocation-rule = Stânga și dreapta schimbă: ce sting banii fără referință.
profile-form-how-credit-limit = O sumă, urmată de monedă dacă este alta: 50 000 EUR.
profile-form-how-deposit = Partea din comandă, în procente, de la 0 la 100.
profile-form-how-credit-checked = Ziua verificării, cel târziu astăzi.
profile-form-how-free-period = Două zile cu .. între ele, sau doar ultima: 2026-12-01..2026-12-31.
profile-form-how-text = Un rând de text. Unul gol șterge ce este acolo.

## What stands against a change
profile-fault-pay-run = Nu este o zi de plată. Scrieți 25, ultima, vineri, 1 și 15 sau o dată la două săptămâni, vineri.
profile-fault-pay-run-day = Nicio lună nu are o astfel de zi: scrieți de la 1 la 31, sau ultima.
profile-fault-pay-run-mixed = Zile ale săptămânii sau ale lunii, nu ambele; la două săptămâni cere o singură zi a săptămânii.
profile-fault-pay-run-weekday = Data de la care se numără este în altă zi a săptămânii.
profile-fault-window = Scrieți două ore, întâi cea mai devreme, ca 8-10.
profile-fault-rule = Poate fi oldest_first, fees_first, fees_last sau wait.
profile-fault-amount = Scrieți o sumă, nu sub zero, cu codul monedei dacă este alta.
profile-fault-percent = Scrieți un procent de la 0 la 100.
profile-fault-day = Nu este o zi din calendar. Scrieți 2026-12-31 sau 31.12.
profile-fault-future = Verificarea nu poate fi după ziua de azi.
profile-fault-backwards = Perioada trebuie să aibă un sfârșit, nu înainte de început.
profile-fault-too-long = Este prea lung: cel mult 254 de caractere.
profile-fault-no-source = Condițiile au nevoie de sursă: cine spune sau ce document.
profile-fault-same = Nimic nu este diferit.
refused-profile-not-held = Clientul este doar consultat: profilul se schimbă după ce îl luați. Luați-l cu { $key }.
refused-not-on-profile = Aici nu înseamnă nimic. { $key } închide profilul.
refused-not-a-line = Rândul este calculat din ce s-a întâmplat și nu se scrie. { $key } închide profilul.
refused-profile-line = „{ $word }” nu este o linie a profilului. Acestea sunt { $all }.
refused-profile-terms = Condițiile le schimbă un supervizor. Scrieți ce știți ca notă: { $key }.
profile-fault-not-yours = Condițiile le schimbă un supervizor.

## What was done
done-profile = profil schimbat
act-profile = modificarea profilului
fact-profile-changed = Profil: { $what }: { $new } (înainte: { $old })
detail-source = sursa { $source }
said-learnt = Trecut în profil: { $what }: { $value }.

## Standing
profile-class-new = prea puține date
profile-class-on-time = plătește la timp
profile-class-late = întârzie de obicei
profile-class-trying = întârzie, dar încearcă
profile-class-in-difficulty = în dificultate
profile-days = { $count ->
    [one] { $count } zi
    [few] { $count } zile
   *[other] { $count } de zile
}
profile-head-late = { $class }: { $late } din { $n } cu întârziere, mediana { $delay }
profile-head-on-time = { $class }: { $on_time } din { $n } la timp
profile-head-in-difficulty = { $class }: { $signs }
profile-head-and = { $head }; { $suggestion }
profile-head-more = (+{ $count }: { $key })
profile-head-keys = ({ $plan } sau { $ask })
profile-sign-hardship = a spus că are dificultăți
profile-sign-no-funds = a spus că nu are bani
profile-sign-rising = întârzierea crește
profile-sign-broken = mai multe promisiuni nerespectate decât respectate
profile-sign-shrinking = fiecare promisiune este mai mică
profile-suggest-loyalty = se poate oferi { $percent } la sută reducere la plata imediată
profile-suggest-plan = un plan de plată poate ajuta
profile-suggest-hardship = întâi se analizează situația financiară

## Terms. $owed and $limit: amounts.
profile-notice-limit-exceeded = limita de credit depășită: { $owed } din { $limit }
profile-notice-deposit-due = garanția de { $amount } nu este plătită
profile-notice-never-checked = credit acordat fără verificare
profile-notice-check-old = credit verificat la { $date }, acum { $delay }
profile-notice-free-ends = perioada de grație se încheie la { $date }
profile-notice-terms-not-accepted = condițiile nu sunt acceptate

## The numbers behind it: what, and of how many.
profile-told-standing = comportament
profile-told-suggestion = sugerează
profile-told-notice = de știut
profile-told-late = plătite târziu
profile-told-open = restante deschise
profile-told-median = întârziere mediană
profile-told-trend = întârziere recentă
profile-told-promises = promisiuni respectate
profile-told-parts = părți plătite târziu
profile-told-said = fără bani recent
profile-of = { $part } din { $n }
profile-median = { $delay } ({ $n } plătite)
profile-trend = { $lately }, înainte { $before }
profile-said = dificultăți { $hardship }, fără bani { $funds }

## Line mode
plain-profile-how = Scrieți profile, numele liniei și valoarea; sursa după punct și virgulă. cancel închide profilul.
plain-profile-form-how = Scrieți valoarea; sursa în câmpul următor. select trimite, cancel închide.
