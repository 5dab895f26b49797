# La ligne de commande. Ce que reçoit chaque clé est indiqué dans le catalogue anglais.

cli-check-faults =
    { $faults ->
        [one] { $faults } erreur. Rien n'a été publié.
       *[other] { $faults } erreurs. Rien n'a été publié.
    }
cli-check-clean =
    { $warnings ->
        [0] Les documents sont en ordre.
        [one] Les documents sont en ordre, avec { $warnings } avertissement.
       *[other] Les documents sont en ordre, avec { $warnings } avertissements.
    }
cli-published = Publié comme révision { $hash }.
cli-published-already = Rien n'a changé depuis la révision { $hash }.
cli-imported =
    { $rows ->
        [one] { $rows } ligne lue ; importées : { $kept }, rejetées : { $rejected }.
       *[other] { $rows } lignes lues ; importées : { $kept }, rejetées : { $rejected }.
    }
cli-rejects = Les lignes rejetées se trouvent dans { $file }. Corrigez-les, puis importez ce fichier.
cli-no-desk = Aucun bureau n'est indiqué. Indiquez son dossier par --desk DIR, créez-en un par « dunlin init DIR », ou essayez « dunlin demo ».
cli-no-database = Ni bureau ni base de données ne sont indiqués. Utilisez --desk DIR ou --database URL, créez un bureau par « dunlin init DIR », ou essayez « dunlin demo ».
cli-no-file = Il n'y a pas de base de données dans { $path }. Créez un bureau par « dunlin init DIR », ou publiez vos documents dans une nouvelle base par « dunlin publish ».
cli-database = La base de données { $address } n'est pas utilisable : { $reason }.
cli-database-busy = Réessayez dans un instant.
cli-database-away = Vérifiez l'hôte, le port et le nom dans l'adresse, et que le serveur fonctionne.
cli-database-address = Vérifiez l'adresse : postgres://USER@HOST/NAME.
cli-database-server = Vérifiez l'utilisateur, le mot de passe et les droits dans l'adresse.
cli-database-file = Vérifiez que vous pouvez y écrire et que le disque a de la place, ou indiquez un autre fichier par --database.
cli-no-folder = Le dossier { $path } n'existe pas. Vérifiez --desk, créez un bureau par « dunlin init DIR », ou essayez « dunlin demo ».
cli-denied = Vous ne pouvez pas lire { $path } : accès refusé. Voyez avec son propriétaire, ou indiquez un autre fichier par --database.
cli-not-sqlite = { $path } n'est pas une base SQLite et reste inchangé. Indiquez un autre fichier par --database, ou un bureau par --desk.
cli-no-state = Il n'y a pas de dossier pour ce qui attend sur cette machine : définissez HOME ou DUNLIN_STATE.
cli-now-rehearsal = --now est réservé aux répétitions ; ce bureau suit l'horloge réelle.
cli-date-rehearsal = --date est réservé aux répétitions ; « dunlin advance » sans cette option exécute le travail du jour.
cli-as-refused = { $login } ne peut pas s'installer comme { $agent } : --as est réservé aux répétitions et au compte de service du bureau (service_account dans dunlin.toml).
trouble-nothing-published = La base de données n'a aucune configuration publiée. Exécutez « dunlin --desk DIR publish ».
cli-init-occupied = { $path } existe déjà et n'est pas vide. Indiquez un dossier qui n'existe pas encore.
cli-init-done =
    Le bureau se trouve dans { $path }, sa base de données est { $address }, et { $login } est son premier agent (admin).
    Ensuite : modifiez { $path }/dunlin.toml, puis 'dunlin --desk { $path } publish' ;
    'dunlin --desk { $path } team add NAME', 'agent add LOGIN --team NAME',
    'import invoices FILE --map MAPPING' et 'work'.
cli-login = Identifiant
cli-name = Nom
cli-role = Rôle
cli-languages = Langues
cli-teams = Équipes
cli-state = État
cli-away = Absence
cli-enabled = actif
cli-disabled = désactivé
cli-place = nº
cli-number = Numéro
cli-at-risk = À risque
cli-days = Jours de retard
cli-task = Tâche
cli-with = Chez
cli-overdue = Échu
cli-promised = Promis
cli-disputed = En litige
cli-unapplied = Non imputé
cli-total = Total
cli-kind = Type
cli-issued = Émis le
cli-due = Échéance
cli-open = Ouvert
cli-promise = Promesse
cli-workable =
    { $count ->
        [0] Personne ne peut être appelé maintenant dans vos équipes et vos langues.
        [one] { $count } client peut être appelé maintenant.
       *[other] { $count } clients peuvent être appelés maintenant.
    }
cli-held = En attente : { $count } ({ $rule }), le premier jusqu'à { $until }.
cli-until-lifted = décision de quelqu'un
cli-advance-busy = Un autre processus fait déjà le travail du jour ; rien n'a été fait ici.
cli-advanced = { $day } : promesses modifiées { $promises }, clients classés { $ranked }, { $book } à risque au total.
cli-verified =
    { $faults ->
        [0] Faits : { $facts }, chaînes : { $chains } ; toutes tiennent.
        [one] Faits : { $facts }, chaînes : { $chains } ; une erreur.
       *[other] Faits : { $facts }, chaînes : { $chains } ; { $faults } erreurs.
    }
refusal-no-such-agent = Aucun agent actif n'a l'identifiant { $login }. Un administrateur en ajoute un par « dunlin agent add { $login } ».
refusal-taken = Le nom { $name } est déjà pris ({ $what }). Choisissez-en un autre.
refusal-bad-login = « { $login } » n'est pas un identifiant : ni espaces, ni barres obliques, ni caractères de contrôle, et pas de point au début.
refusal-no-such-language = « { $code } » n'est pas une langue du bureau ; il a { $known }.
refusal-no-such-team = Il n'y a pas d'équipe { $name }. « dunlin team list » les montre, et « dunlin team add » en ajoute une.
refusal-ends-before-it-begins = L'absence finit avant de commencer. Mettez --until au jour de --from ou après.
refusal-last-admin = { $login } est le dernier administrateur qui puisse s'installer ici. Nommez d'abord quelqu'un d'autre : « dunlin agent set LOGIN --role admin ».
refusal-empty = Ne peut pas être vide : { $what }.
cli-no-terminal = « dunlin work » a besoin d'un terminal. Sans terminal, travaillez ligne par ligne : « dunlin work --plain ».
cli-waiting =
    { $count ->
        [one] { $count } opération confirmée attend sur cette machine et sera envoyée au début d'une prochaine session.
       *[other] { $count } opérations confirmées attendent sur cette machine et seront envoyées au début d'une prochaine session.
    }
cli-demo-no-open = --no-open demande --dir DIR ou --database URL : sinon il ne resterait rien de la démonstration.
cli-demo-occupied = La base de données { $address } est déjà occupée. Indiquez-en une vide pour la démonstration.
cli-demo-made = La démonstration est prête. Ouvrez-la par : { $command }
cli-no-mapping = La correspondance { $name } n'existe pas : aucun fichier de ce nom ({ $why }), et aucune correspondance publiée. « dunlin publish » publie mappings/*.toml.
cli-mapping-kind = La correspondance { $name } est pour { $is }, pas pour { $wanted }.
cli-import-stopped = Arrêté après la ligne { $line } : { $why } Ce qui précède est importé ; la même commande reprend à cet endroit.
cli-dry-run = Essai à blanc : rien n'a été écrit.
cli-made-customers =
    { $count ->
        [one] { $count } nouveau client
       *[other] { $count } nouveaux clients
    }
cli-made-updated =
    { $count ->
        [one] { $count } client modifié
       *[other] { $count } clients modifiés
    }
cli-made-invoices =
    { $count ->
        [one] { $count } nouveau document
       *[other] { $count } nouveaux documents
    }
cli-made-payments =
    { $count ->
        [one] { $count } nouveau paiement
       *[other] { $count } nouveaux paiements
    }
cli-made-matched =
    { $count ->
        [one] { $count } paiement antérieur rattaché à son client
       *[other] { $count } paiements antérieurs rattachés à leurs clients
    }
cli-made-without =
    { $count ->
        [one] { $count } paiement sans client
       *[other] { $count } paiements sans client
    }
cli-made-disputes =
    { $count ->
        [one] { $count } nouveau litige
       *[other] { $count } nouveaux litiges
    }
cli-made-repeats =
    { $count ->
        [one] { $count } doublon ignoré
       *[other] { $count } doublons ignorés
    }
cli-made-repaired =
    { $count ->
        [one] { $count } ligne réparée
       *[other] { $count } lignes réparées
    }
cli-made-warned =
    { $count ->
        [one] { $count } ligne à vérifier
       *[other] { $count } lignes à vérifier
    }
cli-file-read-as = Lu en { $encoding }, champs séparés par { $delimiter }, dates : { $dates }.
cli-rounding = L'arrondi au pair a donné { $difference } { $currency } au total.
cli-rejected-row = ligne { $line }, { $column } « { $value } » : { $reason } ; { $remedy }
cli-rejected-whole = ligne { $line } : { $reason } ; { $remedy }
cli-counted = { $count } × { $what }

## Ce qui a été fait des lignes gardées.

note-identifier = un numéro était devenu décimal ou formule et a été rétabli
note-float-date = une date était devenue un nombre et a été lue comme date
note-rounded = un montant avait plus de décimales que sa devise et a été arrondi
note-trimmed = espaces corrigés
note-hostile = caractères invisibles retirés
note-due-before-issued = échéance avant l'émission
note-after-export = comptabilisé après l'écriture du fichier
note-due-from-terms = pas d'échéance : calculée d'après les conditions indiquées
note-due-on-issue = ni échéance ni conditions : à payer dès l'émission
note-currency-default = devise inconnue : celle par défaut de la correspondance est utilisée
note-word-left-out = un mot inconnu a été omis
note-kind-from-sign = un montant négatif a décidé du type de document
note-sign-turned = rendu négatif, comme le veut son type
note-phone-odd = un numéro de téléphone qui ne peut être composé tel quel ; gardé comme saisi
note-no-customer = aucun client ni document connu ainsi ; gardé sans client
note-due-from-customer = pas d'échéance : calculée d'après les conditions du client

## Pourquoi des lignes ont été rejetées.

fault-missing = rien là où il faut quelque chose
fault-too-long = un champ trop long
fault-not-a-date = pas une date
fault-no-such-day = un jour qui n'existe pas
fault-ends-before = une période qui se termine avant de commencer
fault-two-digit-year = une année sans son siècle
fault-not-an-amount = pas un montant
fault-out-of-range = un montant hors limites
fault-exponent = un nombre avec exposant, donc des chiffres perdus
fault-unknown-currency = une devise inconnue du bureau
fault-unknown-word = un mot inconnu ici
fault-conflict = le même numéro sur des lignes différentes
fault-stored = le bureau a ce numéro avec un autre contenu
fault-not-on-desk = une équipe ou un agent que le bureau n'a pas
fault-column-count = plus ou moins de champs que l'en-tête
fault-truncated = le fichier s'arrête au milieu de la ligne
fault-open-quote = un guillemet ouvert et non fermé, ou du texte après un guillemet fermé
fault-bad-bytes = des octets qui ne sont pas des caractères dans l'encodage du fichier
