"""A word for which another one, a slip away, is far likelier by both its sides: ``phai thực hiện``.

`swapped` asks of one word of two syllables; this asks how likely the five words are, so that it
finds what makes no word with a neighbour (``trọng năm``), and another letter (``bênh trái``).
Triples with what is meant must be known: pairs alone know too little of rare words that are right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.text.slips import near
from kehoach.text.slips.candidates import alike, by_letter, by_sound, ever_before, ever_behind
from kehoach.text.slips.clauses import Case
from kehoach.text.slips.counts import UNKNOWN
from kehoach.text.slips.likelihood import as_proposed, as_written
from kehoach.text.slips.miswritten import Miswritten
from kehoach.text.slips.pairs import best_known
from kehoach.text.slips.window import KNOWN
from kehoach.text.syllable import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.pairs import Pair
    from kehoach.text.slips.window import Clause

_TIMES = 10.0
"""How much likelier, as a natural logarithm: 22,000 times. At 7 foreign papers had five places more
on 35 pages, at 10 one; of injected slips both found as many: letters that sound alike 65 → 81 %,
other letters 59 → 69 %, marks 79 → 82 %."""
_OTHER_LETTER = 3.0
"""What is taken off for a letter that does not sound alike: e³, a slip 20 times as rare."""
_MIDDLE, _ONE = 100, 200
"""Papers of the triple around the word meant, or of one beside it (then `_MORE`), at least."""
_MORE = 1.0
_COMMON = 300
"""Papers of what is written from which one triple is not enough: ``đăng ký đạt 80 %``."""
_SCORE = 5.4
"""Points: whatever else is told of the same words wins."""


def unlikely(clause: Clause, at: int, habits: Habits) -> Miswritten | None:
    """Return what is far likelier at a place than what stands there; mostly nothing."""
    if not _judged(clause, at, habits):
        return None
    counts, numbers = clause.counts, clause.numbers
    written, syllable = 0.0, clause.words[at].syllable
    around = [clause.number(place) for place in range(at - 2, at + 3)]
    best, likeliest = _TIMES, UNKNOWN
    for number in alike(counts, syllable):
        least = _least(counts, around, number)
        if not least:
            continue
        written = written or as_written(counts, numbers, at)
        times = as_proposed(counts, numbers, at, number) - written
        if by_letter(counts, syllable, number) and not by_sound(counts, syllable, number):
            times -= _OTHER_LETTER
        if times >= max(best, least):
            best, likeliest = times, number
    if likeliest == UNKNOWN:
        return None
    second = _goes_with_the_one_before(clause, at, likeliest)
    return Miswritten(at, second, counts.syllables[likeliest], sure=False, score=_SCORE)


def _goes_with_the_one_before(clause: Clause, at: int, number: int) -> bool:
    """Return True where a candidate belongs rather to the word before than to the one behind."""
    counts = clause.counts
    into = counts.bond(clause.number(at - 1), number)
    last = at + 1 == len(clause.words)
    return at > 0 and (last or into >= counts.bond(number, clause.number(at + 1)))


def _judged(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True for a word in small letters that is no word by itself and in no word here."""
    word = clause.words[at]
    framed = word.syllable in habits.frames  # `function_words` knows where it is right
    if len(word.syllable) <= 1 or framed or word.syllable in habits.free:
        return False
    if word.case not in (Case.SMALL, Case.FIRST) or shape(word.syllable) is None:
        return False
    return clause.familiar(at) < KNOWN and not _in_a_word(clause, at, habits)


def _in_a_word(clause: Clause, at: int, habits: Habits) -> bool:
    around = [clause.word(at - 1), clause.words[at], clause.word(at + 1)]
    told = [word.syllable if word is not None else "" for word in around]
    if not any(near.bare(syllable) != syllable for syllable in told):
        return True  # no marks at all: a text typed so, or a foreign one
    return habits.keeps(told[0], told[1]) or habits.keeps(told[1], told[2])


def may_be_another(
    counts: Counts, beside: Sequence[Pair], syllable: str, names: frozenset[int]
) -> bool:
    """Return True where another syllable makes known triples; most places end here.

    ``beside`` are the two pairs before the syllable, the second of which ends with it, and the two
    behind, the first of which begins with it; ``names`` are family names.
    """
    far, left, right, beyond = beside
    into = ever_behind(counts, left.first, syllable)
    onward = ever_before(counts, syllable, right.second)
    if not (into or onward):
        return False
    written = max(left.second, right.first)
    common = counts.papers(written) >= _COMMON
    if common and names.isdisjoint((left.first, right.second, *into, *onward)):
        # two triples must be known, so that both pairs are; beside a family name they need not be:
        # triples are counted with it, pairs of two capitals are not
        known = [number for number in into if number in onward]
    else:
        known = [*{*into, *onward}]
    if not known or best_known(counts, beside) >= KNOWN:
        return False
    around = far.first, left.first, written, right.second, beyond.second
    return any(_least(counts, around, number) for number in known)


def _least(counts: Counts, around: Sequence[int], number: int) -> float:
    """Return how much likelier a candidate must be, by the triples it makes; 0 for too few."""
    first, before, written, behind, last = around
    into, onward = counts.pair(before, number), counts.pair(number, behind)
    if into < 0 and onward < 0:
        return 0
    middle = counts.triple(into, behind)
    left, right = counts.triple(counts.pair(first, before), number), counts.triple(onward, last)
    if sum(papers > 0 for papers in (left, middle, right)) > 1:
        return _TIMES
    if counts.papers(written) >= _COMMON:
        return 0
    if middle >= _MIDDLE:
        return _TIMES
    return _TIMES + _MORE if max(left, middle, right) >= _ONE else 0
