# Kommandolinjen.

cli-check-faults =
    { $faults ->
        [one] { $faults } feil. Ingenting ble publisert.
       *[other] { $faults } feil. Ingenting ble publisert.
    }
cli-check-clean =
    { $warnings ->
        [0] Dokumentene er i orden.
        [one] Dokumentene er i orden, med { $warnings } advarsel.
       *[other] Dokumentene er i orden, med { $warnings } advarsler.
    }
cli-published = Publisert som revisjon { $hash }.
cli-published-already = Ingenting er endret siden revisjon { $hash }.
cli-imported = { $rows } rader lest, { $kept } importert, { $rejected } avvist.
cli-rejects = De avviste radene ligger i { $file }. Rett dem der og importer filen.
