# Line mode: where the person is, lists by tens, and the sentences of the screen that speak of keys in the words of
# commands: their key with `-in-lines` behind it.

lines-queue = Ön a várólistánál van.
# $name, $number: the customer.
lines-account = Ön { $name } számlájánál van, száma { $number }; Ön dolgozik rajta.
lines-account-read = Ön { $name } számlájánál van, száma { $number }; csak olvasható.
# $title: of what lies above the screen.
lines-above = Fölötte nyitva: { $title }
# $n, $total: the place in a list.
lines-nth = { $n } / { $total }
# $commands: as they are typed.
lines-next = Beírható: { $commands }. A „help” mindent felsorol.
# $count: rows that follow.
lines-more = Még { $count }: írja be, hogy „page_down”.
# $worked, $promises: counts of the agent’s day.
lines-day = Ma: feldolgozva { $worked }, ígéretek: { $promises }.
lines-same = Nem változott semmi.
# $n: the line’s number.
lines-stopped = Megállt a(z) { $n }. sornál: elutasítva.
# $text: the letters looked for.
lines-no-help = Egyik parancsban sincs „{ $text }”. A „help” mindet felsorolja.
lines-call-how = Írjon be egy sorszámot a híváshoz; előtte „i”, ha az ügyfél hívott, „o”, ha mi hívjuk; a „cancel” bezárja.
# $n: its place. $number, $due, $open, $kind: of the document.
lines-invoice-early = { $n }. számla: { $number }, esedékes { $due }, nem késik, nyitott { $open }, { $kind }

## Instead of the sentences of the screen. Commands come in as $key.

# $text: the part that has no field.
form-not-understood-in-lines = „{ $text }” nem illik ebbe az űrlapba. Töltse ki a mezőket egymás után.
# $field: its name.
hole-missing-in-lines = Hiányzik: { $field }. Írja be a következő sorba.
hole-nothing-owed-in-lines = Nincs olyan tartozás, amelyre ez vonatkozhatna. Írja be, hogy „cancel”, és válasszon más eredményt.
# $excuse: its words.
meaning-excuse-on-file-in-lines = A „select” a nyilvántartott okkal küldi el ({ $excuse }); a lista egy kódja azzal az okkal:
meaning-excuse-not-said-in-lines = A „select” ok nélkül küldi el (nem közöltnek számít); a lista egy kódja azzal az okkal:
prompt-empty-in-lines = Nem írt be semmit. Írjon valamit, vagy azt, hogy „cancel”.
# $then: a `then-...` phrase.
prompt-release-help-in-lines = Egy ügyfél sem marad következő lépés nélkül. Az ok megadása visszateszi az ügyfelet, és { $then }.
refused-no-such-letter-in-lines = Egyik eredménynek sincs ilyen száma vagy betűje. Válasszon a listából, vagy írja be, hogy „cancel”.
# $key: the command.
refused-no-row-in-lines = Nincs kiválasztott ügyfél. A várólista újraolvasásához írja be: „{ $key }”.
# $key: the command.
refused-only-read-in-lines = Ezen az ügyfélen nem Ön dolgozik. A várólistához írja be: „{ $key }”, és nyissa meg újra.
# $key: the command.
refused-no-promise-in-lines = A katalógusban nincs olyan eredmény, amely ígéretet tesz. A listához írja be: „{ $key }”.
# $key: the command.
refused-nothing-to-close-in-lines = Ez a várólista: nincs fölötte semmi. A „{ $key }” kilép a dunlinból.
# $command: its name. $key: what helps.
refused-not-here-queue-in-lines = A „{ $command }” nyitott ügyfélnél használható. A következőhöz írja be: „{ $key }”.
refused-not-here-account-in-lines = A „{ $command }” számlánál nem használható. A várólistához írja be: „{ $key }”.
# $key: the command.
queue-unread-in-lines = A várólista nem olvasható. Az újrapróbáláshoz írja be: „{ $key }”; néhány másodpercenként magától is újrapróbálja.
# $held: a `held-...` line. $key: the command.
queue-empty-in-lines = Nincs több hívandó: { $held }. Az újranézéshez írja be: „{ $key }”.
# $key: the command.
said-no-next-in-lines = A következő ügyfelet nem sikerült megnyitni. Az újrapróbáláshoz írja be: „{ $key }”.
# $why: the reason. $key: the command.
said-lost-in-lines = { $why } A számla még olvasható; a várólistához írja be: „{ $key }”.
plain-choose-in-lines = Írja be a lista egy sorszámát vagy kódját; a „cancel” bezárja.
command-help-help-in-lines = felsorolja a parancsokat; szóval azokat, amelyekben előfordul.
help-title-in-lines = Parancsok
