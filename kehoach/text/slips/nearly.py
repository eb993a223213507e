"""A syllable left out beside two that nearly always have it: ``cán bộ quản`` without ``lý``.

No triple over the gap need be known: what stands before it, or behind it, says enough.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips import near
from kehoach.text.slips.clauses import Case
from kehoach.text.slips.counts import GAP_TIMES, UNKNOWN
from kehoach.text.slips.missing import HARDLY, SURELY, Gap, in_a_name, is_kept, stands_alone

if TYPE_CHECKING:
    from kehoach.text.slips.counts import Between, Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.window import Clause

THIN = 100
"""Papers of the pair over the gap, at most: one in three of right words, so nothing by itself."""
_HARDLY_EVER_WITHOUT = 0.9
"""The share from which what is missing need not be known beside the other neighbour."""


_HARDLY_EVER_ALONE = 0.995
"""The same of a syllable that is a word by itself: ``toàn xã`` is 1 % without ``hội``."""
_WELL_KNOWN = 200
"""Papers of what nearly always stands before a function word, at least."""


class _Side(NamedTuple):
    """The syllable whose word is cut, and the other one at the gap."""

    cut: int
    other: int
    cut_at: int
    """Where in the clause the first stands."""
    known: int
    """Papers of the two that nearly always have what is missing."""
    other_known: bool
    """What is missing is known to stand beside the other."""
    over: int
    """Papers of the triple over the gap."""


def nearly_always(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return what is missing between the syllable at a place and the next; mostly nothing."""
    if is_kept(clause, at, habits):
        return None
    if found := _cut_before_function_word(clause, at, habits):
        return found
    if clause.pair(at) > THIN:
        return None
    return _cut_behind(clause, at, habits) or _cut_before(clause, at, habits)


def _cut_before_function_word(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return what ends the word before a function word: ``việc tổ các``, ``nâng cao chất của``.

    A function word stands behind anything, so that how often it does behind the first says little.
    """
    if (
        not at
        or clause.words[at + 1].syllable not in habits.function_words
        or clause.triple(at - 1)
    ):
        return None
    found, known = clause.counts.ahead(clause.pairs[at - 1]), clause.pair(at - 1)
    if found is None or found.number == clause.number(at + 1) or found.papers < _WELL_KNOWN:
        return None
    share = _HARDLY_EVER_ALONE if stands_alone(clause, at, habits) else _HARDLY_EVER_WITHOUT
    if found.papers < share * known or in_a_name(clause, at, habits):
        return None
    return Gap(clause.counts.syllables[found.number], 2.5 + log(found.papers))


def _cut_behind(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return what nearly always stands behind the first and its neighbour."""
    counts, first, second = clause.counts, clause.number(at), clause.number(at + 1)
    found = counts.ahead(clause.pairs[at - 1]) if at else None
    if found is None or found.number == second or clause.triple(at - 1):
        return None
    begun, ended = counts.pair(first, found.number), counts.pair(found.number, second)
    side = _Side(
        first,
        second,
        at,
        clause.pair(at - 1),
        ended >= 0,
        counts.triple(begun, second),
    )
    return _judged(clause, at, found, side, habits)


def _cut_before(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return what nearly always stands before the second and its neighbour."""
    counts, first, second = clause.counts, clause.number(at), clause.number(at + 1)
    found = counts.back(clause.pairs[at + 1]) if at + 1 < len(clause.pairs) else None
    if found is None or found.number == first or clause.triple(at):
        return None
    if clause.words[at + 1].case is not Case.SMALL:
        return None
    begun = counts.pair(first, found.number)
    side = _Side(
        second,
        first,
        at + 1,
        clause.pair(at + 1),
        begun >= 0,
        counts.triple(begun, second),
    )
    return _judged(clause, at, found, side, habits) if side.other_known else None


def _judged(clause: Clause, at: int, found: Between, side: _Side, habits: Habits) -> Gap | None:
    if clause.pair(at) * GAP_TIMES > found.papers:
        return None
    if not side.other_known and found.papers < _HARDLY_EVER_WITHOUT * side.known:
        return None
    said = side.over >= SURELY and clause.pair(at) <= HARDLY
    alone = stands_alone(clause, side.cut_at, habits) and not said
    if alone or _says_nothing(clause, found, side, habits):
        return None
    without = side.known - found.papers
    missing = clause.counts.syllables[found.number]
    return Gap(missing, 2.5 + log((found.papers + 1) / (without + 1)) + log(found.papers))


def _says_nothing(clause: Clause, found: Between, side: _Side, habits: Habits) -> bool:
    """Return True in a name, beside a foreign word, and where a slip looks like a gap."""
    if side.other == UNKNOWN or in_a_name(clause, side.cut_at, habits):
        return True
    return any(_alike(clause.counts, found.number, number) for number in (side.cut, side.other))


def _alike(counts: Counts, number: int, other: int) -> bool:
    """Return True for syllables that a slip may turn into each other."""
    first, second = counts.syllables[number], counts.syllables[other]
    if near.bare(first) == near.bare(second) or first in near.sounds(second):
        return True
    return near.letter_apart(near.spelt(first), near.spelt(second))
