"""A part of a sheet, named as Excel names it: ``A3:F20``."""

from __future__ import annotations

import re

from kehoach.named import NamedTuple
from kehoach.text.numbering import capital

MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
_LETTERS = 26
_WRITTEN = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?")


class Region(NamedTuple):
    """Rows and columns from the first to the last, both counted from 1 and both within."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        """Return ``A3:F20``."""
        return f"{cell_name(self.top, self.left)}:{cell_name(self.bottom, self.right)}"

    def holds(self, row: int, column: int) -> bool:
        """Return True for a cell within."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def meets(self, other: Region) -> bool:
        """Return True when the two share a cell."""
        rows = self.top <= other.bottom and other.top <= self.bottom
        return rows and self.left <= other.right and other.left <= self.right

    def within(self, other: Region) -> bool:
        """Return True when every cell is one of the other region."""
        return other.holds(self.top, self.left) and other.holds(self.bottom, self.right)


WHOLE = Region(1, 1, MOST_ROWS, MOST_COLUMNS)


def parse_region(text: str) -> Region | None:
    """Return the region a text names, its corners in any order; None when it names none."""
    found = _WRITTEN.fullmatch(text.strip().replace(" ", ""))
    if found is None:
        return None
    first = (int(found[2]), _column(found[1]))
    last = (int(found[4]), _column(found[3])) if found[3] else first
    rows, columns = sorted((first[0], last[0])), sorted((first[1], last[1]))
    region = Region(rows[0], columns[0], rows[1], columns[1])
    return region if region.top and region.within(WHOLE) else None


def cell_name(row: int, column: int) -> str:
    """Return row 5 and column 28 as ``AB5``."""
    return f"{capital(column)}{row}"


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
