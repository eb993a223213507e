"""A syllable left out between two that hardly ever touch: ``Hội nhân dân``, ``thực đề án``."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from kehoach.text.slips.clauses import Case
from kehoach.text.slips.counts import GAP_TIMES
from kehoach.text.slips.swapped import A_WORD

if TYPE_CHECKING:
    from kehoach.text.slips.counts import Between
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.window import Clause

_TIMES = 60
"""A triple that is written lets pass what is not as many times better known."""
_SOME = 30
"""Papers of the neighbour before, the first and what is missing that make up for an unknown end."""
_FEW = 6
"""Papers below which a pair is hardly a pair."""


class Gap(NamedTuple):
    """What is missing between two syllables."""

    missing: str
    """Small letters."""
    score: float


class _Around(NamedTuple):
    """How the gap and what stands around it are known."""

    pair: int
    """Papers of the pair as it is written."""
    papers: int
    """Papers with the syllable between."""
    bond: float
    """Of the first and the syllable between."""
    before: int
    """Papers of the neighbour before and the first."""
    before_filled: int
    """Papers of the same and the syllable between."""
    after: int
    after_filled: int
    has_before: bool
    has_after: bool


def gap(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return what is missing between the syllable at a place and the next; mostly nothing."""
    found = clause.counts.between(clause.number(at), clause.number(at + 1))
    if found is None or clause.pair(at) * GAP_TIMES > found.papers or _right(clause, at, habits):
        return None
    if max(clause.triple(at - 1), clause.triple(at)) * _TIMES > found.papers:
        return None
    missing = clause.counts.syllables[found.number]
    around = _around(clause, at, found)
    if missing in habits.function_words or _another_word(clause, at, around):
        return None
    return Gap(missing, _score(around)) if _word_begun(around) else None


def _right(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True for a first syllable that is a word by itself, and beside a pair that is kept."""
    first, second = clause.words[at].syllable, clause.words[at + 1].syllable
    if first in habits.function_words or first in habits.alone or (first, second) in habits.kept:
        return True
    before = clause.word(at - 1)
    return before is not None and (before.syllable, first) in habits.kept


def _around(clause: Clause, at: int, found: Between) -> _Around:
    counts = clause.counts
    first, second, missing = clause.number(at), clause.number(at + 1), found.number
    begun, ended = counts.pair(first, missing), counts.pair(missing, second)
    before = clause.number(at - 1)
    rarer = [papers for papers in (counts.papers(first), counts.papers(missing)) if papers]
    return _Around(
        clause.pair(at),
        found.papers,
        counts.of_pair(begun) / min(rarer, default=1e9),
        clause.pair(at - 1),
        counts.triple(counts.pair(before, first), missing),
        clause.pair(at + 1),
        counts.triple(ended, clause.number(at + 2)),
        clause.word(at - 1) is not None,
        clause.word(at + 2) is not None,
    )


def _another_word(clause: Clause, at: int, around: _Around) -> bool:
    """Return True where capitals say that the first syllable ends a name."""
    before = clause.word(at - 1)
    if before is None or before.case not in (Case.INNER, Case.FIRST):
        return False
    inner = clause.words[at].case is Case.INNER
    return inner and around.before_filled * 2 < around.before + 1


def _word_begun(around: _Around) -> bool:
    """Return True where the first syllable begins a word that nothing ends."""
    if around.bond < A_WORD:
        return False
    if around.before >= _FEW and around.before_filled < 0.5 * around.before:
        return False
    hardly = not around.has_after or around.after < _FEW
    return hardly or around.after_filled >= max(10, 0.05 * around.after)


def _score(around: _Around) -> float:
    score = log((around.papers + 0.5) / (around.pair + 0.5)) + log(around.bond + 0.02) + 1.5
    score += 0.5 * log(around.before_filled + around.after_filled + 1)
    score -= 0.7 * log(1 + around.pair)
    if not around.has_before and not around.has_after:
        score -= 2
    unknown_after = around.has_after and around.after < _FEW
    return score - 2 if unknown_after and around.before_filled < _SOME else score
