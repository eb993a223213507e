"""Two files of a plan: what changed in their meaning, what only in their words or their dress."""
