# Eldöntendő kérdések. Hogy melyik kulcs mit kap, az angol katalógusban áll.

confirm-yes = i
confirm-title = Biztosan?
confirm-how = Enter vagy { $yes }: igen. Esc vagy n: nem.
confirm-plain = Írja be: select az igenhez, cancel a nemhez.
confirm-quit-kept = { $count } megerősített bejegyzés még ezen a gépen vár; akkor küldjük el, amikor újra itt dolgozik. Kilép?
