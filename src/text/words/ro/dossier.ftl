# The sheets of the account's record: history, contact points, an account looked at, copying, dialling, notes.

## Looking at an account. $key: the key that takes it.
look-free = Doar vizualizat, nepreluat. { $key } preia clientul.
look-mine = Doar vizualizat; îl puteți relua. { $key } îl reia.
look-held-since = Doar vizualizat: îl are { $name } din { $since }. { $key } îl cere.
look-held = Doar vizualizat: îl are { $name }. { $key } îl cere.
refused-only-looked = Contul este doar vizualizat: nu se scrie nimic. { $key } îl închide.
refused-no-account = Aici nu este niciun cont. Vizualizați unul cu { $key }.

## History
history-title = Istoricul clientului { $name }
history-group-all = tot
history-group-contacts = contacte
history-group-money = promisiuni și plăți
history-group-notes = note
history-group-data = date schimbate
history-when = când
history-who = cine
history-what = ce
history-reading = se citește…
history-more = { $count ->
    [one] { $count } rând, mai jos sunt altele (citit până la nr. { $place })
    [few] { $count } rânduri, mai jos sunt altele (citit până la nr. { $place })
   *[other] { $count } de rânduri, mai jos sunt altele (citit până la nr. { $place })
}
history-all-read = { $count ->
    [one] { $count } rând, până la început
    [few] { $count } rânduri, până la început
   *[other] { $count } de rânduri, până la început
}
history-nothing-found = Nu se potrivește nimic; s-a căutat peste tot.
refused-no-line = Nu există un astfel de rând. { $key } schimbă filtrul.
refused-history-stands = Ce s-a întâmplat rămâne cum s-a înregistrat. Adăugați o notă cu { $key }.

## One fact, whole
told-title = Faptul { $place }
told-when = când, aici
told-there = pe ceasul clientului
told-who = cine
told-program = programul însuși
told-kind = fel
told-operation = operațiune
told-revision = configurație
told-place = locul în lanț
told-place-of = { $place } din { $facts }
told-hash = amprentă
told-before = amprenta dinainte
told-proof = dovadă
told-intact = conținutul corespunde amprentei
told-altered = CONȚINUTUL NU CORESPUNDE AMPRENTEI: anunțați administratorul
told-record = Așa cum s-a înregistrat

## Contact points
points-title = Datele de contact ale clientului { $name }
points-channel = canal
points-value = număr sau adresă
points-label = etichetă
points-status = stare
points-tried-short = încercări
points-tried = { $count ->
    [0] neîncercat în 30 de zile
    [one] { $count } încercare în 30 de zile
    [few] { $count } încercări în 30 de zile
   *[other] { $count } de încercări în 30 de zile
}
points-source = din { $source }
points-last = ultima dată: { $result }, { $when }
points-never = încă fără rezultat
points-consent-yes = a acceptat să fie contactat aici
points-consent-no = a refuzat să fie contactat aici
points-consent-unknown = acordul nu a fost cerut
points-none = Nu există date de contact înregistrate.
points-how = Se încearcă mai întâi primul care poate fi folosit.
points-how-looked = Doar vizualizat: preluați clientul pentru a schimba ceva aici.
point-form-add = Dată de contact nouă
point-form-correct = Corectați data de contact
point-form-how = Eticheta spune cine răspunde acolo. Alt canal se alege pe rândul lui.
point-form-how-correct = Eticheta spune cine răspunde acolo. O corectură păstrează canalul; alt canal este o dată de contact nouă.
point-means = → { $channel } { $value }
point-fault-empty = Este nevoie de un număr sau de o adresă.
point-fault-no-phone = „{ $value }” nu se poate forma de oriunde: scrieți-l cu + și prefixul țării.
point-fault-no-email = „{ $value }” nu este o adresă de e-mail, ca nume@firma.ro.
point-fault-too-long = Este mai lung decât orice adresă.
point-fault-twice = Clientul îl are deja: { $value } ({ $status }).
point-fault-gone = Data de contact nu mai există.
point-fault-no-reason = Este nevoie de un motiv.
point-fault-already = Este deja așa: { $status }.
point-fault-same = Nu s-a schimbat nimic.
point-fault-at-the-end = Nu poate fi mutat mai departe în direcția aceasta.
refused-points-not-held = Clientul este doar vizualizat: datele se schimbă după preluare. Preluați-l cu { $key }.
refused-not-on-points = Aici nu are sens. { $key } închide datele de contact.
refused-no-point = Nu există încă date de contact. Adăugați una cu { $key }.
prompt-suppress = Scoatere din uz: de ce?
prompt-suppress-help = { $point } nu se mai folosește până când cineva revine. Motivul se păstrează.
prompt-lift = Repunere în uz: de ce?
prompt-lift-help = { $point } poate fi folosit din nou. Motivul se păstrează.
done-point-add = dată de contact adăugată
done-point-correct = dată de contact corectată
done-point-suppress = dată de contact scoasă din uz
done-point-lift = dată de contact din nou în uz
done-point-move = ordinea datelor de contact schimbată
fact-point-added = Dată de contact nouă: { $point }{ $label }
fact-point-corrected = { $old } corectat în { $point }{ $label }
fact-point-lifted = { $point } poate fi folosit din nou: { $text }
fact-point-moved = { $point } se încearcă pe locul { $place }
command-raise = mai sus
command-raise-help = mută rândul ales mai sus: se încearcă mai devreme.
command-lower = mai jos
command-lower-help = mută rândul ales mai jos: se încearcă mai târziu.

## Copying and dialling
copy-title = Ce se copiază?
copy-phone = telefon
copy-number = număr de client
copy-name = nume
copy-invoice = număr de document
copy-amount = sumă scadentă
said-copied = copiat: { $text }; dacă terminalul refuză, selectați-l aici
said-copy-here = de copiat: { $text }
refused-copy-word = „{ $word }” nu se poate copia; ați vrut „{ $near }”? Se poate: { $all }.
refused-copy-nothing = Nu este nimic de copiat: { $what }.
refused-no-choice = Nu există un astfel de rând. { $key } închide lista.
said-not-dialled = Apelul a început, dar { $number } nu se poate forma așa: corectați-l la date de contact.
said-dial-failed = Formarea a eșuat: { $program } s-a încheiat cu codul { $code }. Formați manual.
said-dial-not-started = Formarea a eșuat: { $program } nu a putut fi pornit ({ $why }). Formați manual.

## Notes
note-echo = → { $text }
note-count = { $count } din { $most } caractere
note-abbreviations = Prescurtările se scriu întregi: { $list }. Scrisă de două ori (lmlm) rămâne scurtă.

## Line mode
plain-history-how = Spuneți select N pentru tot faptul, page_down pentru altele, right pentru alt fel, filter CUVINTE, cancel pentru închidere.
plain-points-how = Spuneți select N pentru a alege un rând, apoi add, edit, remove MOTIV, raise sau lower; cancel pentru închidere.
plain-point-how = Scrieți numărul sau adresa; după punct și virgulă poate urma o etichetă.
dossier-footer-right = grupul următor
dossier-footer-left = grupul anterior
