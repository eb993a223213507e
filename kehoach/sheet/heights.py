"""How high a row is: the lines its fullest cell takes, as Excel and LibreOffice set them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINE, _AROUND = 15.75, 2.25
"""Points a line of the usual size is high, and a row more than its lines."""
_LETTERS_PER_WIDTH = 1.1
"""Letters of Times New Roman 12 in a unit of width (a digit of the program's own font): LibreOffice
sets 43 letters of a task in a column of 38."""
BOLD = 0.9
"""Share of a width bold letters leave of what plain ones have."""
_HIGHEST = 400.0
"""Points a row may be high; Excel knows no more than 409."""


def height(said: Iterable[tuple[str, float]], size: float = 1.0) -> float:
    """Return the height in points of a row of words and the widths they have.

    ``size`` is how large the letters are, 1 for the usual 12 points.
    """
    lines = max((_lines(words, wide / size) for words, wide in said), default=1)
    return min(lines * _LINE * size + _AROUND, _HIGHEST)


def _lines(words: str, wide: float) -> int:
    """Return how many lines words take in a column, broken between words."""
    room, lines = max(int(wide * _LETTERS_PER_WIDTH), 1), 0
    for paragraph in words.splitlines() or [""]:
        left = 0
        lines += 1
        for word in paragraph.split(" "):
            if left and left + 1 + len(word) > room:
                lines, left = lines + 1, 0
            lines += max(len(word) - 1, 0) // room
            left += len(word) + (left > 0)
    return lines
