# Taking back what was recorded. Keys that are pressed come in as $key.

undo-line = Înregistrat: { $what } · { $of } —
undo-tail = { $key } anulează, { $seconds } s
undo-still = { $key } anulează
undo-not-yet = nu se poate anula până revine baza de date
undo-done = Anulat: { $what } · { $of }.
undo-attempt-stays = Încercarea rămâne în listă: a avut loc.
undo-title = Anulare
undo-ask = { $what } · { $of }, înregistrat { $at }
undo-ask-leaves = { $name } se întoarce în coadă așa cum este.
undo-how = { $key } sau Enter anulează; Esc lasă totul așa.
undo-how-plain = { $key } anulează; cancel lasă totul așa.
undo-away = Nu s-a anulat nimic: baza de date nu răspunde. Încercați din nou când revine.

undo-nothing = Nu este nimic de astăzi de anulat.
undo-unknown = Nu există o astfel de înregistrare; consultați istoricul clientului.
undo-after = { $who } a înregistrat ceva după aceea ({ $at }). Nu se poate anula; vorbiți cu { $who }.
undo-own-after = Ați înregistrat ceva despre acest client după aceea ({ $at }). Anulați mai întâi acel lucru.
undo-judged = O plată a decis între timp promisiunea. Nu se poate anula.
undo-decided = Disputa a fost decisă între timp. Nu se poate anula.
undo-held = { $who } are clientul deschis din { $since }. Rugați-l pe { $who } să îl dea înapoi, apoi încercați din nou.
undo-on-disk = Se află doar pe acest calculator până revine baza de date. Atunci se va putea anula.
undo-another-day = Este din { $on }; se anulează doar ce s-a înregistrat astăzi. Adăugați în schimb o notă.
undo-call = Un apel făcut nu se poate anula. Înregistrați rezultatul lui.
undo-point = Modificarea unui punct de contact nu se anulează. Corectați-o în lista punctelor de contact.
undo-already = A fost deja anulat.
undo-not-yours = { $who } l-a înregistrat. Doar { $who } îl poate anula.
undo-set-apart = A fost pus deoparte la sosire: nimic din el nu a avut efect.
undo-older = L-a înregistrat o versiune mai veche, care nu a păstrat nimic la care să se revină. Adăugați în schimb o notă.

act-outcome = rezultat
act-call = apel început
act-note = notă
act-release = pus înapoi
act-snooze = amânat
act-skip = sărit

fact-undone = Anulat: { $what }
