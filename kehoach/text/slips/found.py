"""The slips of a text, one a place, each as sure as it is."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kehoach.text.slips import grade
from kehoach.text.slips.clauses import Case, clauses
from kehoach.text.slips.grade import Sure
from kehoach.text.slips.missing import gap
from kehoach.text.slips.search import Search
from kehoach.text.slips.window import Clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.text.slips.clauses import Word
    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.missing import Gap
    from kehoach.text.slips.search import Likely

_CLOSE = 2.0
"""By how much a score must stand out for its syllable to be the cure: e² = 7 times likelier."""
_BESIDE = 8
"""Letters between two slips that are one: a wrong syllable makes its neighbours look wrong too."""


class Of(Enum):
    """What a slip is."""

    SWAPPED = "swapped"
    """Another syllable stands there than was meant."""
    MISSING = "missing"
    """A syllable between two is missing."""


class Slip(NamedTuple):
    """Words of a text that are likely not what was meant."""

    of: Of
    start: int
    end: int
    """Of the syllable, or of the two between which one is missing."""
    meant: tuple[str, ...]
    """What may stand in their place, in their capitals; several where none stands out."""
    sure: Sure
    score: float

    @property
    def cure(self) -> str | None:
        """Return what to write, where one candidate stands out."""
        return self.meant[0] if len(self.meant) == 1 else None


class Slips:
    """The search for slips in one text after the other."""

    def __init__(self, counts: Counts, habits: Habits) -> None:
        """Take the counts and the lists that go with them."""
        self._search = Search(counts, habits)

    def of(self, text: str) -> list[Slip]:
        """Return the slips of one paragraph or cell, in order.

        The work grows with the text alone.
        """
        found = sorted(self._all(text), key=lambda slip: (-slip.score, slip.start))
        held: list[Slip] = []
        taken: set[int] = set()
        for slip in found:
            near = range((slip.start - _BESIDE) // _BESIDE, (slip.end + _BESIDE) // _BESIDE + 1)
            if taken.isdisjoint(near):
                held.append(slip)
                taken.update(range(slip.start // _BESIDE, slip.end // _BESIDE + 1))
        return sorted(held, key=lambda slip: slip.start)

    def _all(self, text: str) -> Iterator[Slip]:
        for words in clauses(text):
            clause = Clause(self._search.counts, words)
            for at, word in enumerate(words):
                if likely := self._search.likely(clause, at):
                    yield _swapped(word, likely)
            for at, pair in enumerate(pairwise(words)):
                if missing := gap(clause, at, self._search.habits):
                    yield _missing(text, pair, missing)


def _swapped(word: Word, likely: Sequence[Likely]) -> Slip:
    best = likely[0]
    close = [one.syllable for one in likely if one.score > best.score - _CLOSE]
    sure = grade.of_swapped(best)
    if len(close) > 1:
        sure = min(sure, Sure.PROBABLY)
    meant = tuple(_like(word.case, one) for one in close)
    return Slip(Of.SWAPPED, word.start, word.end, meant, sure, best.score)


def _missing(text: str, pair: tuple[Word, Word], gap: Gap) -> Slip:
    first, second = pair
    said = _between(text, pair, gap.missing)
    sure = grade.of_missing(gap.score)
    return Slip(Of.MISSING, first.start, second.end, (said,), sure, gap.score)


def _like(case: Case, syllable: str) -> str:
    """Return a syllable in the capitals of the one it stands for."""
    if case is Case.CAPITALS:
        return syllable.upper()
    return syllable if case is Case.SMALL else syllable[:1].upper() + syllable[1:]


def _between(text: str, pair: tuple[Word, Word], missing: str) -> str:
    """Return the two words as they stand with the missing one between."""
    first, second = pair
    capitals = first.case is Case.CAPITALS and second.case is Case.CAPITALS
    said = missing.upper() if capitals else missing
    return f"{text[first.start : first.end]} {said} {text[second.start : second.end]}"
