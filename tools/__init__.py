"""What makes the files the program ships or shows: templates, lists of units, widths, tables.

Not in the wheel: the program never imports it.
"""
