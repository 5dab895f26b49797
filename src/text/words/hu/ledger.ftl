refusal-overtaken = Azóta megváltozott, amin alapult: semmi sem történt. Nézze meg újra, és döntsön ismét.
fact-credited = Jóváírva { $amount } ({ $about }): { $document } { $number }
