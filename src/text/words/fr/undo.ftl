# Taking back what was recorded. Keys that are pressed come in as $key.

undo-line = Enregistré : { $what } · { $of } —
undo-tail = { $key } l'annule, { $seconds } s
undo-still = { $key } l'annule
undo-not-yet = annulation impossible tant que la base de données est absente
undo-done = Annulé : { $what } · { $of }.
undo-attempt-stays = La tentative reste dans la liste : elle a eu lieu.
undo-title = Annuler
undo-ask = { $what } · { $of }, enregistré { $at }
undo-ask-leaves = { $name } retourne dans la file tel quel.
undo-how = { $key } ou Entrée annule ; Échap laisse tout en place.
undo-how-plain = { $key } annule ; cancel laisse tout en place.
undo-away = Rien n'a été annulé : la base de données ne répond pas. Réessayez quand elle sera revenue.

undo-nothing = Il n'y a rien d'aujourd'hui à annuler.
undo-unknown = Cet enregistrement n'existe pas ; consultez l'historique du client.
undo-after = { $who } a enregistré quelque chose après ({ $at }). L'annulation est impossible ; parlez-en à { $who }.
undo-own-after = Vous avez enregistré quelque chose sur ce client après ({ $at }). Annulez d'abord cela.
undo-judged = Un paiement a tranché la promesse entre-temps. Elle ne peut plus être annulée.
undo-decided = Le litige a été tranché entre-temps. Il ne peut plus être annulé.
undo-held = { $who } a ouvert ce client depuis { $since }. Demandez à { $who } de le rendre, puis réessayez.
undo-on-disk = Il n'est que sur cette machine tant que la base de données est absente. Il pourra être annulé ensuite.
undo-another-day = Cela date du { $on } ; seul ce qui est d'aujourd'hui s'annule. Ajoutez plutôt une note.
undo-call = Un appel passé ne s'annule pas. Enregistrez ce qu'il a donné.
undo-already = C'est déjà annulé.
undo-not-yours = { $who } l'a enregistré. Seul { $who } peut l'annuler.
undo-set-apart = Il a été mis de côté à son arrivée : rien n'en a pris effet.
undo-older = Une version plus ancienne l'a enregistré sans rien garder pour y revenir. Ajoutez plutôt une note.

act-outcome = résultat
act-call = appel commencé
act-note = note
act-release = remis en file
act-snooze = reporté
act-skip = passé

fact-undone = Annulé : { $what }
