# A parancssor.

cli-check-faults = { $faults } hiba. Semmi sem lett közzétéve.
cli-check-clean =
    { $warnings ->
        [0] A dokumentumok rendben vannak.
       *[other] A dokumentumok rendben vannak, { $warnings } figyelmeztetéssel.
    }
cli-published = Közzétéve { $hash } változatként.
cli-published-already = A { $hash } változat óta semmi sem változott.
cli-imported = { $rows } sor beolvasva, { $kept } átvéve, { $rejected } elutasítva.
cli-rejects = Az elutasított sorok itt vannak: { $file }. Javítsa őket, és importálja ezt a fájlt.
