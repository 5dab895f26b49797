refusal-overtaken = La situation a changé depuis : rien n'a été appliqué. Regardez de nouveau et décidez.
fact-credited = Crédité { $amount } sur { $about } : { $document } { $number }
