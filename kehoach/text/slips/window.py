"""A syllable among its neighbours: what is written there, and what another syllable would make.

Bond: how tightly two syllables belong together, papers of the pair over papers of the rarer one:
0.3 and more is a word of two syllables, 0.02 two words that happen to meet.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips.counts import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Container

    from kehoach.text.slips.clauses import Case, Word
    from kehoach.text.slips.counts import Counts

BEFORE, BEHIND = 3, 3
"""Words before a place, and from it on, that are asked of it."""
RARE = 40
"""Papers of a pair below which a word in it may be another: the likelier one stands in more."""
WORD = 0.05
"""The bond from which what is written may be a word."""
KNOWN = 10
"""Papers of a triple that is written from which it is right."""
FAMILIAR = 20
"""The same from which it is right, whatever else may be."""
COMMON = 80
"""Papers of both pairs that are written which say as much."""
BOUND = 10
"""Papers below which a pair says nothing of a bond between its syllables."""
_BOUND_BEYOND = 0.2
"""The bond that makes a neighbour nearly a word with its own neighbour."""
_BOUND_ANEW = 15
"""The same of a syllable that is not written there, but proposed."""


class Clause:
    """The syllables of a clause as numbers, and the pairs they make, looked up once.

    It may be a part of one: all that is asked of a place stands within `BEFORE` and `BEHIND` words.
    """

    def __init__(self, counts: Counts, words: list[Word], *, heading: bool = False) -> None:
        """Look up every syllable and every pair; ``heading``: most of it is in capitals."""
        self.heading = heading
        self.counts = counts
        self.words = words
        self.numbers = [counts.number(word.syllable) for word in words]
        following = zip(self.numbers, self.numbers[1:], strict=False)
        self.pairs = [counts.pair(first, second) for first, second in following]

    def number(self, at: int) -> int:
        """Return the number of the syllable at a place, `UNKNOWN` beyond the ends too."""
        return self.numbers[at] if 0 <= at < len(self.numbers) else UNKNOWN

    def word(self, at: int) -> Word | None:
        """Return the word at a place, None beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else None

    def pair(self, at: int) -> int:
        """Return in how many papers the syllable at a place and the next stand together."""
        return self.counts.of_pair(self.pairs[at]) if 0 <= at < len(self.pairs) else 0

    def triple(self, at: int) -> int:
        """Return in how many papers the syllable at a place and the next two stand together."""
        if not 0 <= at < len(self.pairs):
            return 0
        return self.counts.triple(self.pairs[at], self.number(at + 2))

    def bond(self, at: int) -> float:
        """Return the bond between the syllable at a place and the next."""
        papers = self.pair(at)
        if papers < BOUND:
            return 0
        return papers / _rarer(self.counts, self.number(at), self.number(at + 1))

    def familiar(self, at: int) -> int:
        """Return in how many papers the best known of the three triples over a place stands."""
        return max(self.triple(at - 2), self.triple(at - 1), self.triple(at))

    @cached_property
    def _said(self) -> list[tuple[str, Case]]:
        return [(word.syllable, word.case) for word in self.words]

    def around(self, at: int) -> tuple[object, ...]:
        """Return all that is asked of a place: the same there has the same answer."""
        return (min(at, BEFORE), self.heading, *self._said[max(0, at - BEFORE) : at + BEHIND])


class Side(NamedTuple):
    """A neighbour, what is written beside it and what another syllable would make with it."""

    written: int
    """Papers in which the neighbour stands beside what is written."""
    proposed: int
    """Papers in which it stands beside what is proposed."""
    bond: float
    """Of the neighbour and what is proposed."""
    bond_written: float
    """Of the neighbour and what is written."""
    bond_beyond: float
    """Of the neighbour and its own neighbour on the other side."""
    outer: int
    """Papers with the neighbour, its own neighbour and what is proposed."""
    beyond: bool
    """Whether the neighbour has such a neighbour."""
    function_word: bool
    """It stands beside any other."""
    case: Case | None
    """None where there is no neighbour."""

    @property
    def ratio(self) -> float:
        """Return how much oftener the neighbour stands beside what is proposed."""
        return (self.proposed + 0.5) / (self.written + 0.5)

    @property
    def blocked(self) -> bool:
        """Return True for a neighbour that makes a word elsewhere and no known triple here."""
        return self.bond_beyond >= _BOUND_BEYOND and self.outer == 0


class Window(NamedTuple):
    """A place in a clause with another syllable proposed for it."""

    number: int
    """The proposed syllable."""
    left: Side
    right: Side
    middle: int
    """Papers with both neighbours and what is proposed."""
    seen: int
    """`Clause.familiar`: papers of the best known triple that is written."""

    @property
    def best(self) -> int:
        """Return papers of the best known triple with what is proposed."""
        return max(self.left.outer, self.middle, self.right.outer)


def window(clause: Clause, at: int, number: int, function_words: Container[str]) -> Window:
    """Return what the syllable of a number would make at a place of a clause."""
    counts = clause.counts
    into = counts.pair(clause.number(at - 1), number)
    onward = counts.pair(number, clause.number(at + 1))
    before = counts.pair(clause.number(at - 2), clause.number(at - 1))
    left = Side(
        clause.pair(at - 1),
        counts.of_pair(into),
        _anew(counts, into, clause.number(at - 1), number),
        clause.bond(at - 1),
        clause.bond(at - 2),
        counts.triple(before, number),
        clause.word(at - 2) is not None,
        _is(clause.word(at - 1), function_words),
        _case(clause.word(at - 1)),
    )
    right = Side(
        clause.pair(at),
        counts.of_pair(onward),
        _anew(counts, onward, number, clause.number(at + 1)),
        clause.bond(at),
        clause.bond(at + 1),
        counts.triple(onward, clause.number(at + 2)),
        clause.word(at + 2) is not None,
        _is(clause.word(at + 1), function_words),
        _case(clause.word(at + 1)),
    )
    middle = counts.triple(into, clause.number(at + 1))
    return Window(number, left, right, middle, clause.familiar(at))


def _case(word: Word | None) -> Case | None:
    return None if word is None else word.case


def _is(word: Word | None, words: Container[str]) -> bool:
    return word is not None and word.syllable in words


def _anew(counts: Counts, place: int, first: int, second: int) -> float:
    papers = counts.of_pair(place)
    return papers / _rarer(counts, first, second) if papers >= _BOUND_ANEW else 0


def _rarer(counts: Counts, first: int, second: int) -> float:
    """Return papers of the rarer syllable; one too rare for the table says nothing."""
    known = [papers for papers in (counts.papers(first), counts.papers(second)) if papers]
    return min(known, default=1e9)
