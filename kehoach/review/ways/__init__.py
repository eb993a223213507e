"""What a paper writes two ways: each use of a way with its place, and the check made of them."""
