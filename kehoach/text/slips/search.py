"""Where a clause holds another syllable than was meant: candidates, scores, what is let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips import near
from kehoach.text.slips.asked import Asked
from kehoach.text.slips.candidates import before, behind, by_letter, by_sound
from kehoach.text.slips.clauses import Case
from kehoach.text.slips.counts import FIRST_RIVAL, SECOND_RIVAL
from kehoach.text.slips.swapped import CLOSE_WORD, RARELY, Kind, score
from kehoach.text.slips.window import COMMON, FAMILIAR, window
from kehoach.text.syllable import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.text.slips.asked import Places
    from kehoach.text.slips.clauses import Word
    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.window import Clause, Side, Window

_TIMES = 30
"""A triple that is written lets pass what is not as many times better known."""
_SLIPS, _OFTENER = 8, 20
"""Papers of a usual word written wrong, and times it is written right, which say as much."""
_USUAL = 11.0
"""Points of a usual word that is meant: enough for a hint whatever the slip, too few for more."""
_LOOSE = 0.1
"""The bond below which two syllables only happen to meet."""
_WELL_KNOWN = 30
"""Papers of a word from which the counts around it decide, though it is in the lexicon."""
_IN_A_NAME = 300
"""Papers of a close word from which it is proposed among capitals too."""


class Likely(NamedTuple):
    """A syllable that is likely meant, and how sure that is; the same wherever the same stands."""

    syllable: str
    score: float
    way: int
    """0 between both neighbours, -1 one word with the left one, 1 with the right one."""
    kind: Kind
    seen: Window
    named: bool
    """It stands among capitals, as a name does."""
    usual: int = 0
    """The way it makes a usual word, whatever its score."""


class Search:
    """The search over one text after the other; what is asked again is looked up once."""

    def __init__(self, counts: Counts, habits: Habits) -> None:
        """Take the counts and the lists that go with them."""
        self.counts = counts
        self.habits = habits
        self._asked = Asked(counts, habits)
        self._known: dict[tuple[object, ...], Sequence[Likely]] = {}

    def asked(self, words: Sequence[str]) -> Places:
        """Return which words of a clause as it stands are looked at: hardly any."""
        return self._asked.of(words)

    def likely(self, clause: Clause, at: int) -> Sequence[Likely]:
        """Return what may be meant at a place of a clause, the likeliest first; mostly nothing."""
        rivals = _rivals(clause, at)
        if not (rivals.left or rivals.right) or not _judged(clause.words[at]):
            return ()
        around = clause.around(at)
        if around not in self._known:
            self._known[around] = self._likely(clause, at, rivals)
        return self._known[around]

    def _likely(self, clause: Clause, at: int, rivals: _Rivals) -> Sequence[Likely]:
        if _is_familiar(clause, at) or _unmarked(clause, at) or self._left_alone(clause, at):
            return ()
        named = _among_capitals(clause, at)
        found = (
            self._likely_at(clause, at, number) for number in self._proposed(clause, at, rivals)
        )
        likelies = [likely._replace(named=named) for likely in found if likely is not None]
        return sorted(filter(_names if named else None, likelies), key=lambda likely: -likely.score)

    def _proposed(self, clause: Clause, at: int, rivals: _Rivals) -> list[int]:
        """Return what stands often enough beside a neighbour that has a rival at all."""
        counts, words = self.counts, clause.words
        found: set[int] = set()
        if rivals.left:
            found.update(behind(counts, words[at - 1].syllable, words[at].syllable))
        if rivals.right:
            found.update(before(counts, words[at].syllable, words[at + 1].syllable))
        return sorted(found)

    def _left_alone(self, clause: Clause, at: int) -> bool:
        return self._is_name(clause, at) or self._kept(clause, at)

    def _likely_at(self, clause: Clause, at: int, number: int) -> Likely | None:
        counts, habits = self.counts, self.habits.function_words
        written, proposed = clause.words[at].syllable, counts.syllables[number]
        letter = by_letter(counts, written, number)
        kind = Kind(
            letter,
            1 if letter else near.marks_apart(near.spelt(written), near.spelt(proposed)),
            proposed in habits,
            written in habits,
            shape(written) is not None,
            counts.papers(clause.number(at)),
            letter and by_sound(counts, written, number),
        )
        if kind.says_nothing:
            return None
        found = window(clause, at, number, habits)
        if found.seen * _TIMES > found.best:
            return None
        points, way = score(found, kind)
        usual = self._usual(clause, at, proposed, found)
        if usual and points < _USUAL:
            points, way = _USUAL, usual
        likely = Likely(proposed, points, way, kind, found, named=False, usual=usual)
        return likely if points > 0 else None

    def _usual(self, clause: Clause, at: int, proposed: str, found: Window) -> int:
        """Return the way a usual word is meant, -1 or 1; 0 for none."""
        before, after, words = clause.word(at - 1), clause.word(at + 1), self.habits.usual
        left = before is not None and (before.syllable, proposed) in words
        if left and _stands_for(found.left, found.right):
            return -1
        right = after is not None and (proposed, after.syllable) in words
        return 1 if right and _stands_for(found.right, found.left) else 0

    def _kept(self, clause: Clause, at: int) -> bool:
        """Return True beside a neighbour with which it is a rare word, but right."""
        return self._keeps(clause, at - 1) or self._keeps(clause, at)

    def _keeps(self, clause: Clause, at: int) -> bool:
        """Return True for a pair of the lists, or a word of the lexicon that papers hardly know.

        Of a word they know well they say more: ``quyết đoán ngân sách`` is quyết toán.
        """
        first, second = clause.word(at), clause.word(at + 1)
        if first is None or second is None:
            return False
        known = clause.pair(at) > _WELL_KNOWN
        keeps = self.habits.keeps if not known else self.habits.kept_pair
        return keeps(first.syllable, second.syllable)

    def _is_name(self, clause: Clause, at: int) -> bool:
        """Return True in capitals behind a family name."""
        if clause.words[at].case is not Case.CAPITALS:
            return False
        before = clause.words[max(0, at - 3) : at + 1]
        return any(word.syllable in self.habits.family_names for word in before)


def _stands_for(side: Side, other: Side) -> bool:
    """Return True where hardly a paper has what is written, and neither neighbour a word beyond."""
    hardly = side.written <= RARELY and side.ratio >= _TIMES
    hardly = hardly or (side.written <= _SLIPS and side.ratio >= _OFTENER)
    free = side.bond_beyond < _LOOSE or side.outer > 0
    return hardly and free and other.bond_written < _LOOSE


class _Rivals(NamedTuple):
    """Beside which neighbour something else may stand much oftener."""

    left: bool
    right: bool


def _rivals(clause: Clause, at: int) -> _Rivals:
    """Return what the packed flags say: nearly everywhere that nothing can be proposed."""
    flags, pairs = clause.counts.flags, clause.pairs
    left = at > 0 and flags(pairs[at - 1]) & SECOND_RIVAL
    right = at < len(pairs) and flags(pairs[at]) & FIRST_RIVAL
    return _Rivals(bool(left), bool(right))


def _is_familiar(clause: Clause, at: int) -> bool:
    """Return True for what stands so in many papers."""
    if clause.familiar(at) >= FAMILIAR:
        return True
    return clause.pair(at - 1) >= COMMON and clause.pair(at) >= COMMON


def _judged(word: Word) -> bool:
    """Return True for a syllable, and for what is neither one nor an abbreviation or a name."""
    if len(word.syllable) <= 1:
        return False
    if word.case is Case.SMALL or shape(word.syllable) is not None:
        return True
    return word.case is not Case.CAPITALS and not word.syllable.isascii()


def _unmarked(clause: Clause, at: int) -> bool:
    """Return True among words without marks: a text typed so, or a foreign one."""
    around = [clause.word(at + step) for step in (-2, -1, 0, 1, 2)]
    return all(word is None or word.syllable.isascii() for word in around)


def _among_capitals(clause: Clause, at: int) -> bool:
    """Return True where a capital is a name's: one beside it, and no heading in capitals."""
    word, before, after = clause.words[at], clause.word(at - 1), clause.word(at + 1)
    next_is_capital = after is not None and after.case in (Case.INNER, Case.CAPITALS)
    if word.case is Case.FIRST:
        return after is not None and after.case is Case.INNER
    if word.case is Case.CAPITALS and clause.heading:
        return False
    beside = (before is not None and before.case is not Case.SMALL) or next_is_capital
    return word.case is not Case.SMALL and beside


def _names(likely: Likely) -> bool:
    """Return True for what makes a well known word with a neighbour: an agency, a title.

    A neighbour in small letters ends a name, so that its word is none: ``Ban Chập hành``.
    """
    sides: dict[int, Side] = {-1: likely.seen.left, 1: likely.seen.right}
    side = sides.get(likely.way) or max(
        likely.seen.left, likely.seen.right, key=lambda side: side.bond
    )
    if side.case is None or side.bond < CLOSE_WORD or side.proposed < _IN_A_NAME:
        return False
    if side.case is Case.SMALL:
        return side is likely.seen.right and side.written <= RARELY
    return likely.way < 0 or (likely.way > 0 and side.case is not Case.FIRST)
