"""The number of a record: its year, content, place and part, so that ranking needs no other row.

A search may match half of all records; what decides their order stands in the number, not in a
table beside it.
"""

from __future__ import annotations

from kehoach.library.parts import PARTS
from kehoach.named import NamedTuple

_KEYS = tuple(PARTS)
_PHAN, _AT, _CONTENT = 4, 23, 24
"""Bits of the part, of the place in the file, of the content; the year has the 12 left of 63."""
_MOST_YEAR = (1 << 12) - 1


class Numbered(NamedTuple):
    """What a number says."""

    content: int
    at: int
    phan: str


def number_of(nam: int, content: int, at: int, phan: str) -> int:
    """Return the number of the record at a place of a content of a year."""
    year = min(max(nam, 0), _MOST_YEAR)
    return (((year << _CONTENT | content) << _AT | at) << _PHAN) | _KEYS.index(phan)


def numbered(number: int) -> Numbered:
    """Return what a number says."""
    at = number >> _PHAN & (1 << _AT) - 1
    content = number >> _PHAN + _AT & (1 << _CONTENT) - 1
    return Numbered(content, at, _KEYS[number & (1 << _PHAN) - 1])


def span_of(nam: int, content: int) -> tuple[int, int]:
    """Return the first number a record of a content may have, and the one behind the last."""
    first = number_of(nam, content, 0, _KEYS[0])
    return first, first + (1 << _AT + _PHAN)


def part_number(phan: str) -> int:
    """Return the number of a part."""
    return _KEYS.index(phan)


PART = f"({{0}} & {(1 << _PHAN) - 1})"
"""SQL of the part of a number."""
YEAR = f"({{0}} >> {_PHAN + _AT + _CONTENT})"
"""SQL of the year of a number."""
CONTENT = f"(({{0}} >> {_PHAN + _AT}) & {(1 << _CONTENT) - 1})"
"""SQL of the content of a number."""
