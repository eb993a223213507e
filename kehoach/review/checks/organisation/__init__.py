"""Organisation: who does the work, who receives the paper, what agencies are called (TC)."""
