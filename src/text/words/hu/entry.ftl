# Mit fogad el egy mező, amikor a beírt szövegnek nincs értelme.

entry-date-not-understood = nem érthető. Dátum például: pén, +3, 15.12, eom.
entry-amount-not-understood = nem érthető. Összeg például: mind, fél, 50%, 1 500,50.
entry-time-not-understood = nem érthető. Időpont például: 14:30, 1430, 9.

meaning-excuse-on-file-elsewhere = Az Enter a rögzített okkal küld ({ $excuse }); más ok betűjét a(z) „{ $line }” sorba írja:
meaning-excuse-not-said-elsewhere = Az Enter ok nélkül küld (nem közölt okként számít); az ok betűjét a(z) „{ $line }” sorba írja:
