# Line mode: where the person is, lists by tens, and the sentences of the screen that speak of keys in the words of
# commands: their key with `-in-lines` behind it.

lines-queue = Sunteți la coada de lucru.
# $name, $number: the customer.
lines-account = Sunteți la contul clientului { $name }, numărul { $number }; îl lucrați dumneavoastră.
lines-account-read = Sunteți la contul clientului { $name }, numărul { $number }; poate fi doar citit.
# $title: of what lies above the screen.
lines-above = Deschis deasupra: { $title }
# $n, $total: the place in a list.
lines-nth = { $n } din { $total }
# $commands: as they are typed.
lines-next = Puteți scrie: { $commands }. „help” le arată pe toate.
# $count: rows that follow.
lines-more =
    { $count ->
        [one] încă { $count } rând: scrieți „page_down”.
        [few] încă { $count } rânduri: scrieți „page_down”.
       *[other] încă { $count } de rânduri: scrieți „page_down”.
    }
# $worked, $promises: counts of the agent’s day.
lines-day = Astăzi: lucrați { $worked }, promisiuni { $promises }.
lines-same = Nu s-a schimbat nimic.
# $n: the line’s number.
lines-stopped = Oprit la rândul { $n }: a fost refuzat.
# $text: the letters looked for.
lines-no-help = Nicio comandă nu conține „{ $text }”. „help” le arată pe toate.
lines-call-how = Scrieți un număr de ordine pentru apel, întâi „i” dacă a sunat clientul, „o” dacă sunăm noi; „cancel” închide.
# $n: its place. $number, $due, $open, $kind: of the document.
lines-invoice-early = factura { $n }: { $number }, scadentă { $due }, neîntârziată, de plată { $open }, { $kind }

## Instead of the sentences of the screen. Commands come in as $key.

# $text: the part that has no field.
form-not-understood-in-lines = „{ $text }” nu are loc în acest formular. Completați câmpurile pe rând.
# $field: its name.
hole-missing-in-lines = Lipsește: { $field }. Scrieți pe rândul următor.
hole-nothing-owed-in-lines = Nu există nicio datorie la care să se refere. Scrieți „cancel” și alegeți alt rezultat.
# $excuse: its words.
meaning-excuse-on-file-in-lines = „select” trimite cu motivul din dosar ({ $excuse }); un cod din listă trimite cu acel motiv:
meaning-excuse-not-said-in-lines = „select” trimite fără motiv (socotit ca nespus); un cod din listă trimite cu acel motiv:
prompt-empty-in-lines = Nu s-a scris nimic. Scrieți ceva, sau „cancel”.
# $then: a `then-...` phrase.
prompt-release-help-in-lines = Niciun client nu rămâne fără un pas următor. Motivul pune clientul înapoi și { $then }.
refused-no-such-letter-in-lines = Niciun rezultat nu are acest număr sau această literă. Alegeți din listă sau scrieți „cancel”.
# $key: the command.
refused-no-row-in-lines = Niciun client nu este ales. Scrieți „{ $key }” pentru a citi din nou coada.
# $key: the command.
refused-only-read-in-lines = Acest client nu este al dumneavoastră. Scrieți „{ $key }” pentru coadă și deschideți-l din nou.
# $key: the command.
refused-no-promise-in-lines = Catalogul nu are niciun rezultat care să facă o promisiune. Scrieți „{ $key }” pentru listă.
# $key: the command.
refused-nothing-to-close-in-lines = Aceasta este coada: nimic nu este deasupra. „{ $key }” închide dunlin.
# $command: its name. $key: what helps.
refused-not-here-queue-in-lines = „{ $command }” se folosește pe un client deschis. Scrieți „{ $key }” pentru a-l lua pe următorul.
refused-not-here-account-in-lines = „{ $command }” nu se folosește pe un cont. Scrieți „{ $key }” pentru a reveni la coadă.
# $key: the command.
queue-unread-in-lines = Coada nu a putut fi citită. Scrieți „{ $key }” pentru a încerca din nou; se încearcă și singur la câteva secunde.
# $held: a `held-...` line. $key: the command.
queue-empty-in-lines = Nu mai este nimeni de sunat: { $held }. Scrieți „{ $key }” pentru a verifica din nou.
# $key: the command.
said-no-next-in-lines = Clientul următor nu a putut fi luat. Scrieți „{ $key }” pentru a încerca din nou.
# $why: the reason. $key: the command.
said-lost-in-lines = { $why } Contul se mai poate citi; scrieți „{ $key }” pentru coadă.
plain-choose-in-lines = Scrieți un număr sau un cod din listă; „cancel” închide.
command-help-help-in-lines = arată comenzile; cu un cuvânt, pe cele care îl conțin.
help-title-in-lines = Comenzi
