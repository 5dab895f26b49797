# What a line of a form takes, said where a text in it has no meaning.

entry-date-not-understood = not understood. A date is typed as fri, +3, 15.12 or eom.
entry-amount-not-understood = not understood. An amount is typed as full, half, 50% or 1 500,50.
entry-time-not-understood = not understood. A time is typed as 14:30, 1430 or 9.

meaning-excuse-on-file-elsewhere = Enter sends with the reason on file ({ $excuse }); the letter of another is typed in the line “{ $line }”:
meaning-excuse-not-said-elsewhere = Enter sends without a reason (counted as not said); the letter of one is typed in the line “{ $line }”:
