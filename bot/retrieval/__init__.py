"""Search: municipality first, then its own index and the shared concepts; one trained ranker says how probable each entry is."""
