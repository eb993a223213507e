"""A syllable left out between two that hardly ever touch: ``Hội nhân dân``, ``thực đề án``.

Two ways to tell: the first syllable begins a word that nothing ends (``thực`` for ``thực hiện``),
or the second ends one that nothing begins (``về hoạch`` for ``về kế hoạch``).
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.numbering import from_roman
from kehoach.text.slips.clauses import Case
from kehoach.text.slips.counts import AHEAD_SHARE, GAP_LEAST, GAP_TIMES
from kehoach.text.slips.swapped import A_WORD

if TYPE_CHECKING:
    from kehoach.text.slips.clauses import Word
    from kehoach.text.slips.counts import Between
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.window import Clause

SURELY = 200
"""Papers of a triple over the gap that speak even of a word that stands alone: ``trong quá``."""
_TIMES = 60
"""A triple that is written lets pass what is not as many times better known."""
_SOME = 30
"""Papers of the neighbour before, the first and what is missing that make up for an unknown end."""
_FEW = 6
"""Papers below which a pair is hardly a pair."""
HARDLY = 2
"""Papers of the pair as it is written, at most, where the second is to end a word."""
_COMMON = 200
"""Papers of the second from which what never stands before it says something."""
_OFTEN = 40
"""Papers of the neighbour before and the first from which they speak against a syllable."""


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
    begun: float
    """Bond of the first and the syllable between."""
    ended: float
    """Bond of the syllable between and the second."""
    before: int
    """Papers of the neighbour before and the first."""
    before_filled: int
    """Papers of the same and the syllable between."""
    after: int
    after_filled: int
    has_before: bool
    has_after: bool
    second: int
    """Papers of the second."""


def gap(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return what is missing between the syllable at a place and the next; mostly nothing."""
    found = clause.counts.between(clause.number(at), clause.number(at + 1))
    if found is None or _is_usual(clause, at, found) or is_kept(clause, at, habits):
        return None
    missing = clause.counts.syllables[found.number]
    around = _around(clause, at, found)
    if missing in habits.function_words or _another_word(clause, at, around, habits):
        return None
    if _begins(clause, at, around, habits):
        return Gap(missing, _begun_score(around))
    ended = not stands_alone(clause, at + 1, habits) and _word_ended(clause, at, around, habits)
    return Gap(missing, _ended_score(around)) if ended else None


def _begins(clause: Clause, at: int, around: _Around, habits: Habits) -> bool:
    """Return True where the first syllable begins a word that nothing ends."""
    if not _word_begun(around):
        return False
    return not stands_alone(clause, at, habits) or _surely_begun(around)


def _is_usual(clause: Clause, at: int, found: Between) -> bool:
    """Return True where the two stand together often enough as they are."""
    if clause.pair(at) * GAP_TIMES > found.papers:
        return True
    return max(clause.triple(at - 1), clause.triple(at)) * _TIMES > found.papers


def is_kept(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True beside a pair that is kept."""
    first, second, before = clause.words[at], clause.words[at + 1], clause.word(at - 1)
    if habits.keeps(first.syllable, second.syllable) or _is_roman(second):
        return True
    if before is None:
        return False
    if (before.syllable, first.syllable) in habits.kept:
        return True
    return habits.lexicon.is_whole(before.syllable, first.syllable) and _goes_on(clause, at, habits)


def _goes_on(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True where behind a whole word another one begins, or a word of any place."""
    second, behind = clause.words[at + 1], clause.word(at + 2)
    if second.syllable in habits.function_words:
        return True
    return behind is not None and habits.lexicon.is_whole(second.syllable, behind.syllable)


def _is_roman(word: Word) -> bool:
    """Return True for a Roman numeral: ``Chương VII``."""
    return word.case is Case.CAPITALS and from_roman(word.syllable.upper()) is not None


def stands_alone(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True for a syllable that is a word by itself."""
    syllable = clause.words[at].syllable
    return syllable in habits.function_words or syllable in habits.alone


def in_a_name(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True for a capital behind another or behind a title, and for an abbreviation."""
    word, before = clause.words[at], clause.word(at - 1)
    if word.case in (Case.CAPITALS, Case.SMALL) or before is None:
        return word.case is Case.CAPITALS
    return before.case is not Case.SMALL or before.syllable in habits.titles


def _around(clause: Clause, at: int, found: Between) -> _Around:
    counts = clause.counts
    first, second, missing = clause.number(at), clause.number(at + 1), found.number
    before, ended = clause.number(at - 1), counts.pair(missing, second)
    return _Around(
        clause.pair(at),
        found.papers,
        counts.bond(first, missing),
        counts.bond(missing, second),
        clause.pair(at - 1),
        counts.triple(counts.pair(before, first), missing),
        clause.pair(at + 1),
        counts.triple(ended, clause.number(at + 2)),
        clause.word(at - 1) is not None,
        clause.word(at + 2) is not None,
        counts.papers(second),
    )


def _another_word(clause: Clause, at: int, around: _Around, habits: Habits) -> bool:
    """Return True where capitals say that the first syllable ends a name."""
    if clause.words[at].case is not Case.INNER or not in_a_name(clause, at, habits):
        return False
    before = clause.word(at - 1)
    titled = before is not None and before.syllable in habits.titles
    return titled or around.before_filled * 2 < around.before + 1


def _word_begun(around: _Around) -> bool:
    """Return True where the first syllable begins a word that nothing ends."""
    if around.begun < A_WORD:
        return False
    if around.before >= _FEW:
        return around.before_filled >= 0.5 * around.before
    hardly = not around.has_after or around.after < _FEW
    known = around.papers >= GAP_LEAST
    return known and (hardly or around.after_filled >= max(10, 0.05 * around.after))


def _surely_begun(around: _Around) -> bool:
    """Return True where even a word that may stand alone hardly does: ``trong quá``."""
    known = around.papers >= SURELY and around.before >= _FEW and around.pair <= HARDLY
    return known and around.before_filled >= AHEAD_SHARE * around.before


def _word_ended(clause: Clause, at: int, around: _Around, habits: Habits) -> bool:
    """Return True where the second syllable ends a word that nothing begins."""
    if clause.words[at + 1].case is not Case.SMALL:
        return False
    rare = around.papers < GAP_LEAST or around.second < _COMMON
    if rare or around.ended < A_WORD or around.pair > HARDLY:
        return False
    if around.after >= _FEW and around.after_filled < 0.5 * around.after:
        return False
    if clause.words[at].syllable in habits.function_words:
        return True
    return around.before < _OFTEN or around.before_filled >= A_WORD * around.before


def _begun_score(around: _Around) -> float:
    score = _score(around, around.begun) + _always(around.before_filled, around.before)
    if not around.has_before and not around.has_after:
        score -= 2
    unknown_after = around.has_after and around.after < _FEW
    return score - 2 if unknown_after and around.before_filled < _SOME else score


def _ended_score(around: _Around) -> float:
    return _score(around, around.ended) + _always(around.after_filled, around.after)


def _score(around: _Around, bond: float) -> float:
    score = log((around.papers + 0.5) / (around.pair + 0.5)) + log(bond + 0.02) + 1.5
    score += 0.5 * log(around.before_filled + around.after_filled + 1)
    return score - 0.7 * log(1 + around.pair)


def _always(filled: int, papers: int) -> float:
    """Return how much oftener a neighbour stands with what is missing than without."""
    return max(0.0, log((filled + 1) / (max(0, papers - filled) + 1)))
