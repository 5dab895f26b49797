# Requests for somebody's authority: asked for, decided, answered with other terms.

context-approval = Cereri
command-propose = propune
command-propose-help = cere un acord de stingere, o scutire, o scoatere din evidență, o ajustare sau un plan, sau răspunde la contraofertă.
command-approvals = cereri
command-approvals-help = arată cererile care așteaptă, pe ale dumneavoastră și pe cele decise.
command-approve = aprobă
command-approve-help = aprobă cererea selectată, după o întrebare.
command-refuse = respinge
command-refuse-help = respinge cererea selectată, cu un motiv.
command-counter = contraofertă
command-counter-help = răspunde la cererea selectată cu alte condiții.
command-exemplary = exemplu
command-exemplary-help = spune că cererea selectată a fost executată cum trebuie; dacă o spun doi, devine exemplu.
approval-footer-select = deschide
approval-footer-right = pagina următoare
request-footer-select = clientul
proposal-footer-select = mai departe
proposal-footer-values = cea mai apropiată
act-propose = cerere
act-take-up = contraofertă acceptată
act-recall = cerere retrasă
mine-act-propose = cerere
mine-act-take-up = contraofertă acceptată
mine-act-recall = cerere retrasă
done-propose = propus: { $what }
done-take-up = contraofertă acceptată
done-recall = cerere retrasă
prompt-refuse = Respingerea cererii: de ce?
prompt-refuse-help = Cine a cerut citește motivul, poate cu clientul pe fir. Scrieți ce se poate spune.
prompt-recall = Retragerea cererii: de ce?
prompt-recall-help = Atunci nu o mai decide nimeni. Motivul se păstrează.

approval-kind-settlement = acord de stingere
approval-kind-plan = plan de plată
approval-kind-waiver = scutire de taxe și dobânzi
approval-kind-write-off = scoatere din evidență
approval-kind-adjustment = ajustare
approval-short-of = { $kind } { $amount } din { $of }
approval-short = { $kind } { $amount }
approval-pays-once = plătește { $amount } { $day }
approval-pays-often = plătește { $amount } în rate ({ $count }), { $first } până la { $last }
approval-terms-settlement = { $schedule }: { $percent }% din { $of }, se renunță la { $discount }
approval-terms-documents =
    { $count ->
        [one] { $kind } de { $amount }, { $count } document
        [few] { $kind } de { $amount }, { $count } documente
       *[other] { $kind } de { $amount }, { $count } de documente
    }
approval-documents =
    { $count ->
        [one] { $count } document
        [few] { $count } documente
       *[other] { $count } de documente
    }

approval-propose-title = Ce se propune?
approval-form-title = { $kind }, din { $of }
approval-counter-title = Alte condiții pentru cererea { $number }, { $customer }
approval-field-document = document
approval-field-pays = clientul plătește
approval-field-lets-go = de renunțat
approval-field-day = prima plată
approval-field-payments = rate lunare
approval-field-reason = motiv
approval-field-note = notă
approval-field-read-out = de citit clientului
approval-field-evidence = dovadă
approval-payments-wrong = Numărul de rate nu este acceptat: scrieți un număr de la 1 la 60, nu mai multe decât ajung banii.
approval-nothing-let-go = S-ar plăti tot: aceea e o promisiune sau un plan, nu un acord de stingere. Scrieți mai puțin sau un procent.
approval-field-live = clientul pe fir (d/n)
approval-no-reason = Lista nu are un asemenea motiv: scrieți una dintre literele sau codurile ei.
approval-same-terms = Acestea sunt condițiile cerute. Schimbați suma, ziua sau ratele, ori aprobați cererea.
approval-no-fees = Contul nu are taxe sau dobânzi deschise, deci nu e nimic de scutit. { $key } arată tastele.
approval-weighing = Se verifică cine poate aproba …
approval-needs-nothing = Puteți aproba singur.
approval-needs = Trebuie să aprobe altcineva: { $role } sau un rol superior. Pot decide: { $people }, la lucru: { $present }.
approval-needs-nobody = Nimeni de aici nu poate aproba așa ceva: nu se poate cere. Renunțați la mai puțin sau cereți altceva.
approval-nearest = { $key } ia varianta cea mai apropiată pe care o puteți accepta singur: { $terms }.
approval-no-nearest = Nimic apropiat nu puteți aproba singur. Trimiteți cererea sau renunțați la mai puțin.
approval-granted =
    { $days ->
        [one] Clientul a primit deja { $amount } în ultima zi ({ $days }).
        [few] Clientul a primit deja { $amount } în ultimele { $days } zile.
       *[other] Clientul a primit deja { $amount } în ultimele { $days } de zile.
    }
approval-granted-nothing =
    { $days ->
        [one] Clientul nu a primit nimic în ultima zi ({ $amount }).
        [few] Clientul nu a primit nimic în ultimele { $days } zile ({ $amount }).
       *[other] Clientul nu a primit nimic în ultimele { $days } de zile ({ $amount }).
    }
approval-reasons = Motive: { $list }
approval-similar-title = Cereri asemănătoare, executate
approval-similar = { $number }, { $day }: { $what } ({ $reason })
approval-similar-exemplary = { $number }, { $day }, EXEMPLU: { $what } ({ $reason })

approval-state-pending = așteaptă
approval-state-applied = aprobată
approval-state-refused = respinsă
approval-state-countered = contraofertă
approval-state-withdrawn = retrasă
approval-state-overtaken = fără obiect
approval-state-reversed = stornată
approval-state-expired = expirată
approval-standing = Cererea { $number }: { $what }, { $state }
approval-standing-waits = Cererea { $number }: { $what }, așteaptă { $waits }
approval-standing-live = Cererea { $number }: { $what }, așteaptă { $waits }, PE FIR
approval-standing-refused = Cererea { $number }: { $what }, respinsă de { $who }: { $reason }
approval-standing-countered = Cererea { $number }: { $who } oferă în schimb: { $terms }. { $key } răspunde.
approval-alert-applied = Cererea { $number } este aprobată de { $who }: { $what }.
approval-alert-refused = Cererea { $number } ({ $what }) este respinsă de { $who }: { $reason }
approval-alert-countered = Cererea { $number }: { $who } oferă în schimb: { $terms }. { $key } o acceptă sau o lasă.
approval-alert-overtaken = Cererea { $number } ({ $what }) a rămas fără obiect: s-a schimbat ce privea. { $key } cere din nou.
approval-alert-expired = Nimeni nu a decis la timp cererea { $number } ({ $what }). { $key } cere din nou.
approval-take-up = se acceptă: clientul e de acord
approval-drop = se lasă: clientul nu e de acord
approval-recall = se retrage cererea
approval-another = altă propunere
approval-leave = Cererea { $number } așteaptă o decizie.
approval-dropped = Clientul nu a fost de acord.

approval-title = Cereri: { $page } ({ $n } din { $of })
approval-page-waiting = de decis
approval-page-mine = ale dumneavoastră
approval-page-decided = decise
approval-empty-waiting = Nimic nu vă așteaptă. { $key } caută din nou.
approval-empty-mine = Nu ați cerut nimic. { $key } caută din nou.
approval-empty-decided = Nu s-a decis încă nimic. { $key } caută din nou.
approval-column-number = nr.
approval-column-customer = client
approval-column-kind = tip
approval-column-amount = renunțare
approval-column-of = din
approval-column-asked-by = cerută de
approval-column-decided-by = decisă de
approval-column-waits = așteaptă
approval-column-state = stare
approval-live = PE FIR { $waits }
approval-since = de la { $at }
approval-badge =
    { $count ->
        [one] { $count } cerere
        [few] { $count } cereri
       *[other] { $count } de cereri
    }
approval-badge-live =
    { $count ->
        [one] { $count } cerere, { $live } PE FIR
        [few] { $count } cereri, { $live } PE FIR
       *[other] { $count } de cereri, { $live } PE FIR
    }
approval-line = cererea { $number }, { $customer }: { $terms }; cerută de { $who }, { $last }
approval-how = Scrieți un număr ca să deschideți una, „approve”, „refuse”, „counter”, „right” pentru pagina următoare, „cancel” închide.
approval-opened-how = Scrieți „approve”, „refuse”, „counter”, „select” pentru client, „cancel” închide.
approval-opened-title = Cererea { $number }, { $customer }
approval-asked-by = Cerută de { $who }, { $last }. În ultimele 90 de zile cerute { $asked }, aprobate { $approved }.
approval-diff = { $document }: { $before } → { $after }
approval-why = Motiv: { $reason }
approval-note = Notă: { $text }
approval-evidence = Dovadă: { $text }
approval-decision = Odată cu decizia: { $text }
approval-offered = Oferit în schimb: { $terms }
approval-confirm = Aprobați cererea { $number } pentru { $customer }: { $what }?
approval-done-applied = Cererea { $number } pentru { $customer } este aprobată și aplicată.
approval-done-refused = Cererea { $number } pentru { $customer } este respinsă.
approval-done-countered = Cererea { $number }, { $customer }: s-au oferit alte condiții.
approval-done-other = Cererea { $number } pentru { $customer } s-a schimbat între timp. Nu s-a aplicat nimic.
approval-exemplary = Notat: executată cum trebuie. Dacă o spun doi, devine exemplu.
approval-no-row = Nicio cerere nu e selectată. { $key } închide lista.
approval-not-here = Asta nu face nimic în lista cererilor. { $key } e pasul următor.
approval-not-executed = Numai o cerere aprobată și aplicată poate fi exemplu. { $key } duce la cele decise.
approval-not-waiting = Cererea nu mai așteaptă: nu e nimic de decis.
approval-own = Aceasta e cererea dumneavoastră: o decide altcineva.
approval-away = Baza de date nu răspunde: nu se decide pe date poate vechi. Se recitește singură.
approval-stale = Datele au peste 5 secunde și se recitesc acum: verificați și apăsați încă o dată.
approval-just-changed = Tocmai s-a schimbat: verificați și apăsați încă o dată.
