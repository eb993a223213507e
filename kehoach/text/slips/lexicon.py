"""Words of many fields as they are written: what counts of official papers hardly know.

Asked by what stands beside: behind ``đông`` may stand ``xuân``. The index is kept as a few long
texts (`packed`), so that a command that asks for it pays a millisecond.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips.clauses import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHAPE = 5
"""Raised when `Index` or how it is filled changes, so that none of before is taken."""
_WORD, _LONGER = 2, 3
"""Syllables of a word; longer ones are mostly two words: ``kế hoạch | giáo dục``."""


class Index(NamedTuple):
    """What stands beside a syllable: text with blanks around each syllable, ``" xuân thu "``."""

    behind: Mapping[str, str]
    """A syllable → all that stand behind it in any word."""
    before: Mapping[str, str]
    """A syllable → all that stand before it in any word."""
    whole: Mapping[str, str]
    """The first syllable of a word of two → the second ones."""
    third: Mapping[str, str]
    """The first two syllables of a word of three → the third ones."""
    within: Mapping[str, str]
    """The same of any three within a word of four and more."""


def packed(index: Index) -> tuple[tuple[str, str], ...]:
    """Return an index as few long texts: read again five times faster than as dictionaries."""
    return tuple(("\n".join(table), "\n".join(table.values())) for table in index)


def unpacked(held: Iterable[tuple[str, str]]) -> Index:
    """Return the index that was packed."""
    tables = (zip(keys.split("\n"), found.split("\n"), strict=True) for keys, found in held)
    return Index(*map(dict, tables))


class Lexicon:
    """The words, asked by their syllables."""

    def __init__(self, index: Index) -> None:
        """Take their index."""
        self._index = index

    def has(self, first: str, second: str) -> bool:
        """Return True for two syllables that stand so in a word."""
        return f" {second} " in self._index.behind.get(first, "")

    def is_whole(self, first: str, second: str) -> bool:
        """Return True for a word of two syllables."""
        return f" {second} " in self._index.whole.get(first, "")

    def has_three(self, first: str, second: str, third: str) -> bool:
        """Return True for a word of three syllables."""
        return f" {third} " in self._index.third.get(f"{first} {second}", "")

    def has_within(self, first: str, second: str, third: str) -> bool:
        """Return True for three syllables of a longer word."""
        return f" {third} " in self._index.within.get(f"{first} {second}", "")

    def behind(self, first: str) -> list[str]:
        """Return what stands behind a syllable in any word."""
        return self._index.behind.get(first, "").split()

    def before(self, second: str) -> list[str]:
        """Return what stands before a syllable in any word."""
        return self._index.before.get(second, "").split()


def index_of(words: Iterable[str]) -> Index:
    """Return words by their syllables."""
    behind: dict[str, list[str]] = {}
    before: dict[str, list[str]] = {}
    whole: dict[str, list[str]] = {}
    third: dict[str, list[str]] = {}
    within: dict[str, list[str]] = {}
    for word in words:
        said = [plain(syllable) for syllable in word.split()]
        for first, second in pairwise(said):
            behind.setdefault(first, []).append(second)
            before.setdefault(second, []).append(first)
            if len(said) == _WORD:
                whole.setdefault(first, []).append(second)
        held = third if len(said) == _LONGER else within
        for first, second, last in zip(said, said[1:], said[2:], strict=False):
            held.setdefault(f"{first} {second}", []).append(last)
    return Index(*map(_joined, (behind, before, whole, third, within)))


def _joined(lists: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {syllable: f" {' '.join(dict.fromkeys(found))} " for syllable, found in lists.items()}


EMPTY = Lexicon(index_of(()))
"""No word."""
