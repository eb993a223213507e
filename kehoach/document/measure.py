"""How wide a text is in Times New Roman, from the advance widths in data/be-rong-chu.yaml."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kehoach.law.book import book

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNKNOWN = 500


@cache
def _widths(weight: str) -> dict[str, int]:
    return {
        sign: int(width) for width, signs in book("be-rong-chu")[weight].items() for sign in signs
    }


@lru_cache(maxsize=8192)
def width(text: str, size: float, weight: str = "thuong") -> float:
    """Return the width in pt of a line of text at a size in pt.

    ``weight`` is ``thuong``, ``dam`` or ``nghieng``. Letters not in the table count half an em.
    """
    table = _widths(weight)
    return sum(table.get(sign, _UNKNOWN) for sign in text) * size / 1000


def longest_line(text: str, room: float, size: float, weight: str = "thuong") -> float:
    """Return the width in pt of the longest line when the text is set in ``room`` pt."""
    return min(max(_lines(text, room, size, weight)), room)


def lines(text: str, room: float, size: float, weight: str = "thuong") -> int:
    """Return how many lines the text takes when it is set in ``room`` pt."""
    return len(list(_lines(text, room, size, weight)))


def _lines(text: str, room: float, size: float, weight: str) -> Iterator[float]:
    """Yield the width of each line of the text set in ``room`` pt.

    A longer word has one of its own.
    """
    space = width(" ", size, weight)
    for paragraph in text.split("\n"):
        line = 0.0
        for word in paragraph.split():
            wide = width(word, size, weight)
            if line and line + space + wide > room:
                yield line
                line = wide
            else:
                line += space + wide if line else wide
        yield line
