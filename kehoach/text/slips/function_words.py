"""A function word one mark off that is another word: ``phối hợp vơi``, ``đề người dân nộp``.

Its neighbours say little, for it stands beside any other. So both must go far oftener with what is
meant, and lists say where what is written is right (``đầy vơi``, ``vấn đề``).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips.clauses import Case
from kehoach.text.slips.miswritten import Miswritten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.lexicon import Lexicon
    from kehoach.text.slips.window import Clause

_BOTH, _ONE = 20, 50
"""Papers of the function word with each neighbour, and with the better known of both, at least."""
_TIMES = 12
"""How much oftener each neighbour stands with it than with what is written."""
_BOUND = 0.3
"""The bond from which a function word is part of a word (``ra vào``, ``vào cuộc``)."""
CLASH = 5.0
"""Points of two that never meet: whatever else is told of them wins."""
_SCORE = 5.5
"""Points: whatever else is told of the same words wins."""


class Frame(NamedTuple):
    """Where a word may stand for a function word, and where it is right."""

    meant: str
    not_behind: frozenset[str]
    """Words behind which it is right."""
    not_before: frozenset[str]
    """Words before which it is right."""
    behind: frozenset[str]
    """Words behind one of which it must stand; none: behind any."""
    before: frozenset[str]
    """Words before one of which it must stand; none: before any."""

    def fits(self, left: str, right: str) -> bool:
        """Return True between neighbours where it may be meant; "" for none."""
        if left in self.not_behind or right in self.not_before:
            return False
        return (not self.behind or left in self.behind) and (
            not self.before or right in self.before
        )


def framed(words: Sequence[str], frames: Mapping[str, Frame]) -> list[int]:
    """Return where words as they stand in a clause fit the frame of one: hardly anywhere."""
    small = [word.lower() for word in words]
    around = zip(("", *small), small, (*small[1:], ""), strict=False)
    return [
        at
        for at, (left, word, right) in enumerate(around)
        if word in frames and frames[word].fits(left, right)
    ]


def function_word(
    clause: Clause, at: int, frames: Mapping[str, Frame], lexicon: Lexicon
) -> Miswritten | None:
    """Return the function word that the word at a place is likely meant for; mostly nothing."""
    word = clause.words[at]
    frame = frames.get(word.syllable)
    if frame is None or word.case in (Case.INNER, Case.CAPITALS):
        return None
    left, right = _said(clause, at - 1), _said(clause, at + 1)
    if not frame.fits(left, right) or clause.familiar(at):
        return None
    if lexicon.has(left, word.syllable) or lexicon.has(word.syllable, right):
        return None
    if not _called_for(clause, at, frame):
        return None
    last = at + 1 == len(clause.words)
    return Miswritten(at, last, frame.meant, sure=False, score=_SCORE)


def _called_for(clause: Clause, at: int, frame: Frame) -> bool:
    """Return True where the neighbours stand far oftener with the function word.

    One well known neighbour is enough where lists say of all others that the word is right there.
    """
    counts, number = clause.counts, clause.counts.number(frame.meant)
    before = counts.together(clause.number(at - 1), number)
    behind = counts.together(number, clause.number(at + 1))
    around = (
        (before, clause.pair(at - 1), clause.word(at - 1)),
        (behind, clause.pair(at), clause.word(at + 1)),
    )
    sides = [(papers, written) for papers, written, word in around if word is not None]
    least = _BOTH if frame.before else 0
    if not sides or max(papers for papers, _ in sides) < _ONE:
        return False
    return all(papers >= max(least, _TIMES * written) for papers, written in sides)


def _said(clause: Clause, at: int) -> str:
    word = clause.word(at)
    return word.syllable if word is not None else ""


@lru_cache(maxsize=4096)
def never_meet(counts: Counts, first: str, second: str) -> bool:
    """Return True for two common words that hardly a paper has side by side, whichever they are."""
    return not counts.together(counts.number(first), counts.number(second))


def clash(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True where a word is missing, or one too many, between two function words.

    ``trách nhiệm của trong``, ``giao các tại``: unless one belongs to the word beside.
    """
    first, second = clause.words[at].syllable, clause.words[at + 1].syllable
    if first not in habits.opening or second not in habits.following:
        return False
    if first == second or not never_meet(clause.counts, first, second):
        return False
    if any(word.case is Case.CAPITALS for word in clause.words[at : at + 2]):
        return False
    return not any(_is_word(clause, place, habits.lexicon) for place in (at - 1, at + 1))


def _is_word(clause: Clause, at: int, lexicon: Lexicon) -> bool:
    """Return True where the syllable at a place and the next are a word."""
    return clause.bond(at) >= _BOUND or lexicon.has(_said(clause, at), _said(clause, at + 1))
