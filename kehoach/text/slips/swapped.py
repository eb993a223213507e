"""Another syllable than the one that is written: how sure it is that it was meant.

Natural logarithms of how much oftener the neighbours stand beside what is proposed, more for a
triple that is known, less for what is written and known too, for every further mark, for a letter.
Two ways to be meant: between both neighbours (`between`), or as one word with one (`bound`).

The figures were chosen on 237 official papers, each judged by tables without itself, all findings
read by eye; no figure was chosen on the 37 plans that say how good they are (`grade.Sure`).
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips.counts import RIVAL_LEAST, RIVAL_TIMES

if TYPE_CHECKING:
    from kehoach.text.slips.window import Side, Window

A_WORD = 0.3
"""The bond of two syllables that are one word: tổ chức has 0.6, kinh phí 0.4."""
LOOSE = 0.2
_NEARLY_A_WORD = 0.15
"""Of two that often are; two words that happen to meet have 0.02."""
_HARDLY_A_WORD = 0.1
CLOSE_WORD = 0.5
RARELY = 3
"""Papers in which a pair may stand and still be a slip: several hands make the same one."""
KNOWN = 10
"""Papers from which a triple is in the tables."""
_WELL_KNOWN, _VERY_WELL_KNOWN = 20, 100
"""Papers from which a triple can carry a proposal that pairs alone would not."""
COMMON = 1000
"""Papers from which a pair is as common as a word of every second plan."""
_BOTH_TIMES = 15
"""How much oftener both neighbours must stand beside what is proposed."""
_ONE_TIMES = 30
"""How much oftener one must, where no well known triple says the same (then `RIVAL_TIMES`)."""
_LETTER_TIMES = 100
"""The same for another letter: a syllable has some ten neighbours by mark, and forty by letter."""
_ONE_LEAST = 40
"""Papers of one neighbour and what is proposed, where the other says nothing."""
_STRONG_TIMES = 300
"""From here on a few papers with what is written say nothing."""


class Kind(NamedTuple):
    """What is proposed, and what is written, beside their counts."""

    letter: bool
    """Another letter, not only another mark."""
    marks: int
    """How many marks differ; 1 for a letter."""
    function_word: bool
    """A word that stands anywhere (``của``, ``và``) is proposed."""
    written_function_word: bool
    possible: bool
    """What is written has the shape of a syllable."""
    papers: int
    """Papers of what is written; 0 for fewer than 20."""
    sound: bool = False
    """The other letter sounds alike in a part of the country: as likely a slip as a mark."""

    @property
    def too_common(self) -> bool:
        """Return True where neighbours say little: a function word for a syllable that may be."""
        return self.function_word and self.possible

    @property
    def says_nothing(self) -> bool:
        """Return True for a function word in the place of another, or a letter from a known one."""
        known = self.written_function_word or bool(self.letter and self.papers)
        return self.too_common and known

    @property
    def one_mark(self) -> bool:
        """Return True where only one mark is another: the commonest slip."""
        return self.marks == 1 and not self.letter


def score(seen: Window, kind: Kind) -> tuple[float, int]:
    """Return the score of the best way it may be meant, and the way: 0 both, -1 left, 1 right."""
    ways = (
        (between(seen, kind), 0),
        (bound(seen, kind, seen.left, seen.right), -1),
        (bound(seen, kind, seen.right, seen.left), 1),
    )
    best, way = max(ways, key=lambda pair: pair[0])
    if best <= 0:
        return 0, 0
    best -= 1.2 * (kind.marks - 1) + 1.5 * kind.letter + 1.5 * kind.written_function_word
    return best + (kind.papers == 0), way


def between(seen: Window, kind: Kind) -> float:
    """Return the score of what stands well between both neighbours; 0 when it does not."""
    left, right = seen.left, seen.right
    fewest, most = min(left.proposed, right.proposed), max(left.written, right.written)
    if fewest < RIVAL_LEAST or min(left.ratio, right.ratio) < _BOTH_TIMES:
        return 0
    points = log(left.ratio) + log(right.ratio) + _known(seen.middle) - 3 - _also_written(most)
    if kind.too_common and seen.middle < KNOWN and not _called_for(seen, kind, most):
        points -= 4
    return points - _never_met(seen, fewest) - _loose(seen, kind)


def _never_met(seen: Window, fewest: int) -> float:
    """Return what is taken off where both pairs are common and all three never met."""
    if seen.middle:
        return 0
    return log(fewest + 1) * (0.8 if seen.best < _ONE_TIMES else 0.32)


def _loose(seen: Window, kind: Kind) -> float:
    """Return what is taken off where the commonest words or another letter fit no word here."""
    if not kind.function_word and not kind.letter:
        return 0
    bond = max(seen.left.bond, seen.right.bond)
    return 3 if bond < LOOSE and seen.best < _VERY_WELL_KNOWN else 0


def _called_for(seen: Window, kind: Kind, most: int) -> bool:
    """Return True for a rare syllable in the place of a function word that a triple calls for."""
    called = seen.best >= _VERY_WELL_KNOWN and kind.one_mark
    return called and most <= RARELY and kind.papers < COMMON


def bound(seen: Window, kind: Kind, side: Side, other: Side) -> float:
    """Return the score of what makes one word with one neighbour; 0 when it does not."""
    triple = max(side.outer, seen.middle)
    if not _may_be_bound(seen, kind, side, other) or _says_little(side, triple):
        return 0
    if kind.letter and not _letter_called_for(kind, side, other, triple):
        return 0
    points = log(side.ratio) + log(side.bond + 0.02) + 2 + _known(triple)
    if other.case is not None:
        points += 0.5 * log(other.ratio)
    return points - _also_written(side.written) - _against(side, other)


def _against(side: Side, other: Side) -> float:
    """Return what is taken off where the rest of the words speaks against it."""
    points = 1.5 if side.outer == 0 and side.beyond else 0
    return points + 2 if _never(side) and other.bond_written >= _HARDLY_A_WORD else points


def _may_be_bound(seen: Window, kind: Kind, side: Side, other: Side) -> bool:
    """Return True where the neighbour asks for what is proposed and the other does not object."""
    if kind.too_common or not _oftener(seen, side, max(side.outer, seen.middle)):
        return False
    return _one_word(seen, kind, side, other) and (_never(side) or not _bound_elsewhere(other))


def _never(side: Side) -> bool:
    """Return True for a common word whose neighbour never stands beside what is written."""
    return side.written == 0 and side.proposed >= COMMON and side.bond >= A_WORD


def _known(papers: int) -> float:
    return 0.5 * log(papers + 1)


def _also_written(papers: int) -> float:
    return 0.7 * log(papers + 1)


def _oftener(seen: Window, side: Side, triple: int) -> bool:
    """Return True where the neighbour stands far oftener beside what is proposed."""
    sure = triple >= 50 and seen.seen == 0  # noqa: PLR2004 - papers, half of very well known
    if side.proposed < _ONE_LEAST or side.ratio < (RIVAL_TIMES if sure else _ONE_TIMES):
        return False
    if side.written > 25 and triple < _VERY_WELL_KNOWN:  # noqa: PLR2004 - papers: no slip so often
        return False
    return triple >= KNOWN or side.written <= RARELY or side.ratio >= _STRONG_TIMES


def _one_word(seen: Window, kind: Kind, side: Side, other: Side) -> bool:
    """Return True where neighbour and proposed syllable are a word, or the triple makes it one."""
    if side.bond >= _NEARLY_A_WORD or (seen.middle >= KNOWN and _fits(other)):
        return True
    never = side.written < RARELY and side.proposed >= 150  # noqa: PLR2004 - papers, four of least
    return side.bond >= _HARDLY_A_WORD and never and kind.one_mark


def _fits(other: Side) -> bool:
    """Return True where the other neighbour too stands rather beside what is proposed."""
    return other.proposed >= 10 * (other.written + 1)


def _says_little(side: Side, triple: int) -> bool:
    """Return True for a neighbour no triple speaks for: rare, common, or another word's."""
    if triple < _WELL_KNOWN and (side.proposed < _VERY_WELL_KNOWN or side.function_word):
        return True
    return triple < KNOWN and side.bond_beyond >= A_WORD


def _letter_called_for(kind: Kind, side: Side, other: Side, triple: int) -> bool:
    """Return True where counts are high enough for another letter."""
    often = side.ratio >= _LETTER_TIMES
    if kind.sound and often and _heard(side):
        return True
    return _letter_by_triple(side, other, triple, often=often)


def _letter_by_triple(side: Side, other: Side, triple: int, *, often: bool) -> bool:
    """Return True where a triple is known well enough to carry another letter."""
    if triple >= _WELL_KNOWN and often and side.bond >= CLOSE_WORD and _fits(other):
        return True
    agreed = often and other.proposed >= other.written and side.bond >= A_WORD
    return triple >= 50 and (_fits(other) or agreed)  # noqa: PLR2004 - as in `_oftener`


def _heard(side: Side) -> bool:
    """Return True where a letter that sounds alike makes a word, hardly ever written otherwise."""
    return not side.blocked and side.written <= RARELY and side.bond >= A_WORD


def _bound_elsewhere(other: Side) -> bool:
    """Return True where what is written belongs to the neighbour on the other side."""
    if other.bond_written >= _HARDLY_A_WORD:
        return True
    return other.written >= max(_ONE_TIMES, other.proposed)
