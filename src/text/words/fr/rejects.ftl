# Lignes et fichiers qui ne sont pas pris : pourquoi, et que faire. Ce que reçoit chaque clé est indiqué dans le catalogue anglais.

row-rejected-value = { $column } « { $value } » : { $reason } ; { $remedy }
row-rejected = { $reason } ; { $remedy }

## Pourquoi.

row-missing = rien n'est indiqué
row-too-long = { $chars } caractères, { $most } au plus
row-not-a-date = ce n'est pas une date de la forme { $order }
row-no-such-day = ce jour n'existe pas
row-ends-before = elle se termine avant de commencer, le { $from }
row-two-digit-year = l'année n'a pas de siècle
row-not-an-amount = ce n'est pas un montant
row-out-of-range = le montant est hors limites
row-exponent = écrit avec un exposant, donc des chiffres sont perdus
row-unknown-currency = ce n'est pas une devise connue du bureau
row-unknown-word = inconnu ici ; connus : { $known }
row-conflict = le même numéro sur des lignes différentes : { $sides }
row-side = ligne { $line } : client { $customer }, montant { $amount }
row-stored = le bureau a ce numéro avec { $stored } ; cette ligne a { $given }
row-not-on-desk-team = le bureau n'a pas cette équipe ; il a : { $known }
row-not-on-desk-agent = le bureau n'a pas cet agent ; il a : { $known }
row-column-count = { $found } champs alors que l'en-tête en a { $expected }
row-truncated = le fichier s'arrête dans cette ligne : { $found } champs sur { $expected }
row-open-quote = un guillemet s'ouvre et n'est pas fermé, ou du texte suit un guillemet fermé
row-bad-bytes = certains octets ne sont pas des caractères dans l'encodage du fichier

## Que faire.

remedy-missing = complétez, ou donnez une valeur par défaut à la correspondance
remedy-too-long = raccourcissez ; un séparateur ou un guillemet manque peut-être avant
remedy-not-a-date = écrivez sous la forme { $order }
remedy-no-such-day = corrigez le jour
remedy-ends-before = corrigez l'un des deux jours
remedy-two-digit-year = écrivez l'année en quatre chiffres
remedy-not-an-amount = écrivez des chiffres avec le signe décimal des autres lignes
remedy-out-of-range = corrigez le montant
remedy-exponent = exportez la colonne comme texte, pour ne perdre aucun chiffre
remedy-unknown-currency = écrivez un code ISO comme EUR, ou donnez une devise par défaut à la correspondance
remedy-unknown-word = corrigez, ou traduisez sous [values.{ $field }]
remedy-conflict = gardez la bonne ligne et supprimez les autres
remedy-stored = rien n'a été écrasé ; corrigez la ligne, ou donnez-lui son propre numéro
remedy-not-on-desk = corrigez, ou ajoutez par : dunlin { $what } add
remedy-column-count = mettez entre guillemets les champs qui contiennent le séparateur
remedy-truncated = le fichier est tronqué : exportez-le à nouveau
remedy-open-quote = fermez le guillemet, ou doublez-le s'il appartient au texte
remedy-bad-bytes = indiquez le bon encodage dans la correspondance

## Fichiers.

file-refused = { $file } : { $why }
file-empty = le fichier est vide
file-no-rows = le fichier a un en-tête et aucune ligne
file-is-zip = c'est un classeur ou une archive, pas un fichier CSV : enregistrez-le en CSV (UTF-8) et importez celui-ci
file-is-pdf = c'est un PDF, pas un fichier CSV : demandez l'export en CSV
file-is-utf16 = ce texte est en UTF-16 : enregistrez-le en CSV UTF-8 (dans la fenêtre d'enregistrement) et importez celui-ci
file-is-binary = ce n'est pas un fichier texte : exportez-le en CSV et importez celui-ci
file-unread = le fichier ne peut pas être lu : { $error }
file-too-long = la ligne { $line } ne finit pas en { $most } Ko, ce n'est donc pas un tableau de lignes : exportez en CSV
file-no-amount-column = aucune colonne de montant : un paiement demande un montant, une date seule (comme une clear_date prévue) n'est pas un paiement ; indiquez amount = "heading"
file-missing-column = aucune colonne pour { $code } : aucun titre n'est l'un de { $wanted } ; écrivez { $code } = "heading" sous [columns] dans la correspondance
file-missing-column-near = aucune colonne pour { $code } : aucun titre n'est l'un de { $wanted }, le plus proche est « { $near } » ; écrivez { $code } = "heading" sous [columns] dans la correspondance
file-no-currency = rien n'indique la devise des montants : indiquez une colonne, ou écrivez currency = "EUR" sous [defaults] dans la correspondance
file-doubled-column = le titre « { $heading } » se trouve sur deux colonnes : renommez-en une
file-dates-ambiguous = « { $heading } » peut se lire avec le jour ou le mois en premier dans toutes les lignes (« { $example } ») : indiquez la forme dans la correspondance par { $first } ou { $second }
file-dates-mixed = « { $heading } » mêle deux formes : { $days } lignes seulement avec le jour en premier (« { $day } »), { $months } seulement avec le mois (« { $month } ») ; demandez un nouvel export
file-dates-contradicted = « { $heading } » est à lire comme { $named }, mais { $rows } lignes ne le peuvent pas (« { $example } ») : corrigez { $line } dans la correspondance
file-dates-two-digits = « { $heading } » a des années à deux chiffres dans { $rows } lignes (« { $example } ») : exportez-les avec quatre
file-decimals-ambiguous = « { $heading } » peut se lire avec une virgule ou un point décimal (« { $example } ») : écrivez decimal = "{ $comma }" ou "{ $point }" dans la correspondance
file-decimals-mixed = « { $heading } » mêle les signes décimaux : { $points } lignes avec un point (« { $point } »), { $commas } avec une virgule (« { $comma } ») ; demandez un nouvel export
file-decimals-contradicted = { $rows } lignes de « { $heading } » (« { $example } ») contredisent le signe décimal de la correspondance : corrigez decimal
file-swapped-dates = { $before } factures sur { $of } ({ $percent } %) seraient échues avant leur émission : jours et mois semblent inversés ; demandez un nouvel export, ou indiquez le bon date_format dans la correspondance
file-after-export = { $after } lignes sur { $of } ({ $percent } %) seraient comptabilisées après le { $date }, jour de l'écriture du fichier : jours et mois semblent inversés ; demandez un nouvel export, ou corrigez export_date dans la correspondance
file-not-a-number-column = plus de { $count } lignes ont le même « { $heading } » qu'une ligne d'un autre client ou montant, ce n'est donc pas un numéro de document : liez number à la colonne qui en contient un
file-too-many-unnumbered = plus de { $most } paiements sans numéro ne peuvent être distingués : découpez le fichier par jour, ou indiquez une colonne avec le numéro de la banque
file-changed = le fichier a changé pendant la lecture : importez-le à nouveau
