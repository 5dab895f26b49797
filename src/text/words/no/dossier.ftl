# The sheets of the account's record: history, contact points, an account looked at, copying, dialling, notes.

## Looking at an account. $key: the key that takes it.
look-free = Bare sett på, ikke tatt. { $key } tar kunden.
look-mine = Bare sett på; du kan gjenoppta kunden. { $key } fortsetter.
look-held-since = Bare sett på: { $name } har hatt kunden siden { $since }. { $key } ber om den.
look-held = Bare sett på: { $name } har kunden. { $key } ber om den.
refused-only-looked = Denne kontoen er bare sett på: ingenting skrives. { $key } lukker den.
refused-no-account = Det er ingen konto her. Se på en med { $key }.

## History
history-title = Historikk for { $name }
history-group-all = alt
history-group-contacts = kontakt
history-group-money = løfter og betalinger
history-group-notes = notater
history-group-data = dataendringer
history-when = når
history-who = hvem
history-what = hva
history-reading = leser…
history-more = { $count ->
    [one] { $count } linje, flere under (lest ned til nr. { $place })
   *[other] { $count } linjer, flere under (lest ned til nr. { $place })
}
history-all-read = { $count ->
    [one] { $count } linje, helt fra begynnelsen
   *[other] { $count } linjer, helt fra begynnelsen
}
history-nothing-found = Ingenting passer; alt er gjennomsøkt.
refused-no-line = Det finnes ingen slik linje. { $key } endrer filteret.
refused-history-stands = Det som har skjedd, blir stående. Legg til et notat med { $key }.

## One fact, whole
told-title = Faktum { $place }
told-when = når, her
told-there = på kundens klokke
told-who = hvem
told-program = programmet selv
told-kind = slag
told-operation = operasjon
told-revision = oppsett
told-place = plass i kjeden
told-place-of = { $place } av { $facts }
told-hash = kontrollsum
told-before = kontrollsum før
told-proof = bevis
told-intact = innholdet gir kontrollsummen
told-altered = INNHOLDET GIR IKKE KONTROLLSUMMEN: si fra til den som driver systemet
told-record = Slik det er skrevet

## Contact points
points-title = Kontaktpunkter for { $name }
points-channel = kanal
points-value = nummer eller adresse
points-label = merkelapp
points-status = status
points-tried-short = forsøk
points-tried = { $count ->
    [0] ikke forsøkt på 30 dager
    [one] forsøkt { $count } gang på 30 dager
   *[other] forsøkt { $count } ganger på 30 dager
}
points-source = fra { $source }
points-last = sist: { $result }, { $when }
points-never = ikke noe resultat ennå
points-consent-yes = har samtykket til kontakt her
points-consent-no = vil ikke kontaktes her
points-consent-unknown = samtykke aldri spurt om
points-none = Ingen kontaktpunkter er registrert.
points-how = Den første som kan brukes, prøves først.
points-how-looked = Bare sett på: ta kunden for å endre noe her.
point-form-add = Nytt kontaktpunkt
point-form-correct = Rett kontaktpunktet
point-form-how = Merkelappen sier hvem som svarer. Hva teksten er, vises over; en annen kanal velges på sin linje.
point-form-how-correct = Merkelappen sier hvem som svarer. En retting beholder kanalen; en annen kanal er et nytt kontaktpunkt.
point-means = → { $channel } { $value }
point-fault-empty = Et nummer eller en adresse trengs.
point-fault-no-phone = «{ $value }» kan ikke ringes overalt fra: skriv det med + og landkoden.
point-fault-no-email = «{ $value }» er ingen e-postadresse, som navn@firma.no.
point-fault-too-long = Det er lengre enn noen adresse.
point-fault-twice = Kunden har det allerede: { $value } ({ $status }).
point-fault-gone = Kontaktpunktet finnes ikke lenger.
point-fault-no-reason = En grunn trengs.
point-fault-already = Det er slik allerede: { $status }.
point-fault-same = Ingenting er annerledes.
point-fault-at-the-end = Den kan ikke flyttes lenger den veien.
refused-points-not-held = Kunden er bare sett på: kontaktpunkter endres når du har den. Ta den med { $key }.
refused-not-on-points = Det betyr ingenting her. { $key } lukker kontaktpunktene.
refused-no-point = Det finnes ingen kontaktpunkter ennå. Legg til ett med { $key }.
prompt-suppress = Ta ut av bruk: hvorfor?
prompt-suppress-help = { $point } brukes ikke igjen før noen opphever det. Grunnen lagres.
prompt-lift = Ta i bruk igjen: hvorfor?
prompt-lift-help = { $point } kan brukes igjen. Grunnen lagres.
done-point-add = kontaktpunkt lagt til
done-point-correct = kontaktpunkt rettet
done-point-suppress = kontaktpunkt ute av bruk
done-point-lift = kontaktpunkt i bruk igjen
done-point-move = rekkefølgen på kontaktpunktene endret
fact-point-added = Nytt kontaktpunkt: { $point }{ $label }
fact-point-corrected = { $old } rettet til { $point }{ $label }
fact-point-lifted = { $point } kan brukes igjen: { $text }
fact-point-moved = { $point } prøves som nummer { $place }
command-raise = tidligere
command-raise-help = flytter den valgte raden opp: den prøves tidligere.
command-lower = senere
command-lower-help = flytter den valgte raden ned: den prøves senere.

## Copying and dialling
copy-title = Hva skal kopieres?
copy-phone = telefon
copy-number = kundenummer
copy-name = navn
copy-invoice = bilagsnummer
copy-amount = forfalt beløp
said-copied = kopiert: { $text }; hvis terminalen nekter, marker det her
said-copy-here = til kopiering: { $text }
refused-copy-word = «{ $word }» kan ikke kopieres; mente du «{ $near }»? Mulige er { $all }.
refused-copy-nothing = Det er ingenting å kopiere: { $what }.
refused-no-choice = Det finnes ingen slik rad. { $key } lukker listen.
said-not-dialled = Samtalen er startet, men { $number } kan ikke ringes slik det står: rett det under kontaktpunkter.
said-dial-failed = Oppringingen mislyktes: { $program } endte med kode { $code }. Ring for hånd.
said-dial-not-started = Oppringingen mislyktes: { $program } kunne ikke startes ({ $why }). Ring for hånd.

## Notes
note-echo = → { $text }
note-count = { $count } av { $most } tegn
note-abbreviations = Korte former skrives ut: { $list }. Skrevet to ganger (lmlm) blir den stående kort.

## Line mode
plain-history-how = Si select N for hele linjen, page_down for flere, right for et annet slag, filter ORD, cancel for å lukke.
plain-points-how = Si select N for å velge en rad, så add, edit, remove GRUNN, raise eller lower; cancel for å lukke.
plain-point-how = Skriv nummeret eller adressen; en merkelapp kan følge etter et semikolon.
dossier-footer-right = neste gruppe
dossier-footer-left = forrige gruppe
