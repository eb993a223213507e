"""A word of the lexicon with one syllable miswritten: ``đong xuân``, ``bọ gây``, ``chôn lắp``.

No count need know the word. What is written must be nearly unknown, and the rest of the clause
must not say that the two belong to other words: ``lực lượng cảnh sát | trung ương``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips import near
from kehoach.text.slips.clauses import Case
from kehoach.text.slips.meant import ways

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.meant import Way
    from kehoach.text.slips.window import Clause

_RARE = 150
"""Papers below which a syllable is hardly a word by itself."""
_NONE = 30
"""Papers below which it is likely none."""
_BOUND = 0.1
"""The bond from which a neighbour belongs to its other neighbour."""
_SURE, _LIKELY = 7.5, 6.0
"""Points: below what counts say of the same words when they are sure of something else."""


class Miswritten(NamedTuple):
    """A word of the lexicon in the place of what is written."""

    at: int
    """Where in the clause the syllable stands that is another."""
    second: bool
    meant: str
    sure: bool
    """One mark away, and nothing else can be meant."""
    score: float


def miswritten(clause: Clause, at: int, habits: Habits) -> Sequence[Miswritten]:
    """Return what the syllable at a place and the next are meant for, the likeliest first."""
    first, second = clause.words[at], clause.words[at + 1]
    around = ways(clause.counts, habits.lexicon, first.syllable, second.syllable)
    if not around or (first.syllable, second.syllable) in habits.kept:
        return ()
    found = [_judged(_Place(clause, at, way, habits)) for way in around]
    held = [likely for likely in found if likely is not None]
    return sorted(held, key=lambda likely: -likely.score)


class _Place:
    """A way at its place: the syllable in question, its mate, and the neighbours of both."""

    def __init__(self, clause: Clause, at: int, way: Way, habits: Habits) -> None:
        self.clause, self.way, self.habits = clause, way, habits
        self.at = at + way.second
        self.mate = at + 1 - way.second
        step = 1 if way.second else -1
        self.beside, self.beyond = self.at + step, self.mate - step
        self.is_longer = _in_three(self, _lexicon_has)

    def said(self, at: int) -> str:
        """Return the syllable at a place, "" beyond the ends."""
        word = self.clause.word(at)
        return word.syllable if word is not None else ""

    def ordered(self, *syllables: str) -> tuple[str, ...]:
        """Return syllables told from the mate on in the order they are written in."""
        return syllables if self.way.second else syllables[::-1]


def _judged(place: _Place) -> Miswritten | None:
    way = place.way
    if not _asked(place):
        return None
    papers = _papers(place)
    longer = place.is_longer or _in_three(place, _words_have) or _in_three(place, _papers_have)
    if not _near_enough(way, papers, longer=longer) or _belongs_elsewhere(place, longer=longer):
        return None
    sure = way.marks == 1 and (longer or papers < _RARE)
    points = (_SURE if sure else _LIKELY) + longer / 2 - max(way.marks - 1, 0) - (not way.marks)
    return Miswritten(place.at, way.second, way.meant, sure, points)


def _asked(place: _Place) -> bool:
    """Return True where a word can be miswritten: no name, no foreign text, no word by itself."""
    way, written = place.way, place.clause.words[place.at]
    if not _is_judged(written.syllable) or _is_unmarked(place):
        return False
    if not place.is_longer:
        return way.whole and written.case is not Case.INNER and not _is_free(place)
    return written.case is not Case.INNER or _papers(place) < _NONE


def _is_judged(syllable: str) -> bool:
    """Return True for two letters and more, all of them Vietnamese (a foreign one is VP23's)."""
    return len(syllable) > 1 and near.bare(syllable).isascii()


def _is_free(place: _Place) -> bool:
    """Return True for a syllable that is a word by itself and stands beside any other."""
    written, habits = place.said(place.at), place.habits
    free = habits.function_words, habits.alone, habits.apart
    return any(written in words for words in free)


def _papers(place: _Place) -> int:
    """Return in how many papers what is written stands; one of the lexicon is no rare syllable."""
    written, lexicon = place.said(place.at), place.habits.lexicon
    papers = place.clause.counts.papers(place.clause.number(place.at))
    if lexicon.behind(written) or lexicon.before(written):
        return max(papers, _RARE)
    return papers


def _is_unmarked(place: _Place) -> bool:
    """Return True among words without marks: a text typed so, or a foreign one."""
    around = (place.said(place.at + step) for step in (-2, -1, 0, 1, 2))
    return all(map(str.isascii, around))


def _near_enough(way: Way, papers: int, *, longer: bool) -> bool:
    """Return True for one mark; for more, or for a letter, only where little else can be meant."""
    if way.marks == 1:
        return True
    if way.marks:
        return papers < _NONE or (longer and papers < _RARE)
    if way.sound:
        return longer or papers < _RARE
    return papers < _NONE or (longer and way.whole and papers < _RARE)


def _in_three(place: _Place, have: Callable[[_Place, str, str, str], bool]) -> bool:
    """Return True where a neighbour makes three with the word that is meant."""
    mate, meant = place.said(place.mate), place.way.meant
    beside, beyond = place.said(place.beside), place.said(place.beyond)
    return have(place, mate, meant, beside) or have(place, beyond, mate, meant)


def _lexicon_has(place: _Place, *told: str) -> bool:
    first, second, third = place.ordered(*told)
    return place.habits.lexicon.has_three(first, second, third)


def _words_have(place: _Place, *told: str) -> bool:
    """Return True for three of a longer word: they speak for a word of two among them."""
    first, second, third = place.ordered(*told)
    lexicon = place.habits.lexicon
    return lexicon.has_three(first, second, third) or lexicon.has_within(first, second, third)


def _papers_have(place: _Place, *told: str) -> bool:
    counts = place.clause.counts
    first, second, third = map(counts.number, place.ordered(*told))
    return counts.triple(counts.pair(first, second), third) > 0


def _belongs_elsewhere(place: _Place, *, longer: bool) -> bool:
    """Return True where the words around say that the two are right as they stand."""
    if place.clause.familiar(place.at):
        return True
    mate, beside, beyond = map(place.said, (place.mate, place.beside, place.beyond))
    explained = _words_have(place, mate, place.way.meant, beside)
    if beside and not explained and _speaks_for(place, beside):
        return True
    return bool(beyond) and not longer and _is_word(place, beyond, mate)


def _speaks_for(place: _Place, beside: str) -> bool:
    """Return True for a neighbour that stands oftener with what is written than with what is meant.

    Of one that stands beside anything only a word with what is written counts.
    """
    written = place.said(place.at)
    if beside in place.habits.function_words:
        return _is_word(place, written, beside)
    if place.habits.lexicon.has(*place.ordered(written, beside)):
        return True
    seen = _together(place, written, beside)
    return seen > 0 and seen > _together(place, place.way.meant, beside)


def _together(place: _Place, *told: str) -> int:
    counts = place.clause.counts
    first, second = map(counts.number, place.ordered(*told))
    return counts.together(first, second)


def _is_word(place: _Place, *told: str) -> bool:
    """Return True for two syllables that are a word."""
    if place.habits.lexicon.has(*place.ordered(*told)):
        return True
    counts = place.clause.counts
    first, second = map(counts.number, place.ordered(*told))
    return counts.together(first, second) > 0 and counts.bond(first, second) >= _BOUND
