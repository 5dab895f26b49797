# La ligne de commande.

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
cli-imported = Lignes lues : { $rows }, importées : { $kept }, rejetées : { $rejected }.
cli-rejects = Les lignes rejetées se trouvent dans { $file }. Corrigez-les, puis importez ce fichier.
