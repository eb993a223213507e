"""What a paper writes two ways: each use of a way with its place, observed kind by kind."""
