"""A text as clauses: runs of syllables between which no mark, digit or line end stands.

The counts were made over the same clauses, so neighbours here are neighbours there. Small letters,
one accent style (``hòa``), the tone where it belongs; web and mail addresses and names of
files with ``_`` are no words.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text import syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_RUN = re.compile(r"[^\W\d_]+(?:[^\S\n]+[^\W\d_]+){0,499}")
"""Words with only blanks between; a text without marks is cut, so that it is not held whole."""
_SIGNS = str.maketrans({"*": " ", "\u200b": " "})
"""Signs that part no words: of emphasis, of no width."""
_CHUNK = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|www\.|_")
_FEW = 3
"""A clause of no more words in capitals may be a name."""
_LINE = 15
"""Signs from which a text all in capitals is a heading, not a name or an abbreviation."""
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


class Run(NamedTuple):
    """A clause as it stands in its text, not yet taken apart: most hold nothing to look at."""

    text: str
    """The whole text, addresses and signs of emphasis blotted out, places as they were."""
    start: int
    words: list[str]


def runs(text: str) -> Iterator[Run]:
    """Yield the clauses of one paragraph or cell, in order."""
    text = _blotted(text)
    for found in _RUN.finditer(text):
        yield Run(text, found.start(), found[0].split())


def taken_apart(
    run: Run, written: Callable[[str], str], first: int = 0, last: int | None = None
) -> list[Word]:
    """Return the syllables of a clause, or some of them, each as it is ``written`` in the tables.

    Places are in the text as it stands.
    """
    found: list[Word] = []
    at = run.start
    for word in run.words[:first]:
        at = run.text.index(word, at) + len(word)
    opening = first == 0 and _opens(run)
    for word in run.words[first:last]:
        start = run.text.index(word, at)
        at = start + len(word)
        found.append(Word(written(word), start, at, _case(word, opening=opening)))
        opening = False
    return found


def is_heading(run: Run) -> bool:
    """Return True for a clause most of whose words are in capitals: they name nothing."""
    if len(run.words) <= _FEW:
        return len(run.text) > _LINE and run.text.isupper()
    capitals = sum(len(word) > 1 and word.isupper() for word in run.words)
    return capitals * 2 > len(run.words)


def _opens(run: Run) -> bool:
    """Return True where a sentence or an item begins with the clause."""
    before = run.start
    while before and not run.text[before - 1].isalpha():
        before -= 1
    opening = before == 0
    for sign in run.text[before : run.start]:
        if sign == "\n" or not sign.isspace():
            opening = sign in _ENDS or (opening and (sign.isdigit() or sign in "()[]"))
    return opening


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


def _blotted(text: str) -> str:
    """Return the text, as long as it was, with strokes for an address, blanks for emphasis."""
    # letters are found many times faster than the pattern, and hardly a text has one of these
    if "@" in text or "_" in text or "://" in text or "www." in text:
        text = _CHUNK.sub(_stroked, text)
    return text.translate(_SIGNS) if "*" in text or "\u200b" in text else text


def _stroked(found: re.Match[str]) -> str:
    return "|" * len(found[0]) if _ADDRESS.search(found[0]) else found[0]
