# Spørsmål med ja eller nei. Hva hver nøkkel får med seg, står i den engelske katalogen.

confirm-yes = j
confirm-title = Helt sikkert?
confirm-how = Enter eller { $yes }: ja. Esc eller n: nei.
confirm-plain = Skriv select for ja, cancel for nei.
confirm-quit-kept =
    { $count ->
        [one] { $count } bekreftet registrering venter fortsatt på denne maskinen og sendes når du arbeider her igjen. Avslutte dunlin?
       *[other] { $count } bekreftede registreringer venter fortsatt på denne maskinen og sendes når du arbeider her igjen. Avslutte dunlin?
    }
