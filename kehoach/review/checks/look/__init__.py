"""Look: letters, spacing, paper; asked of files that say how they look (TT)."""
