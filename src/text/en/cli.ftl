# The command line.

# $faults: how many.
cli-check-faults =
    { $faults ->
        [one] { $faults } fault. Nothing was published.
       *[other] { $faults } faults. Nothing was published.
    }
# $warnings: how many.
cli-check-clean =
    { $warnings ->
        [0] The desk's documents are in order.
        [one] The desk's documents are in order, with { $warnings } warning.
       *[other] The desk's documents are in order, with { $warnings } warnings.
    }
# $hash: beginning of the revision's hash.
cli-published = Published as revision { $hash }.
cli-published-already = Nothing changed since revision { $hash }.
# $rows: read. $kept: imported. $rejected: refused.
cli-imported = { $rows } rows read, { $kept } imported, { $rejected } rejected.
# $file: where the rejected rows lie.
cli-rejects = The rejected rows lie in { $file }. Correct them there and import that file.
cli-nothing = Nothing to do.
