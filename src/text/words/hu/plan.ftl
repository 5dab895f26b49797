# Ígéretek és részletfizetések.

refusal-beyond = Több, mint amiről egyedül megállapodhat ({ $why }). A legközelebbi: { $nearest }.
refusal-beyond-all = Több, mint amiről egyedül megállapodhat ({ $why }).
offer-part = { $amount }, { $date }
bound-empty = nulla összegű részlet
bound-owed = több a tartozásnál
bound-days = nem megengedett napok
bound-first-day = túl késői első fizetés
bound-last-day = túl késői utolsó fizetés
bound-first-payment = túl kicsi első fizetés
bound-instalments = túl sok részlet
bound-level = túl sok nem teljesült ígéret
bound-discount = túl nagy engedmény

field-count = részletek
field-cadence = milyen gyakran
cadence-weekly = hetente
cadence-fortnightly = kéthetente
cadence-monthly = havonta
hole-count = A részletek száma legfeljebb { $most }, vagy az összegek: 500/300/200.
hole-cadence = weekly (hetente), fortnightly (kéthetente) vagy monthly (havonta); egy betű elég.
hole-sum = A részletek nem adják ki az összeget.
hole-sum-nearest = A részletek nem adják ki az összeget. Az utolsót javítva: { $nearest }.
meaning-evidence = Ekkora összeghez írásos megerősítés kell: írja be a hivatkozását.
nearest-taken = A legközelebbi most az űrlapon van: { $key } rögzíti.
plan-instalment = { $n }/{ $all }: { $amount }, { $date }
plan-within = Az Ön jogkörén belül.

command-plan = részletfizetés
command-plan-help = részletekben állapodik meg: hány, mikortól, milyen gyakran.
command-withdraw = visszavonás
command-withdraw-help = visszavon egy ígéretet vagy részletfizetést, amelytől az ügyfél elállt.
refused-no-plan = A katalógusban nincs részletfizetést rögzítő eredmény. { $key }: lista.
refused-nothing-given = Nincs nyitott ígéret vagy részletfizetés. { $key }: ígéret rögzítése.
withdraw-title = Melyiktől állt el az ügyfél?
withdraw-plan = részletfizetés: { $amount }
withdraw-promise = ígéret: { $amount }, { $date }
prompt-withdraw = Visszavonás: miért?
prompt-withdraw-help = Az ígéret vagy részletfizetés már semmit sem tart vissza. Az indoklás megmarad.
act-withdraw = ígéret visszavonva
mine-act-withdraw = ígéret visszavonva

fact-plan-agreed = Részletfizetés megbeszélve: { $amount }, részletek: { $place }, az első: { $date }
fact-plan-kept = A részletfizetés teljesült: { $amount }
fact-plan-broken = A részletfizetés elmaradt részlet miatt megszűnt: { $amount }, teljesült: { $place }
fact-plan-reopened = A részletfizetés folytatódik: { $amount }
fact-plan-superseded = A részletfizetést újabb ígéret váltotta fel: { $amount }
fact-plan-withdrawn = Részletfizetés visszavonva: { $amount }: { $text }
fact-plan-review = Csoportvezető nézi meg az elmaradt részletet, határidő: { $date }
fact-plan-discount-lost = Engedmény sztornózva: { $amount }, { $number }
fact-promise-withdrawn = Ígéret visszavonva: { $amount }, esedékes: { $date }: { $text }
promise-state-cancelled = megszűnt
promise-state-due = esedékes
step-broken-promise = nem teljesült ígéret rendezése
account-plan = Részletfizetés: { $paid }/{ $all } fizetve, következő { $amount }, { $date }
account-answer = Rendezendő eddig: { $by }
mark-promised = ÍGÉRT
