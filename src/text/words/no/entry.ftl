# Hva en linje i et skjema tar imot, sagt der teksten i den er uten mening.

entry-date-not-understood = ikke forstått. En dato skrives som fre, +3, 15.12 eller eom.
entry-amount-not-understood = ikke forstått. Et beløp skrives som alt, halv, 50% eller 1 500,50.
entry-time-not-understood = ikke forstått. Et klokkeslett skrives som 14:30, 1430 eller 9.

meaning-excuse-on-file-elsewhere = Enter sender med den registrerte årsaken ({ $excuse }); bokstaven for en annen skrives i linjen «{ $line }»:
meaning-excuse-not-said-elsewhere = Enter sender uten årsak (telles som ikke oppgitt); bokstaven for en årsak skrives i linjen «{ $line }»:
