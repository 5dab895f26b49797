# Le premier lancement : cinq questions, et le guide de la démonstration.
# Ce que reçoit chaque clé est indiqué dans le catalogue anglais.

command-tutor = guide
command-tutor-help = affiche ou masque le guide de la démonstration.

## Le guide.

tutor-head = Guide { $n }/{ $all } :
tutor-first = Prenez un client avec { $key } ; ensuite :
tutor-next = { $key } prend le meilleur client de la file. Il est à vous seul jusqu'à ce que vous le quittiez. { $hide } masque ce guide.
tutor-call = { $key } et un chiffre appellent. Les règles d'abord : c'est oui, ou pourquoi non et jusqu'à quand.
tutor-outcome = pas de réponse ? { $key }, et c'est noté ; le client suivant s'ouvre tout seul. C'est la touche la plus utile du jour.
tutor-promise = { $key } ven, puis une lettre pour le motif : tout l'échu est promis pour vendredi, et suivi jusqu'au paiement.
tutor-callback = { $key } s'ils demandent un rappel : tapez quand, à leur heure. La file les ramène à ce moment-là.
tutor-note = { $key } ajoute une note pour qui viendra après vous. Le client reste ouvert.
tutor-undo = { $key } annule le dernier enregistrement. Une erreur coûte une touche, et le journal montre les deux.
tutor-find = { $key } trouve n'importe qui : nom, numéro, téléphone. Les clients vous appellent aussi.
tutor-why = { $key } dit pourquoi ce client vient maintenant, et quelles règles ont été consultées. Rien n'est caché ici.
tutor-mine = { $key }, c'est votre journée : ce qui est fait, ce qu'on vous a promis, ce qui revient.
tutor-end = C'était tout. { $help } montre toutes les touches ; « dunlin init DIR » crée votre propre poste. { $hide } retire cette ligne.
said-tutor-shown = Voici le guide. { $key } le masque.
said-tutor-hidden = Le guide est masqué. { $key } l'affiche de nouveau.
refused-tutor = Le guide fait partie de la démonstration : ici, ses étapes toucheraient de vrais clients. Essayez « dunlin demo », ou { $key } pour les touches.

## Les cinq questions.

first-own-name = français
first-welcome =
    Bienvenue dans dunlin. Cinq questions, et vous y êtes.
    Un chiffre répond ; Entrée prend ce qui est entre crochets. Échap quitte, et rien n'est écrit.
first-language = 1/5  Quelle langue lisez-vous ?
first-keyboard = 2/5  Sur quel clavier tapez-vous ?
first-keyboard-us = américain, ou un autre
first-keyboard-no = norvégien
first-keyboard-hu = hongrois
first-keyboard-ro = roumain
first-keyboard-fr = français (AZERTY)
first-keymap = 3/5  Quelles touches vos mains connaissent-elles ?
first-keymap-default = de simples lettres, les mêmes dans toutes les langues
first-keymap-vim = comme dans vim
first-keymap-emacs = comme dans Emacs
first-keymap-function-keys = de F1 à F12
first-keymap-numpad = une main sur le pavé numérique
first-keymap-excel = comme dans un tableur
first-keymap-accessible = peu de touches, sans séquences (lecteur d'écran, contacteur)
first-theme = 4/5  Quel aspect voulez-vous ?
first-theme-default = les couleurs de votre terminal
first-theme-light = pour un fond clair
first-theme-high-contrast = contraste fort
first-theme-deuteranopia = sans rouge contre vert
first-theme-tritanopia = sans bleu contre jaune
first-theme-mono = sans couleurs
first-database = 5/5  Où sont vos données ?
first-database-demo = nulle part encore : seulement la démonstration
first-database-file = dans un dossier de cette machine
first-database-postgres = sur un serveur PostgreSQL, pour une équipe sur plusieurs machines
first-path = Quel dossier ? Ses documents et sa base de données s'y trouvent. (Le fichier d'une base convient aussi.)
first-url = Son adresse : postgres://UTILISATEUR@HÔTE/NOM
first-no-database = { $path } est un fichier, mais pas une base SQLite. Indiquez un dossier ou un autre fichier.
first-occupied = { $path } existe déjà et contient autre chose. Indiquez un dossier qui n'existe pas encore, ou un poste déjà créé.
first-no-url = Ce n'est pas l'adresse d'un serveur. Elle s'écrit ainsi : postgres://UTILISATEUR@HÔTE/NOM
first-probing = Interrogation de { $address } …
first-reached = Il répond.
first-unreached = Et maintenant ?
first-unreached-again = l'interroger de nouveau
first-unreached-other = choisir autre chose
first-unreached-keep = garder tout de même cette adresse
first-password = L'adresse contient un mot de passe. Les réglages sont un fichier texte sur cette machine, et les sauvegardes le copient.
first-password-leave-out = l'omettre ; PostgreSQL le prend dans ~/.pgpass ou PGPASSWORD
first-password-keep = le garder dans le fichier, que vous seul pouvez lire
first-password-out = Gardée sans le mot de passe : { $address }
first-no-such-answer = « { $answer } » n'est pas une des réponses. Tapez un nombre de 1 à { $most }, ou Entrée.
first-nothing-typed = Rien n'a été saisi. Tapez une réponse, ou Échap pour quitter.
first-left = Rien n'a été écrit. « dunlin demo » fonctionne sans réglages.
first-exists = Il y a déjà des réglages.
first-exists-keep = laisser { $file } tel quel
first-exists-replace = l'écrire de nouveau ; l'ancien est gardé à côté
first-not-written = { $file } ne peut pas être écrit : { $why }. Rien n'a été modifié. Libérez de l'espace ou le dossier, ou indiquez-en un autre avec XDG_CONFIG_HOME ; « dunlin demo » se passe de réglages.
first-written = Écrit : { $file }. Chaque ligne peut y être modifiée.
first-old = L'ancien : { $file }
first-now = Et maintenant ?
first-now-demo = la démonstration : clients inventés, trois minutes, rien ne reste
first-now-desk = montrer les commandes pour mon propre poste
first-now-setup = reposer les cinq questions
first-no-desk = Vos réglages n'indiquent encore aucun poste. Et maintenant ?
first-commands = Votre propre poste :
first-no-terminal = Cette commande pose des questions : il lui faut un terminal. Les réglages sont un fichier texte : ~/.config/dunlin/config.toml.
first-no-home = Il n'y a pas de dossier pour les réglages : définissez HOME ou XDG_CONFIG_HOME.

## Le fichier des réglages.

first-file-head =
    Les réglages de dunlin, tels que le premier lancement les a écrits. Modifiez ce que vous voulez : une ligne qui
    commence par # ne compte pas. L'environnement (DUNLIN_LANGUAGE, ...) prime sur ce fichier, la ligne de commande sur tout.
first-file-language = Langue de l'écran : { $all }
first-file-keyboard = Clavier : { $all }
first-file-keymap = Touches : { $all }, ou le chemin de votre propre fichier
first-file-theme = Couleurs : { $all }
first-file-desk = Dossier des documents du poste ; sa base est dunlin.db dans ce dossier, sauf si la ligne suivante en nomme une autre
first-file-database = Base de données : { $all }
first-file-agent = S'installer comme cet agent, là où le choix est permis
first-file-dial = Ce qui lance un appel ; {"{e164}"} tient lieu de numéro. Sans cela, les appels sont seulement notés
first-file-state = Dossier de ce qui attend sur cette machine
first-file-log = Fichier du journal du programme ; sans lui, il n'y en a pas
first-file-reduced-motion = Rien ne bouge de soi-même : { $all }
first-file-links = Les numéros de téléphone sont des liens, dans les terminaux qui les ouvrent : { $all }
first-file-ascii = Caractères ASCII seulement : { $all }
