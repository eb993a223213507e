"""Review: every fault at its place, with the article it breaks."""
