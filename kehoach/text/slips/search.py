"""Where a clause holds another syllable than was meant: candidates, scores, what is let pass."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kehoach.text.slips import near
from kehoach.text.slips.candidates import Candidates
from kehoach.text.slips.clauses import Case, plain
from kehoach.text.slips.counts import FIRST_RIVAL, SECOND_RIVAL
from kehoach.text.slips.swapped import CLOSE_WORD, Kind, score
from kehoach.text.slips.window import window
from kehoach.text.syllable import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.text.slips.clauses import Word
    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.window import Clause, Side, Window

_FAMILIAR = 20
"""Papers of a triple that is written which say that it is right, whatever else may be."""
_COMMON = 80
"""Papers of both pairs that are written which say the same."""
_TIMES = 30
"""A triple that is written lets pass what is not as many times better known."""
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


class Search:
    """The search over one text after the other; what is asked again is looked up once."""

    def __init__(self, counts: Counts, habits: Habits) -> None:
        """Take the counts and the lists that go with them."""
        self.counts = counts
        self.habits = habits
        self._candidates = Candidates(counts)
        self._number = lru_cache(maxsize=8192)(lambda word: counts.number(plain(word)))
        self._calm: set[tuple[str, str]] = set()
        """Pairs as they stand that hold no slip: nearly all, most of them many times."""
        self._told: dict[tuple[object, ...], Sequence[Likely]] = {}

    def asked(self, words: list[str]) -> list[int]:
        """Return which words of a clause as it stands may hold a slip with the next: hardly any."""
        calm = self._calm
        unknown = [(at, pair) for at, pair in enumerate(pairwise(words)) if pair not in calm]
        return [at for at, pair in unknown if self._asks(pair)]

    def _asks(self, pair: tuple[str, str]) -> bool:
        """Return False for two words as they stand that surely hold no slip, and keep that."""
        counts = self.counts
        first, second = pair
        one, other = self._number(first), self._number(second)
        place = counts.pair(one, other)
        asks = bool(counts.flags(place))
        if place < 0 and counts.between(one, other) is None:
            asks = self._has_rival(plain(first), plain(second))
        if not asks:
            self._calm.add(pair)
        return asks

    def _has_rival(self, first: str, second: str) -> bool:
        """Return True where another syllable stands often beside one of two that never meet."""
        candidates = self._candidates
        return bool(candidates.behind(first, second) or candidates.before(first, second))

    def likely(self, clause: Clause, at: int) -> Sequence[Likely]:
        """Return what may be meant at a place of a clause, the likeliest first; mostly nothing."""
        rivals = _rivals(clause, at)
        if not (rivals.left or rivals.right) or not _judged(clause.words[at]):
            return ()
        around = clause.around(at)
        if around not in self._told:
            self._told[around] = self._likely(clause, at, rivals)
        return self._told[around]

    def _likely(self, clause: Clause, at: int, rivals: _Rivals) -> Sequence[Likely]:
        if _is_familiar(clause, at) or _unmarked(clause, at) or self._left_alone(clause, at):
            return ()
        named = _among_capitals(clause, at)
        found = (self._one(clause, at, one) for one in self._proposed(clause, at, rivals))
        told = [one._replace(named=named) for one in found if one is not None]
        return sorted(filter(_names if named else None, told), key=lambda one: -one.score)

    def _proposed(self, clause: Clause, at: int, rivals: _Rivals) -> list[int]:
        """Return what stands often enough beside a neighbour that has a rival at all."""
        words: list[Word] = clause.words
        found: set[int] = set()
        if rivals.left:
            found.update(self._candidates.behind(words[at - 1].syllable, words[at].syllable))
        if rivals.right:
            found.update(self._candidates.before(words[at].syllable, words[at + 1].syllable))
        return sorted(found)

    def _left_alone(self, clause: Clause, at: int) -> bool:
        return self._is_name(clause, at) or self._kept(clause, at)

    def _one(self, clause: Clause, at: int, number: int) -> Likely | None:
        counts, habits = self.counts, self.habits.function_words
        written, proposed = clause.words[at].syllable, counts.syllables[number]
        letter = self._candidates.by_letter(written, number)
        kind = Kind(
            letter,
            1 if letter else near.marks_apart(near.spelt(written), near.spelt(proposed)),
            proposed in habits,
            written in habits,
            shape(written) is not None,
            counts.papers(clause.number(at)),
        )
        if kind.too_common and (kind.written_function_word or letter):
            return None
        found = window(clause, at, number, habits)
        if found.seen * _TIMES > found.best:
            return None
        points, way = score(found, kind)
        return Likely(proposed, points, way, kind, found, named=False) if points > 0 else None

    def _kept(self, clause: Clause, at: int) -> bool:
        """Return True beside a neighbour with which it is a rare word, but right."""
        word, kept = clause.words[at].syllable, self.habits.kept
        before, after = clause.word(at - 1), clause.word(at + 1)
        if before is not None and (before.syllable, word) in kept:
            return True
        return after is not None and (word, after.syllable) in kept

    def _is_name(self, clause: Clause, at: int) -> bool:
        """Return True in capitals behind a family name."""
        if clause.words[at].case is not Case.CAPITALS:
            return False
        before = clause.words[max(0, at - 3) : at + 1]
        return any(word.syllable in self.habits.family_names for word in before)


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
    if clause.familiar(at) >= _FAMILIAR:
        return True
    return clause.pair(at - 1) >= _COMMON and clause.pair(at) >= _COMMON


def _judged(word: Word) -> bool:
    """Return True for a syllable, and for what is neither one nor an abbreviation or a name."""
    if len(word.syllable) <= 1:
        return False
    if word.case is Case.SMALL or shape(word.syllable) is not None:
        return True
    return word.case is not Case.CAPITALS and not word.syllable.isascii()


def _unmarked(clause: Clause, at: int) -> bool:
    """Return True among words without marks: a text typed so, or a foreign one."""
    before, after = clause.word(at - 1), clause.word(at + 1)
    around = (clause.words[at], before, after)
    if not all(word is None or word.syllable.isascii() for word in around):
        return False
    further = clause.word(at - 2)
    return after is not None or further is None or further.syllable.isascii()


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


def _names(one: Likely) -> bool:
    """Return True for what makes a well known word with a neighbour in capitals too: an agency."""
    sides: dict[int, Side] = {-1: one.seen.left, 1: one.seen.right}
    side = sides.get(one.way)
    if side is None or side.case in (None, Case.SMALL):
        return False
    if side.bond < CLOSE_WORD or side.proposed < _IN_A_NAME:
        return False
    return one.way < 0 or side.case is not Case.FIRST
