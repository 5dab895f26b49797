# Le relevé de compte. C'est une lettre au client : polie, simple, dans sa langue.

statement-title = RELEVÉ DE COMPTE
statement-customer = Client { $number }, { $name }
statement-as-of = { $desk } : au { $date }
statement-from = Mouvements depuis le { $date }
statement-nothing = Rien n'a jamais été enregistré sur ce compte.

statement-date = Date
statement-item = Pièce
statement-number = Numéro
statement-issued = Émis le
statement-due = Échéance
statement-amount = Montant
statement-balance = Solde
statement-open = Restant dû
statement-days = Jours de retard
statement-currency = Devise
statement-section = Partie
statement-disputed-column = Contesté
statement-reference = Référence de paiement
statement-settled-column = Soldé

statement-movements = Mouvements
statement-opening = solde initial
statement-closing = solde final
statement-payment = paiement
statement-return = paiement rejeté
statement-reversal = paiement annulé
statement-elsewhere = réglé auparavant ou ailleurs
statement-settled = pour { $items }

statement-open-items = Pièces à régler
statement-nothing-open = Rien ne reste à régler.
statement-disputed = contesté : { $amount }
statement-quote = merci d'indiquer { $reference }
statement-unapplied = Avoirs et paiements non imputés
statement-ages = Par ancienneté
statement-age-not-due = non échu
statement-age-to-30 = 1–30 jours
statement-age-to-60 = 31–60 jours
statement-age-to-90 = 61–90 jours
statement-age-beyond = plus de 90 jours
statement-promises = Convenu
statement-promise = { $amount } le { $date }
statement-instalment = { $amount } le { $date } (échéance { $place })
statement-ways = Comment payer

fact-statement-made = Relevé de compte établi au { $date } : { $format }, { $language }
statement-format-text = texte simple
statement-format-csv = fichier CSV
statement-format-xlsx = fichier XLSX
refusal-stretch-backwards = Le premier jour du relevé est après le dernier. Indiquez un premier jour antérieur.
statement-written = Le relevé a été écrit dans { $file }.
statement-not-written = Impossible d'écrire { $file } : { $reason }. Le journal a noté la copie ; choisissez un autre endroit et réessayez.

command-statement = relevé
command-statement-help = montre le relevé de compte ; avec un nom, l'écrit dans un fichier.
statement-how = { $copy } le copie · { $save } l'écrit dans un fichier
statement-copied = Le relevé est dans le presse-papiers.
