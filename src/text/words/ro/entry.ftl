# Ce primește un rând al formularului, spus acolo unde textul nu are înțeles.

entry-date-not-understood = neînțeles. O dată se scrie ca vin, +3, 15.12 sau eom.
entry-amount-not-understood = neînțeles. O sumă se scrie ca tot, jumatate, 50% sau 1 500,50.
entry-time-not-understood = neînțeles. O oră se scrie ca 14:30, 1430 sau 9.

meaning-excuse-on-file-elsewhere = Enter trimite cu motivul înregistrat ({ $excuse }); litera altui motiv se scrie pe rândul „{ $line }”:
meaning-excuse-not-said-elsewhere = Enter trimite fără motiv (se consideră nespecificat); litera unui motiv se scrie pe rândul „{ $line }”:
