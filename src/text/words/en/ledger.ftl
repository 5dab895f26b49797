refusal-overtaken = Something it is about has changed since: nothing was applied. Look again and decide anew.
fact-credited = Credited { $amount } on { $about }: { $document } { $number }
