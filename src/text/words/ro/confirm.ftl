# Întrebări cu da sau nu. Ce primește fiecare cheie se află în catalogul englez.

confirm-yes = d
confirm-title = Sigur?
confirm-how = Enter sau { $yes }: da. Esc sau n: nu.
confirm-plain = Scrieți select pentru da, cancel pentru nu.
confirm-quit-kept =
    { $count ->
        [one] { $count } înregistrare confirmată mai așteaptă pe acest calculator și se trimite când lucrați din nou aici. Închideți dunlin?
        [few] { $count } înregistrări confirmate mai așteaptă pe acest calculator și se trimit când lucrați din nou aici. Închideți dunlin?
       *[other] { $count } de înregistrări confirmate mai așteaptă pe acest calculator și se trimit când lucrați din nou aici. Închideți dunlin?
    }
