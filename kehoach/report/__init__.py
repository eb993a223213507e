"""Reports of a review: terminal, JSON, SARIF, HTML, Word comments."""
