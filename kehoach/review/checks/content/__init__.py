"""Content: what a plan must say, and what is left of a draft or of last year (ND)."""
