"""Layout: parts, headings, numbers and lists (BC, and how paragraphs end)."""
