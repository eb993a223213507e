"""The slips of a text, one a place, each as sure as it is."""

from __future__ import annotations

from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips import grade
from kehoach.text.slips.clauses import Case, is_heading, runs, taken_apart
from kehoach.text.slips.dangling import dangling
from kehoach.text.slips.function_words import CLASH, clash, framed, function_word
from kehoach.text.slips.grade import Sure
from kehoach.text.slips.missing import gap
from kehoach.text.slips.miswritten import miswritten
from kehoach.text.slips.nearly import nearly_always
from kehoach.text.slips.search import Search
from kehoach.text.slips.unfinished import unfinished
from kehoach.text.slips.unlikely import unlikely
from kehoach.text.slips.window import BEFORE, BEHIND, Clause
from kehoach.text.syllable import shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.text.slips.asked import Places
    from kehoach.text.slips.clauses import Run, Word
    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.missing import Gap
    from kehoach.text.slips.miswritten import Miswritten
    from kehoach.text.slips.search import Likely

_CLOSE = 2.0
"""By how much a score must stand out for its syllable to be the cure: e² = 7 times likelier."""
MOST = 3000
"""Slips told of one text at most: a hostile one may hold any number, and each takes memory."""


class Of(Enum):
    """What a slip is."""

    SWAPPED = "swapped"
    """Another syllable stands there than was meant."""
    MISSING = "missing"
    """A syllable between two is missing."""


class Slip(NamedTuple):
    """Words of a text that are likely not what was meant."""

    of: Of
    start: int
    end: int
    """Of the syllable with the neighbour it belongs to, or of the two that lack one between."""
    at: int
    """Where in the text the syllable is, or the first of the two."""
    meant: tuple[str, ...]
    """What may stand in their place, in their capitals; several where none stands out, none where
    nothing says what."""
    sure: Sure
    score: float
    possible: bool = True
    """False for a syllable that Vietnamese has not (``hoat``)."""

    @property
    def cure(self) -> str | None:
        """Return what to write, where one candidate stands out."""
        return self.meant[0] if len(self.meant) == 1 else None


class Slips:
    """The search for slips in one text after the other."""

    def __init__(self, counts: Counts, habits: Habits) -> None:
        """Take the counts and the lists that go with them."""
        self._search = Search(counts, habits)
        self._frames = frozenset(habits.frames) | {word.title() for word in habits.frames}

    def of(self, text: str) -> list[Slip]:
        """Return the slips of one paragraph or cell, in order, `MOST` at most.

        The work grows with the text alone.

        Of two that share a word the likelier: a wrong syllable makes its neighbours look wrong too.
        """
        first = list(islice(self._all(text), MOST))
        if len(first) < 2:  # noqa: PLR2004 - two may share a word; nearly all texts have none
            return first
        held: list[Slip] = []
        taken: set[int] = set()
        for slip in sorted(first, key=_order):
            places = range(slip.start, slip.end)
            if taken.isdisjoint(places):
                held.append(slip)
                taken.update(places)
        return sorted(held, key=lambda slip: slip.at)

    def _all(self, text: str) -> Iterator[Slip]:
        for run in runs(text):
            if len(run.words) < 2:  # noqa: PLR2004 - a word by itself has no neighbour that tells
                continue
            asked = self._search.asked(run.words)
            if asked.rivalled or asked.odd:
                yield from self._of(text, run, asked)
            if asked.unlikely or asked.unfinished:
                yield from self._by_context(text, run, asked)
            if not self._frames.isdisjoint(run.words):
                yield from self._function_words(text, run)

    def _by_context(self, text: str, run: Run, asked: Places) -> Iterator[Slip]:
        """Yield what the words around a place call for, where few papers have what stands there."""
        habits = self._search.habits
        first, clause = self._around(run, sorted([*asked.unlikely, *asked.unfinished]))
        for place in asked.unlikely:
            if meant := unlikely(clause, place - first, habits):
                yield _of_word(text, clause, [meant])
        for at in (place - first for place in asked.unfinished):
            if missing := unfinished(clause, at, habits):
                yield _missing(text, (clause.words[at], clause.words[at + 1]), missing)

    def _around(self, run: Run, places: Sequence[int]) -> tuple[int, Clause]:
        """Return the part of a clause that is asked of some places, and where it begins."""
        first, counts = max(0, places[0] - BEFORE), self._search.counts
        words = taken_apart(run, counts.written, first, places[-1] + 1 + BEHIND)
        return first, Clause(counts, words, heading=is_heading(run))

    def _function_words(self, text: str, run: Run) -> Iterator[Slip]:
        """Yield the function words of a clause that are written as another word."""
        habits = self._search.habits
        places = framed(run.words, habits.frames)
        if not places:
            return
        first, clause = self._around(run, places)
        for at in places:
            if meant := function_word(clause, at - first, habits.frames, habits.lexicon):
                yield _of_word(text, clause, [meant])

    def _of(self, text: str, run: Run, asked: Places) -> Iterator[Slip]:
        """Yield the slips that counts of pairs, or words of the lexicon, tell of a clause."""
        first, clause = self._around(run, sorted([*asked.rivalled, *asked.odd]))
        words, habits = clause.words, self._search.habits
        rivalled, places = ([at - first for at in held] for held in (asked.rivalled, asked.odd))
        yield from self._other_syllables(text, clause, rivalled, places)
        for at in places:
            missing = gap(clause, at, habits) or nearly_always(clause, at, habits)
            if missing := missing or dangling(clause, at, habits):
                yield _missing(text, (words[at], words[at + 1]), missing)
            elif clash(clause, at, habits):
                yield _clash(words[at], words[at + 1])

    def _other_syllables(
        self, text: str, clause: Clause, rivalled: Iterable[int], places: Iterable[int]
    ) -> Iterable[Slip]:
        """Return what stands in the place of another syllable, one a place.

        A word of the lexicon counts where papers say nothing, or not enough to be told.
        """
        found: dict[int, Slip] = {}
        for at in rivalled:
            if likely := self._search.likely(clause, at):
                found[at] = _swapped(text, clause, at, likely)
        for place in places:
            if meant := miswritten(clause, place, self._search.habits):
                told = found.get(meant[0].at)
                if told is None or told.sure < Sure.PROBABLY:
                    found[meant[0].at] = _of_word(text, clause, meant)
        return found.values()


def _order(slip: Slip) -> tuple[bool, float, int]:
    """Return how to sort slips: what is told before what is not, the likeliest first."""
    return slip.sure < Sure.PROBABLY, -slip.score, slip.at


def _swapped(text: str, clause: Clause, at: int, likely: Sequence[Likely]) -> Slip:
    best, word = likely[0], clause.words[at]
    close = [candidate.syllable for candidate in likely if candidate.score > best.score - _CLOSE]
    sure = grade.of_swapped(best)
    if len(close) > 1:
        sure = min(sure, Sure.PROBABLY)
    start, end = _with_neighbour(clause, at, best)
    before, after = text[start : word.start], text[word.end : end]
    meant = tuple(f"{before}{_like(word.case, wording)}{after}" for wording in close)
    return Slip(Of.SWAPPED, start, end, word.start, meant, sure, best.score, best.kind.possible)


def _of_word(text: str, clause: Clause, found: Sequence[Miswritten]) -> Slip:
    """Return the slip in a word of the lexicon; two words of one likelihood are both told."""
    best = found[0]
    word = clause.words[best.at]
    words = clause.words[best.at - best.second : best.at - best.second + 2]
    start, end = words[0].start, words[-1].end
    before, after = text[start : word.start], text[word.end : end]
    close = [
        likely.meant for likely in found if likely.score == best.score and likely.at == best.at
    ]
    meant = tuple(f"{before}{_like(word.case, wording)}{after}" for wording in close)
    sure = Sure.NEARLY if best.sure and len(close) == 1 else Sure.PROBABLY
    possible = shape(word.syllable) is not None
    return Slip(Of.SWAPPED, start, end, word.start, meant, sure, best.score, possible)


def _with_neighbour(clause: Clause, at: int, likely: Likely) -> tuple[int, int]:
    """Return where the word stands with the neighbour that what is meant belongs to."""
    word, before, after = clause.words[at], clause.word(at - 1), clause.word(at + 1)
    seen, usual = likely.seen, likely.usual
    by_bond = not usual and seen.left.bond >= seen.right.bond
    if before and (not after or usual < 0 or by_bond):
        return before.start, word.end
    return word.start, after.end if after else word.end


def _missing(text: str, pair: tuple[Word, Word], gap: Gap) -> Slip:
    first, second = pair
    said = _between(text, pair, gap.missing)
    sure = grade.of_missing(gap.score)
    return Slip(Of.MISSING, first.start, second.end, first.start, (said,), sure, gap.score)


def _clash(before: Word, behind: Word) -> Slip:
    """Return the slip at two words that never meet: nothing says which one is missing."""
    start, end = before.start, behind.end
    return Slip(Of.MISSING, start, end, start, (), Sure.PROBABLY, CLASH)


def _like(case: Case, syllable: str) -> str:
    """Return a syllable in the capitals of the one it stands for."""
    if case is Case.CAPITALS:
        return syllable.upper()
    return syllable if case is Case.SMALL else syllable[:1].upper() + syllable[1:]


def _between(text: str, pair: tuple[Word, Word], missing: str) -> str:
    """Return the two words as they stand with the missing one between."""
    first, second = pair
    capitals = first.case is Case.CAPITALS and second.case is Case.CAPITALS
    said = missing.upper() if capitals else missing
    return f"{text[first.start : first.end]} {said} {text[second.start : second.end]}"
