refusal-overtaken = Grunnlaget er endret siden: ingenting ble gjennomført. Se på det igjen og bestem på nytt.
fact-credited = Kreditert { $amount } på { $about }: { $document } { $number }
