refusal-overtaken = Ceva la care se referă s-a schimbat între timp: nu s-a aplicat nimic. Verificați și decideți din nou.
fact-credited = Credit de { $amount } pe { $about }: { $document } { $number }
