"""One file a claim: each prints a table and writes results/*.json."""
