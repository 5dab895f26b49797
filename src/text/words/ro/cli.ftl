# Linia de comandă.

cli-check-faults =
    { $faults ->
        [one] { $faults } eroare. Nu s-a publicat nimic.
        [few] { $faults } erori. Nu s-a publicat nimic.
       *[other] { $faults } de erori. Nu s-a publicat nimic.
    }
cli-check-clean =
    { $warnings ->
        [0] Documentele sunt în regulă.
        [one] Documentele sunt în regulă, cu { $warnings } avertisment.
        [few] Documentele sunt în regulă, cu { $warnings } avertismente.
       *[other] Documentele sunt în regulă, cu { $warnings } de avertismente.
    }
cli-published = Publicat ca revizia { $hash }.
cli-published-already = Nimic nu s-a schimbat de la revizia { $hash }.
cli-imported = Rânduri citite: { $rows }, importate: { $kept }, respinse: { $rejected }.
cli-rejects = Rândurile respinse se află în { $file }. Corectați-le acolo și importați fișierul.
