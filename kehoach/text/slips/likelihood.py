"""How likely one word stands behind others: three words, smoothed by two, two by one.

Counts are of papers, so that these are no chances that sum to one: only what two readings of
the same place differ by says anything.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from kehoach.text.slips.counts import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.text.slips.counts import Counts

_TWO, _ONE = 20, 50
"""Papers that the shorter context weighs, beside those of the longer one: the tables leave out
triples of fewer than 10 papers and pairs of fewer than 5."""
_RARE = 5
"""Papers a word has that is in no table."""
_NEW, _HOPED = 0.4, 0.3
"""What a triple weighs of its last two: of a pair that is in no table; of what is written, which
may be right though no table has it."""
_NEARBY = 2
"""Words before, and behind, that are asked."""


@lru_cache(maxsize=4)
def _all_papers(counts: Counts) -> int:
    return sum(counts.tables.papers)


def _alone(counts: Counts, word: int) -> float:
    return (counts.papers(word) + _RARE) / _all_papers(counts)


def _behind(counts: Counts, before: int, word: int) -> float:
    if before == UNKNOWN:
        return _alone(counts, word)
    likely = counts.together(before, word) + _ONE * _alone(counts, word)
    return likely / (counts.papers(before) + _ONE)


def _behind_two(counts: Counts, first: int, before: int, word: int) -> float:
    place = counts.pair(first, before)
    shorter = _behind(counts, before, word)
    papers = counts.of_pair(place)
    if not papers:
        return _NEW * shorter
    return (counts.triple(place, word) + _TWO * shorter) / (papers + _TWO)


def as_proposed(counts: Counts, words: Sequence[int], at: int, number: int) -> float:
    """Return the logarithm of how likely words are with another one at a place."""
    read = [*words[max(0, at - _NEARBY) : at], number, *words[at + 1 : at + 1 + _NEARBY]]
    start = min(at, _NEARBY)
    return sum(log(_likely(counts, read, place)) for place in range(start, len(read)))


def as_written(counts: Counts, words: Sequence[int], at: int) -> float:
    """Return the same of the words as they stand, the likelier way: they may be right."""
    read = words[max(0, at - _NEARBY) : at + 1 + _NEARBY]
    start = min(at, _NEARBY)
    return sum(log(_hoped(counts, read, place)) for place in range(start, len(read)))


def _likely(counts: Counts, words: Sequence[int], at: int) -> float:
    if at == 0:
        return _alone(counts, words[at])
    if at == 1:
        return _behind(counts, words[0], words[1])
    return _behind_two(counts, words[at - 2], words[at - 1], words[at])


def _hoped(counts: Counts, words: Sequence[int], at: int) -> float:
    likely = _likely(counts, words, at)
    if at < _NEARBY:
        return likely
    return max(likely, _HOPED * _behind(counts, words[at - 1], words[at]))
