"""How wide a text is in Times New Roman, from the advance widths in data/be-rong-chu.yaml."""

from __future__ import annotations

from functools import cache, lru_cache

from kehoach.law.book import book

_UNKNOWN = 500


@cache
def _widths(weight: str) -> dict[str, int]:
    return {sign: int(width) for width, signs in book("be-rong-chu")[weight].items() for sign in signs}


@lru_cache(maxsize=8192)
def width(text: str, size: float, weight: str = "thuong") -> float:
    """Return the width in pt of a line of text at a size in pt.

    ``weight`` is ``thuong``, ``dam`` or ``nghieng``. Letters not in the table count half an em.
    """
    table = _widths(weight)
    return sum(table.get(sign, _UNKNOWN) for sign in text) * size / 1000


def longest_line(text: str, room: float, size: float, weight: str = "thuong") -> float:
    """Return the width in pt of the longest line when the text is set in ``room`` pt."""
    best = 0.0
    space = width(" ", size, weight)
    for paragraph in text.split("\n"):
        line = 0.0
        for word in paragraph.split():
            wide = width(word, size, weight)
            if line and line + space + wide > room:
                best, line = max(best, line), wide
            else:
                line = line + space + wide if line else wide
        best = max(best, line)
    return min(best, room)


def lines(text: str, room: float, size: float, weight: str = "thuong") -> int:
    """Return how many lines the text takes when it is set in ``room`` pt."""
    count = 0
    space = width(" ", size, weight)
    for paragraph in text.split("\n"):
        count += 1
        line = 0.0
        for word in paragraph.split():
            wide = width(word, size, weight)
            if line and line + space + wide > room:
                count += 1
                line = wide
            else:
                line += space + wide if line else wide
    return count
