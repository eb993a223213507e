"""Form: the components of a paper and what the decree asks of their words (TT)."""
