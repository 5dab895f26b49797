# Promisiuni și plăți în rate.

refusal-beyond = Peste ce puteți conveni singur ({ $why }). Cel mai apropiat: { $nearest }.
refusal-beyond-all = Peste ce puteți conveni singur ({ $why }).
offer-part = { $amount } la { $date }
bound-empty = o rată de zero
bound-owed = mai mult decât se datorează
bound-days = zile nepermise
bound-first-day = prima plată prea târziu
bound-last-day = ultima plată prea târziu
bound-first-payment = prima plată prea mică
bound-instalments = prea multe rate
bound-level = prea multe promisiuni nerespectate
bound-discount = reducere prea mare

field-count = rate
field-cadence = cât de des
cadence-weekly = săptămânal
cadence-fortnightly = la două săptămâni
cadence-monthly = lunar
hole-count = Un număr de rate de cel mult { $most } sau sumele lor: 500/300/200.
hole-cadence = weekly (săptămânal), fortnightly (la două săptămâni) sau monthly (lunar); ajunge o literă.
hole-sum = Suma ratelor nu este egală cu suma cerută.
hole-sum-nearest = Suma ratelor nu este egală cu suma cerută. Cu ultima corectată: { $nearest }.
meaning-evidence = O asemenea sumă cere confirmare scrisă: scrieți referința ei.
nearest-taken = Varianta cea mai apropiată este acum în formular: { $key } o înregistrează.
plan-instalment = { $n } din { $all }: { $amount } la { $date }
plan-within = În limita competenței dumneavoastră.

command-plan = rate
command-plan-help = convine plata în rate: câte, de când, cât de des.
command-withdraw = retrage
command-withdraw-help = retrage o promisiune sau un plan la care clientul a renunțat.
refused-no-plan = Catalogul nu are niciun rezultat pentru plata în rate. Apăsați { $key } pentru listă.
refused-nothing-given = Nicio promisiune și niciun plan deschis. { $key } înregistrează o promisiune.
withdraw-title = La care s-a renunțat?
withdraw-plan = plan de { $amount }
withdraw-promise = promisiune de { $amount } la { $date }
prompt-withdraw = Retragere: de ce?
prompt-withdraw-help = Promisiunea sau planul nu mai suspendă nimic. Motivul se păstrează.
act-withdraw = promisiune retrasă
mine-act-withdraw = promisiune retrasă

fact-plan-agreed = Plată în rate convenită: { $amount }, rate: { $place }, prima la { $date }
fact-plan-kept = Plan respectat: { $amount }
fact-plan-broken = Planul s-a încheiat la o rată neplătită: { $amount }, respectate: { $place }
fact-plan-reopened = Planul continuă: { $amount }
fact-plan-superseded = Plan înlocuit cu o promisiune nouă: { $amount }
fact-plan-withdrawn = Plan retras: { $amount }: { $text }
fact-plan-review = Un supervizor verifică rata neplătită până la { $date }
fact-plan-discount-lost = Reducere stornată: { $amount }, { $number }
fact-promise-withdrawn = Promisiune retrasă: { $amount }, scadentă la { $date }: { $text }
promise-state-cancelled = caducă
promise-state-due = scadentă
step-broken-promise = răspuns la promisiune nerespectată
account-plan = Plan: { $paid } din { $all } plătite, urmează { $amount } la { $date }
account-answer = De răspuns până la { $by }
mark-promised = PROMIS
