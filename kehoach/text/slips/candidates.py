"""The syllables that a slip may have turned into one that is written."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.text.slips import near
from kehoach.text.slips.counts import RIVAL_TIMES, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.text.slips.counts import Counts

_PROPOSED = 20
"""Papers with a neighbour below which no syllable is proposed beside it."""


def _least(papers: int) -> float:
    """Return in how many papers a candidate must stand, where what is written has so many."""
    return max(_PROPOSED, RIVAL_TIMES * (papers + 0.5) - 0.5)


@lru_cache(maxsize=8192)
def behind(counts: Counts, first: str, second: str) -> tuple[int, ...]:
    """Return the numbers of what stands often behind the first and may be meant by the second."""
    number = counts.number(first)
    least = _least(counts.together(number, counts.number(second)))
    likely = alike(counts, second) if number != UNKNOWN else ()
    return tuple(index for _, index in counts.often([(number, index) for index in likely], least))


@lru_cache(maxsize=8192)
def before(counts: Counts, first: str, second: str) -> tuple[int, ...]:
    """Return the numbers of what stands often before the second and may be meant by the first."""
    number = counts.number(second)
    least = _least(counts.together(counts.number(first), number))
    likely = alike(counts, first) if number != UNKNOWN else ()
    return tuple(index for index, _ in counts.often([(index, number) for index in likely], least))


@lru_cache(maxsize=8192)
def ever_behind(counts: Counts, number: int, second: str) -> tuple[int, ...]:
    """Return the numbers of what ever stands behind a number and may be meant by the second."""
    likely = alike(counts, second) if number != UNKNOWN else ()
    return tuple(index for _, index in counts.often([(number, index) for index in likely], 1))


@lru_cache(maxsize=8192)
def ever_before(counts: Counts, first: str, number: int) -> tuple[int, ...]:
    """Return the numbers of what ever stands before a number and may be meant by the first."""
    likely = alike(counts, first) if number != UNKNOWN else ()
    return tuple(index for index, _ in counts.often([(index, number) for index in likely], 1))


def by_letter(counts: Counts, syllable: str, number: int) -> bool:
    """Return True for a candidate with another letter, False for one with other marks only."""
    return number not in counts.of_letters.get(near.bare(syllable), ())


def by_sound(counts: Counts, syllable: str, number: int) -> bool:
    """Return True for a candidate that many speakers do not tell from the syllable."""
    return counts.syllables[number] in near.sounds(syllable)


@lru_cache(maxsize=4096)
def alike(counts: Counts, syllable: str) -> Sequence[int]:
    """Return what a slip may have turned into a syllable; counts are held once a program."""
    number = counts.number(syllable)
    return counts.like(number) if number != UNKNOWN else tuple(_like(counts, syllable))


def _like(counts: Counts, syllable: str) -> Iterator[int]:
    """Yield the likely syllables that one no table knows may stand for."""
    heard = (counts.number(text) for text in near.sounds(syllable))
    beside = counts.of_letters.get(near.bare(syllable), ()), _near(counts, syllable), heard
    for number in chain(*beside):
        if number != UNKNOWN and counts.is_likely(number):
            yield number


def _near(counts: Counts, syllable: str) -> Iterator[int]:
    """Yield the known syllables a letter away from one that no table knows."""
    written = near.spelt(syllable)
    for letters in near.edits(near.bare(syllable), counts.of_letters):
        for number in counts.of_letters[letters]:
            if near.letter_apart(written, near.spelt(counts.syllables[number])):
                yield number
