# Ce que prend une ligne du formulaire, dit là où le texte n’a pas de sens.

entry-date-not-understood = pas compris. Une date s’écrit ven, +3, 15.12 ou eom.
entry-amount-not-understood = pas compris. Un montant s’écrit tout, moitie, 50% ou 1 500,50.
entry-time-not-understood = pas compris. Une heure s’écrit 14:30, 1430 ou 9.

meaning-excuse-on-file-elsewhere = Entrée envoie avec le motif connu ({ $excuse }) ; la lettre d’un autre se tape à la ligne « { $line } » :
meaning-excuse-not-said-elsewhere = Entrée envoie sans motif (compté comme non indiqué) ; la lettre d’un motif se tape à la ligne « { $line } » :
