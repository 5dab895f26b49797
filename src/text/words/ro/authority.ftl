# Cereri de aprobare: de ce nu, ce s-a spus și numele valorilor.

## De ce o cerere nu se face, nu se decide sau nu se anulează.

authority-unknown = Nu există o asemenea cerere. Verificați lista cererilor.
authority-nobody = Nimeni altcineva de aici nu are competența pentru asta. Cereți mai puțin.
authority-asked-already = Același lucru este deja cerut, în cererea { $number }. Așteptați răspunsul sau retrageți-o întâi.
authority-reason-kind = Motivul nu este pentru așa ceva. Alegeți altul din listă.
authority-evidence = Motivul are nevoie de o dovadă: indicați documentul, scrisoarea sau dosarul instanței.
authority-own = Nimeni nu decide ce a cerut chiar el. Trebuie să se uite altcineva.
authority-reach = Depășește competența dumneavoastră: este nevoie cel puțin de rolul { $role }.
authority-decided = S-a decis deja: { $state }, { $who }, { $at }.
authority-void = Nimeni nu a decis la timp: nu mai este valabilă din { $at }. Agentul poate cere din nou.
authority-old-screen = Ce ați văzut este mai vechi de câteva secunde. Verificați starea de acum, apoi decideți.
authority-changed = S-a schimbat de când s-a cerut: { $what }. Nu s-a aplicat nimic; cererea este închisă și se poate face din nou.
authority-changed-document = { $number }: acum { $now }, atunci { $before }
authority-changed-disputed = { $number }: este contestată altă parte
authority-changed-owed = se datorează în total { $now }, atunci { $before }
authority-changed-promises = promisiunile sau planurile sunt altele
authority-not-countered = Nu s-a răspuns cu alte condiții. Nu este nimic de acceptat.
authority-not-yours = A cerut-o { $who }. Doar { $who } poate face asta.
authority-not-reversible = Un plan sau un acord de stingere nu se stornează printr-un document. Retrageți-l din contul clientului.
authority-not-executed = Nu a fost executată sau a fost stornată între timp.
authority-party = Cine a cerut sau a decis nu o poate numi exemplu. Trebuie să o facă alți doi.
authority-said-already = Ați spus deja asta sau au spus-o alți doi.

authority-impossible-empty = Nu indică niciun document și nicio plată. Alegeți cel puțin unul.
authority-impossible-not-positive = Fiecare sumă trebuie să fie mai mare decât zero și să încapă în registru.
authority-impossible-twice = { $number } apare de două ori. Indicați-l o singură dată, cu toată suma.
authority-impossible-unknown = Un document indicat nu mai este deschis la acest client. Verificați din nou contul.
authority-impossible-other-currency = { $number } este în altă monedă. Cereți-l separat.
authority-impossible-no-charge = { $number } nu este nici taxă, nici dobândă: doar acestea pot fi scutite. Cereți o ajustare.
authority-impossible-above-open = { $number }: sunt deschiși doar { $amount }. Nu se poate renunța la mai mult.
authority-impossible-above-owed = Din ce acoperă se datorează doar { $amount }.
authority-impossible-no-discount = Un acord de stingere care nu renunță la nimic este un plan de plată. Cereți un plan de plată.
authority-impossible-discounted = Un plan de plată care renunță la ceva este un acord de stingere. Cereți un acord de stingere.
authority-impossible-past = Prima plată cade într-o zi care a trecut.
authority-impossible-disorder = Fiecare plată trebuie să cadă după cea dinainte.

## Mesaje către cine a cerut.

authority-message-applied = Cererea { $number } a fost aprobată și aplicată: { $kind }, { $amount }.
authority-message-refused = Cererea { $number } a fost respinsă: { $kind }, { $amount }.
authority-message-countered = La cererea { $number } s-a răspuns cu alte condiții: { $kind }, { $amount }.
authority-message-overtaken = Cererea { $number } a rămas fără obiect și nu s-a aplicat: { $kind }, { $amount }.
authority-message-reversed = Cererea { $number } a fost stornată: { $kind }, { $amount }.

## Istoricul.

fact-approval-asked = Cererea { $number }: { $approval }, { $amount } ({ $reason })
fact-approval-own = Din competență proprie: { $approval }, { $amount } ({ $reason })
fact-approval-applied = Cererea { $number } aprobată și aplicată: { $approval }, { $amount }
fact-approval-refused = Cererea { $number } respinsă: { $approval }, { $amount }
fact-approval-countered = Cererea { $number }, contraofertă: { $approval }, { $amount }
fact-approval-taken-up = Cererea { $number }, contraofertă acceptată și aplicată: { $approval }, { $amount }
fact-approval-withdrawn = Cererea { $number } retrasă: { $approval }, { $amount }
fact-approval-overtaken = Cererea { $number } rămasă fără obiect, nimic aplicat: { $approval }, { $amount }
fact-approval-reversed = Cererea { $number } stornată: { $approval }, { $amount }
fact-approval-exemplary = Cererea { $number } numită exemplu: { $approval }, { $amount }

undo-asked = O cerere nu se anulează cu această tastă. Retrageți-o din contul clientului.
undo-executed = Suma la care s-a renunțat este înregistrată și nu se anulează cu această tastă. Rugați un supervizor să o storneze.
hint-recall = { $key } în contul clientului retrage o cerere.

step-approval = aprobare

## Linia de comandă.

authority-list-none = Nu sunt cereri.
authority-head-amount = sumă
authority-head-state = stare
authority-head-asked-by = cerută de
authority-head-until = până la
authority-done = Cererea { $number }: { $state }.
authority-live = pe fir
authority-show-reason = Motiv: { $reason }
authority-show-note = Notă: { $text }
authority-show-evidence = Dovadă: { $evidence }
authority-show-counter = Alte condiții: { $kind }, { $amount }
authority-show-granted = Acordat de curând, se adună: { $granted }
authority-show-past = Cererile agentului în 90 de zile: { $count }, aprobate: { $approved }.
