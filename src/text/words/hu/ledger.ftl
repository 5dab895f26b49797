refusal-overtaken = Azóta megváltozott, amire vonatkozik: semmi sem történt. Nézze meg újra, és döntsön ismét.
fact-credited = Jóváírva { $amount } ({ $about }): { $document } { $number }
