"""Counts of syllables, of pairs and of triples of neighbours in official papers.

A count is a number of papers, not of places: what one paper repeats counts once. The file is read
as it lies (`packed`), and nothing is built from it but two small dictionaries: a command that asks
for no counts pays nothing, one that does a few milliseconds.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips.clauses import plain
from kehoach.text.slips.packed import unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from mmap import mmap

UNKNOWN = -1
"""The number of a syllable that stands in no table."""
_COUNT = 0x3FFF
"""14 bits hold any count of the 12,458 papers; the two above are the flags of a pair."""
FIRST_RIVAL = 0x4000
"""Another syllable, like the first, stands much oftener before the second."""
SECOND_RIVAL = 0x8000
"""Another syllable, like the second, stands much oftener behind the first.

A pair that nearly always has a syllable between has both flags: one look says what to look at.
"""
GAP_TIMES = 20
"""In how many times more papers the pair stands with that syllable between than without."""
RIVAL_TIMES = 12
"""How much oftener, at least: the least ratio any rule asks for (`swapped`)."""
RIVAL_LEAST = 15
"""In how many papers a rival stands, at least: the least any rule asks for."""
AHEAD_SHARE, AHEAD_LEAST = 0.7, 30
"""A pair of so many papers that has the same syllable behind, or before, in such a share of them
nearly always has it: ``cán bộ quản`` has ``lý``.
"""
GAP_LEAST = 30
"""Papers of the gaps counted apart; rarer ones follow from the triples of pairs that never meet."""
LIKELY = 30
"""A syllable of fewer papers is not proposed: half of the rarer ones are slips themselves."""


class Between(NamedTuple):
    """The syllable that usually stands beside or between two; how many papers have all three."""

    number: int
    papers: int


class Counts:
    """The tables, asked by number: what is not in a table counts 0, for any `UNKNOWN` too."""

    def __init__(self, content: bytes | mmap) -> None:
        """Take the content of the file. Raises ValueError for what is no such file."""
        self.tables = unpack(content)
        self.syllables = self.tables.syllables
        self._numbers = {syllable: number for number, syllable in enumerate(self.syllables)}
        self._unshaped = frozenset(self.tables.unshaped)
        starts = (range(*ends) for ends in pairwise(self.tables.letters_start))
        self.of_letters = dict(zip(self.tables.letters, starts, strict=True))
        """Letters without marks → the numbers of the syllables that have them."""
        self.written = lru_cache(maxsize=8192)(self._written)
        """Returns a word as the tables write it: nearly all stand so but for their capitals."""

    def number(self, syllable: str) -> int:
        """Return the number of a syllable, or `UNKNOWN`."""
        return self._numbers.get(syllable, UNKNOWN)

    def usual(self, word: str) -> bool:
        """Return True for a syllable of many papers, in small letters with its tone in place."""
        number = self._numbers.get(word, UNKNOWN)
        return number >= 0 and self.is_likely(number)

    def _written(self, word: str) -> str:
        small = word.lower()
        return small if self.usual(small) else plain(word)

    def papers(self, number: int) -> int:
        """Return in how many papers a syllable stands; 0 for one that stands in fewer than 20."""
        return self.tables.papers[number] if number >= 0 else 0

    def like(self, number: int) -> Sequence[int]:
        """Return the likely syllables that a slip may have turned into a known one."""
        start, end = self.tables.like_start[number : number + 2]
        return self.tables.like[start:end]

    def is_likely(self, number: int) -> bool:
        """Return True for a known syllable of Vietnamese that many papers have."""
        return self.tables.papers[number] >= LIKELY and number not in self._unshaped

    def pair(self, first: int, second: int) -> int:
        """Return the place of a pair in the table, -1 when it stands in fewer than 5 papers."""
        if first < 0 or second < 0:
            return -1
        tables = self.tables
        end = tables.pair_start[first + 1]
        at = bisect_left(tables.pair_second, second, tables.pair_start[first], end)
        return at if at < end and tables.pair_second[at] == second else -1

    def of_pair(self, place: int) -> int:
        """Return in how many papers the pair at a place stands."""
        return self.tables.pair_papers[place] & _COUNT if place >= 0 else 0

    def flags(self, place: int) -> int:
        """Return the flags of the pair at a place; an unknown pair may have any rival."""
        return self.tables.pair_papers[place] & ~_COUNT if place >= 0 else ANY_RIVAL

    def together(self, first: int, second: int) -> int:
        """Return in how many papers a pair stands."""
        return self.of_pair(self.pair(first, second))

    def bond(self, first: int, second: int) -> float:
        """Return papers of a pair over papers of the rarer syllable, where any is known."""
        known = [papers for papers in (self.papers(first), self.papers(second)) if papers]
        return self.together(first, second) / min(known, default=1e9)

    def often(self, pairs: Iterable[tuple[int, int]], least: float) -> Iterator[tuple[int, int]]:
        """Yield those of some pairs that stand in many papers: what is asked most, in one walk."""
        starts, seconds = self.tables.pair_start, self.tables.pair_second
        papers = self.tables.pair_papers
        for first, second in pairs:
            end = starts[first + 1]
            at = bisect_left(seconds, second, starts[first], end)
            if at < end and seconds[at] == second and papers[at] & _COUNT >= least:
                yield first, second

    def triple(self, place: int, third: int) -> int:
        """Return in how many papers a syllable follows the pair at a place; 0 for fewer than 10."""
        if place < 0 or third < 0:
            return 0
        tables = self.tables
        end = tables.triple_start[place + 1]
        at = bisect_left(tables.triple_third, third, tables.triple_start[place], end)
        found = at < end and tables.triple_third[at] == third
        return tables.triple_papers[at] if found else 0

    def triples(self, asked: Iterable[tuple[int, int]]) -> Iterator[int]:
        """Yield `triple` of each place of a pair with a third, in one walk."""
        starts, thirds = self.tables.triple_start, self.tables.triple_third
        papers = self.tables.triple_papers
        for place, third in asked:
            if place < 0 or third < 0 or starts[place] == starts[place + 1]:
                yield 0
                continue
            end = starts[place + 1]
            at = bisect_left(thirds, third, starts[place], end)
            yield papers[at] if at < end and thirds[at] == third else 0

    def between(self, first: int, second: int) -> Between | None:
        """Return the syllable that usually stands between two that rarely touch."""
        if first < 0 or second < 0:
            return None
        tables = self.tables
        end = tables.gap_start[first + 1]
        at = bisect_left(tables.gap_second, second, tables.gap_start[first], end)
        if at == end or tables.gap_second[at] != second:
            return None
        return Between(tables.gap_between[at], tables.gap_papers[at])

    def ahead(self, place: int) -> Between | None:
        """Return the syllable that nearly always stands behind the pair at a place."""
        tables = self.tables
        return _at(place, tables.ahead_pair, tables.ahead_third, tables.ahead_papers)

    def back(self, place: int) -> Between | None:
        """Return the syllable that nearly always stands before the pair at a place."""
        tables = self.tables
        return _at(place, tables.back_pair, tables.back_first, tables.back_papers)


def _at(
    place: int,
    places: Sequence[int],
    syllables: Sequence[int],
    papers: Sequence[int],
) -> Between | None:
    """Return what a row of three sorted columns says of a place."""
    at = bisect_left(places, place)
    if at == len(places) or places[at] != place:
        return None
    return Between(syllables[at], papers[at])


ANY_RIVAL = FIRST_RIVAL | SECOND_RIVAL
