"""The first syllable of a word, its second left out before a word of two syllables.

``thực nhiệm vụ`` for ``thực hiện nhiệm vụ``, ``kiểm hồ sơ`` for ``kiểm tra hồ sơ``: hardly a paper
has the two that touch, many have the word that was meant before the one that stands.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from kehoach.text.slips.clauses import Case
from kehoach.text.slips.counts import UNKNOWN
from kehoach.text.slips.missing import Gap, in_a_name, is_kept, stands_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.window import Clause

MOST = 12
"""Papers of the two that touch, at most."""
_BOND, _BEGUN, _WHOLE = 0.25, 100, 200
"""Bond of the syllables of a word; papers of the word begun, and of the one behind, at least."""
_MEANT, _TIMES = 12, 3
"""Papers of the word meant before what stands behind it, at least, and times those of the two."""
_BEFORE, _HALF = 10, 0.5
"""Papers of the neighbour before and the first from which they must mostly lead to the word."""
_SURE = 6.0
"""Points: a hint, and fewer than what another syllable would have."""


@lru_cache(maxsize=4096)
def _begun(counts: Counts, first: int) -> Sequence[tuple[int, int]]:
    """Return the syllables that make a word with a first one, and the places of the pairs."""
    if first == UNKNOWN:
        return ()
    tables = counts.tables
    places = range(tables.pair_start[first], tables.pair_start[first + 1])
    known = ((tables.pair_second[place], place) for place in places)
    return tuple(
        (second, place)
        for second, place in known
        if counts.of_pair(place) >= _BEGUN and counts.bond(first, second) >= _BOND
    )


def meant(counts: Counts, first: int, second: int, papers: int) -> tuple[int, int]:
    """Return how many papers have a syllable between two, and the likeliest one; 0 for none."""
    if papers > MOST or second == UNKNOWN:
        return 0, UNKNOWN
    found = ((counts.triple(place, second), number) for number, place in _begun(counts, first))
    best = max(found, default=(0, UNKNOWN))
    return best if best[0] >= max(_MEANT, _TIMES * papers) else (0, UNKNOWN)


def is_word(counts: Counts, first: int, second: int, papers: int) -> bool:
    """Return True for two syllables that make a word of many papers."""
    return papers >= _WHOLE and counts.bond(first, second) >= _BOND


def dangling(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return the second syllable of a word that ends too soon; mostly nothing."""
    counts, first, second = clause.counts, clause.number(at), clause.number(at + 1)
    if not is_word(counts, second, clause.number(at + 2), clause.pair(at + 1)):
        return None
    papers, number = meant(counts, first, second, clause.pair(at))
    if not papers or clause.triple(at) or _stands(clause, at, habits):
        return None
    missing = counts.syllables[number]
    if missing in habits.function_words or not _leads_to(clause, at, number, habits):
        return None
    return Gap(missing, _SURE + log(papers) / 100)


def _stands(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True for a first syllable that may stand by itself, and beside a name."""
    first, second = clause.words[at], clause.words[at + 1]
    alone = stands_alone(clause, at, habits) or first.syllable in habits.apart
    named = second.case is not Case.SMALL or in_a_name(clause, at, habits)
    return alone or named or second.syllable in habits.function_words or is_kept(clause, at, habits)


def _leads_to(clause: Clause, at: int, number: int, habits: Habits) -> bool:
    """Return True where the neighbour before makes no word with the first: ``bảo quản hồ sơ``."""
    before = clause.word(at - 1)
    if before is None or before.syllable in habits.leading:
        return True
    papers = clause.pair(at - 1)
    return papers < _BEFORE or clause.counts.triple(clause.pairs[at - 1], number) >= _HALF * papers
