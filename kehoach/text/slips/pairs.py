"""What the counts say of two neighbours as they stand: mostly that nothing need be asked."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips.candidates import before, behind
from kehoach.text.slips.counts import FIRST_RIVAL, SECOND_RIVAL, UNKNOWN
from kehoach.text.slips.dangling import is_word
from kehoach.text.slips.nearly import THIN
from kehoach.text.slips.window import BOUND, RARE, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.text.slips.counts import Counts


class Pair(NamedTuple):
    """Two neighbours as they stand; of its words 0 is the first and 1 the second."""

    busy: bool
    """Something is asked of them: of half of all pairs nothing is."""
    flagged: bool
    """The tables say that something else may be meant by one of them, or stand between."""
    gapped: bool
    """A syllable usually stands between."""
    rivals: Sequence[int]
    """The words for which another one stands much oftener beside the other of the two."""
    rare: Sequence[int]
    """The words that may not stand anywhere, of a pair that few papers have."""
    thin: bool
    """Few papers have them: a syllable may be missing between."""
    split: bool
    """They are known and hardly a word: one of them may begin or end another one."""
    begins: bool
    """The first may not stand anywhere."""
    ends: bool
    """The second may not."""
    whole: bool
    """They are a word of many papers."""
    functional: bool
    """The second is a word that stands beside any other."""
    papers: int
    """That have them."""
    first: int
    second: int
    place: int
    """Of the pair in its table, -1 for one that stands in none."""
    ahead: int
    """What nearly always stands behind the two, `UNKNOWN` for nothing."""
    back: int
    """The same before them."""


_NO = (False,) * 3
END = Pair(*_NO, (), (), *_NO, *_NO, 0, UNKNOWN, UNKNOWN, -1, UNKNOWN, UNKNOWN)
"""Stands where a clause has no further pair."""


@lru_cache(maxsize=16_384)
def pair_of(
    counts: Counts, function_words: frozenset[str], free: frozenset[str], first: str, second: str
) -> Pair:
    """Return what the counts say of two words as they stand; the lists say which stand anywhere.

    Remembered from paper to paper: looking two up is most of the search, and official papers say
    the same words. All of it together is 7 MB at most.
    """
    said, first, second = second, counts.written(first), counts.written(second)
    number, other = counts.number(first), counts.number(second)
    place, gapped = counts.pair(number, other), counts.between(number, other) is not None
    papers, rivals = counts.of_pair(place), _rivals(counts, place, first, second)
    flagged = bool(counts.flags(place)) if place >= 0 else gapped or bool(rivals)
    functional = (second if flagged else said) in function_words
    begins, ends = first not in free, second not in free
    split = _split(counts, number, other, papers) or second in function_words
    split = split and number >= 0 <= other and (begins or ends)
    return Pair(
        any((gapped, rivals, papers <= THIN, functional, split)),
        flagged,
        gapped,
        rivals,
        _STEPS[begins, ends] if papers < RARE else (),
        papers <= THIN,
        split,
        begins,
        ends,
        is_word(counts, number, other, papers),
        functional,
        papers,
        number,
        other,
        place,
        *_usual(counts, place),
    )


def _rivals(counts: Counts, place: int, first: str, second: str) -> Sequence[int]:
    flags = counts.flags(place)
    return _STEPS[
        bool(flags & FIRST_RIVAL and before(counts, first, second)),
        bool(flags & SECOND_RIVAL and behind(counts, first, second)),
    ]


def _split(counts: Counts, first: int, second: int, papers: int) -> bool:
    """Return True for two that are hardly a word."""
    return papers < BOUND or counts.bond(first, second) < WORD


def _usual(counts: Counts, place: int) -> tuple[int, int]:
    """Return what nearly always stands behind a pair, and before it."""
    ahead, back = counts.ahead(place), counts.back(place)
    return ahead.number if ahead else UNKNOWN, back.number if back else UNKNOWN


_STEPS = {(False, False): (), (True, False): (0,), (False, True): (1,), (True, True): (0, 1)}
"""Whether the first and the second of two words are meant → which are."""


def best_known(counts: Counts, beside: Sequence[Pair]) -> int:
    """Return in how many papers the best known three words of some pairs in a row stand."""
    return max(counts.triples((pair.place, behind.second) for pair, behind in pairwise(beside)))
