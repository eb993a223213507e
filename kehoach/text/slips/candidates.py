"""The syllables that a slip may have turned into one that is written."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.text.slips import near
from kehoach.text.slips.counts import LIKELY, RIVAL_TIMES, UNKNOWN
from kehoach.text.syllable import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.text.slips.counts import Counts

_PROPOSED = 20
"""Papers with a neighbour below which no syllable is proposed beside it."""


def _least(papers: int) -> float:
    """Return in how many papers a candidate must stand, where what is written has so many."""
    return max(_PROPOSED, RIVAL_TIMES * (papers + 0.5) - 0.5)


class Candidates:
    """The candidates of one syllable beside another, as numbers; each pair looked for once."""

    def __init__(self, counts: Counts) -> None:
        """Take the counts that know which syllables are likely."""
        self._counts = counts
        self._behind: dict[tuple[str, str], tuple[int, ...]] = {}
        self._before: dict[tuple[str, str], tuple[int, ...]] = {}

    def behind(self, first: str, second: str) -> tuple[int, ...]:
        """Return what stands often behind the first and may be meant by the second."""
        pair = (first, second)
        if pair not in self._behind:
            number = self._counts.number(first)
            least = _least(self._counts.together(number, self._counts.number(second)))
            likely = _candidates(self._counts, second) if number != UNKNOWN else ()
            pairs = ((number, one) for one in likely)
            self._behind[pair] = tuple(one for _, one in self._counts.often(pairs, least))
        return self._behind[pair]

    def before(self, first: str, second: str) -> tuple[int, ...]:
        """Return what stands often before the second and may be meant by the first."""
        pair = (first, second)
        if pair not in self._before:
            number = self._counts.number(second)
            least = _least(self._counts.together(self._counts.number(first), number))
            likely = _candidates(self._counts, first) if number != UNKNOWN else ()
            pairs = ((one, number) for one in likely)
            self._before[pair] = tuple(one for one, _ in self._counts.often(pairs, least))
        return self._before[pair]

    def by_letter(self, syllable: str, number: int) -> bool:
        """Return True for a candidate with another letter, False for one with other marks only."""
        return number not in self._counts.of_letters.get(near.bare(syllable), ())


@lru_cache(maxsize=4096)
def _candidates(counts: Counts, syllable: str) -> tuple[int, ...]:
    """Return what a slip may have turned into a syllable; counts are held once a program."""
    return tuple(_like(counts, syllable))


def _like(counts: Counts, syllable: str) -> Iterator[int]:
    written = counts.number(syllable)
    for number in counts.of_letters.get(near.bare(syllable), ()):
        if number != written and _is_likely(counts, number):
            yield number
    yield from counts.near(written) if written != UNKNOWN else _near(counts, syllable)


def _near(counts: Counts, syllable: str) -> Iterator[int]:
    """Yield the likely syllables a letter away from one that no table knows."""
    written = near.spelt(syllable)
    for letters in near.edits(near.bare(syllable), counts.of_letters):
        for number in counts.of_letters[letters]:
            other = near.spelt(counts.syllables[number])
            if _is_likely(counts, number) and near.letter_apart(written, other):
                yield number


def _is_likely(counts: Counts, number: int) -> bool:
    known = counts.papers(number) >= LIKELY
    return known and shape(counts.syllables[number]) is not None
