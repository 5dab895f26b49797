refusal-overtaken = Ce dont il s'agit a changé depuis : rien n'a été appliqué. Regardez de nouveau et décidez.
fact-credited = Crédité { $amount } sur { $about } : { $document } { $number }
