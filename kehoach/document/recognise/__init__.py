"""Document → raw plan: what each paragraph of a file is, by its words and its look."""
