refusal-overtaken = Noe det gjelder er endret siden: ingenting er gjort. Se på det igjen og bestem på nytt.
fact-credited = Kreditert { $amount } på { $about }: { $document } { $number }
