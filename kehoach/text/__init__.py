"""Vietnamese writing, pure: letters, dates, numbers, numbering, citations. No files, no clock."""
