"""Many plans at once: from a base and a table, or many files, on all cores or many machines."""
