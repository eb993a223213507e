"""A text as clauses: runs of syllables between which no mark, digit or line end stands.

The counts were made over the same clauses, so neighbours here are neighbours there. Small letters,
one accent style (``hòa``), the tone where it belongs; web and mail addresses and names of
files with ``_`` are no words.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kehoach.text import syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = re.compile(r"[^\W\d_]+|[^\s*\u200b]|\n")
_CHUNK = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|www\.|_")
_ENDS = frozenset(".!?:;–+•|\n-")
"""After these a capital says nothing: a sentence or an item begins."""
_LONGEST = 8
"""Letters of the longest syllable (nghiêng has 7), and one for luck."""
_OLD_STYLE = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oè": "òe",
    "oé": "óe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy",
    "uý": "úy",
    "uỷ": "ủy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}  # fmt: skip - a table


class Case(IntEnum):
    """What the capitals of a word say."""

    SMALL = 0
    INNER = 1
    """A capital inside a sentence: a name, or a word of an agency."""
    FIRST = 2
    """A capital that opens a sentence or an item."""
    CAPITALS = 3
    """All capitals: a heading, or an abbreviation."""


class Word(NamedTuple):
    """A syllable of a clause."""

    syllable: str
    """Small letters, accents in one style; empty for what is too long to be one."""
    start: int
    end: int
    case: Case


def clauses(text: str) -> Iterator[list[Word]]:
    """Yield the clauses of one paragraph or cell, in order; places are in the text as it stands."""
    text = _without_addresses(text)
    clause: list[Word] = []
    opening = True
    for found in _PIECE.finditer(text):
        piece = found[0]
        if piece[0].isalpha():
            clause.append(Word(plain(piece), *found.span(), _case(piece, opening=opening)))
            opening = False
            continue
        if clause:
            yield clause
            clause = []
        opening = piece in _ENDS or (opening and (piece.isdigit() or piece in "()[]"))
    if clause:
        yield clause


def _case(word: str, *, opening: bool) -> Case:
    if word[0].islower():
        return Case.SMALL
    if len(word) > 1 and word.isupper():
        return Case.CAPITALS
    return Case.FIRST if opening else Case.INNER


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """Return a word as the counts know it; nothing for what is too long to be a syllable."""
    if len(word) > _LONGEST:
        return ""
    small = word.lower()
    if small.isascii():
        return small
    small = syllable.repaired(small) or small
    if small[-2:] not in _OLD_STYLE or small.startswith("qu"):
        return small
    return small[:-2] + _OLD_STYLE[small[-2:]]


def _without_addresses(text: str) -> str:
    """Return the text with a stroke for each letter of an address, places as they were."""
    if not _ADDRESS.search(text):
        return text
    return _CHUNK.sub(_stroked, text)


def _stroked(found: re.Match[str]) -> str:
    return "|" * len(found[0]) if _ADDRESS.search(found[0]) else found[0]
