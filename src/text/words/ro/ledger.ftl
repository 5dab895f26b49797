refusal-overtaken = Ceva la care se referă s-a schimbat între timp: nu s-a aplicat nimic. Uitați-vă din nou și decideți iar.
fact-credited = Creditat { $amount } la { $about }: { $document } { $number }
