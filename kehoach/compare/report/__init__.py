"""What a comparison found, for the terminal, for programs and as a page."""
