"""Where a clause may hold a slip at all: hardly anywhere, so this is asked first and fast."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips.candidates import before, behind
from kehoach.text.slips.counts import UNKNOWN
from kehoach.text.slips.dangling import MOST, is_word, meant
from kehoach.text.slips.meant import FEW, ways
from kehoach.text.slips.nearly import THIN
from kehoach.text.slips.unfinished import may_be_begun, may_be_ended
from kehoach.text.slips.unlikely import may_be_another
from kehoach.text.slips.window import BOUND, KNOWN, RARE, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits

_OFTEN = 100
"""Papers of a pair from which its syllables belong to each other rather than to the next."""


class _Pair(NamedTuple):
    """Two neighbours as they stand."""

    rivalled: bool
    """Something else may be meant by one of them, or stand between."""
    word: bool
    """They may be a word: what follows the first is known (`WORD`)."""
    thin: bool
    """Few papers have them: a syllable may be missing between."""
    papers: int
    """That have them."""
    first: int
    second: int
    place: int
    """Of the pair in its table, -1 for one that stands in none."""


class Strange(NamedTuple):
    """Words of a clause that the words around them do not go with; hardly any."""

    unlikely: list[int]
    """Another one may be meant (`unlikely`)."""
    unfinished: list[int]
    """Another one may be missing between it and the next (`unfinished`)."""


class Asked:
    """The places of one clause after the other; two words are looked up once."""

    def __init__(self, counts: Counts, habits: Habits) -> None:
        """Take the counts and the lists that go with them."""
        self._counts = counts
        self._habits = habits
        self._ahead: dict[int, int] = {}
        """Place of a pair → what nearly always stands behind it, `UNKNOWN` for nothing."""
        self._back: dict[int, int] = {}
        """The same before it."""
        self._ended: dict[int, bool] = {-1: False}
        """The same → whether nearly always a word ends with its first."""
        self._whole: dict[int, bool] = {}
        """Place of a pair → whether the two make a word."""

    def of(self, words: Sequence[str]) -> list[int]:
        """Return which words of a clause as it stands may hold a slip with the next."""
        pairs = self._pairs(words)
        return [
            at
            for at, pair in enumerate(pairs)
            if pair.rivalled
            or (pair.thin and self._is_odd(pairs, words, at))
            or self._cut_before_function_word(pairs, words, at)
        ]

    def _pairs(self, words: Sequence[str]) -> list[_Pair]:
        return [_pair(self._counts, first, second) for first, second in pairwise(words)]

    def strange(self, words: Sequence[str]) -> Strange:
        """Return the words in no three in a row that are known, which may not stand anywhere."""
        counts, pairs = self._counts, self._pairs(words)
        threes = counts.triples((pair.place, behind.second) for pair, behind in pairwise(pairs))
        known = [0, 0, *threes, 0, 0]
        """Papers of the three words that end at a place, stand around it, begin there."""
        written = [counts.written(word) for word in words]
        unlikely = self._unlikely(pairs, known, written)
        return Strange([*unlikely], [*self._unfinished(pairs, known, written)])

    def _unlikely(
        self, pairs: Sequence[_Pair], known: Sequence[int], written: Sequence[str]
    ) -> Iterator[int]:
        """Yield the words in no well known three, in a rare pair, that may be another one."""
        papers = [pairs[0].papers, *(pair.papers for pair in pairs), 0]
        ends = UNKNOWN, UNKNOWN
        numbers = [*ends, pairs[0].first, *(pair.second for pair in pairs), *ends]
        for at, word in enumerate(written):
            rare = min(papers[at : at + 2]) < RARE and max(known[at : at + 3]) < KNOWN
            judged = rare and word not in self._habits.free
            if judged and may_be_another(self._counts, numbers[at : at + 5], word):
                yield at

    def _unfinished(
        self, pairs: Sequence[_Pair], known: Sequence[int], written: Sequence[str]
    ) -> Iterator[int]:
        """Yield the pairs in no known three words, no words themselves, that may lack one."""
        common = self._habits.function_words
        for at, pair in enumerate(pairs):
            strange = not any(known[at + 1 : at + 3]) and min(pair.first, pair.second) >= 0
            no_word = strange and (not pair.word or written[at + 1] in common)
            if no_word and self._lacks(pairs, written, at):
                yield at

    def _lacks(self, pairs: Sequence[_Pair], written: Sequence[str], at: int) -> bool:
        return self._is_begun(pairs, written, at) or self._is_ended(pairs, written, at)

    def _is_begun(self, pairs: Sequence[_Pair], written: Sequence[str], at: int) -> bool:
        if written[at] in self._habits.free:
            return False
        before = pairs[at - 1].place if at else -1
        pair = pairs[at].place, pairs[at].first
        return may_be_begun(self._counts, before, pair, self._habits.function_words)

    def _is_ended(self, pairs: Sequence[_Pair], written: Sequence[str], at: int) -> bool:
        if at + 1 == len(pairs) or written[at + 1] in self._habits.free:
            return False
        place = pairs[at + 1].place
        if place not in self._ended:
            third = pairs[at + 1].second
            ended = may_be_ended(self._counts, written[at + 1], third, self._habits)
            self._ended[place] = ended
        return self._ended[place]

    def _is_odd(self, pairs: Sequence[_Pair], words: Sequence[str], at: int) -> bool:
        """Return True for a rare pair that lacks a word between, or may be meant for another."""
        if self._cut(pairs, at) or self._clash(pairs[at], words, at):
            return True
        if pairs[at].papers > FEW or self._between_words(pairs, words, at):
            return False
        written = self._counts.written
        return bool(
            ways(self._counts, self._habits.lexicon, written(words[at]), written(words[at + 1]))
        )

    def _cut_before_function_word(
        self, pairs: Sequence[_Pair], words: Sequence[str], at: int
    ) -> bool:
        """Return True where a function word stands for what nearly always ends the word before."""
        if not at or words[at + 1] not in self._habits.function_words:
            return False
        return self._cut_behind(pairs[at - 1], pairs[at])

    def _between_words(self, pairs: Sequence[_Pair], words: Sequence[str], at: int) -> bool:
        """Return True where each of a pair stands often with its other neighbour: nearly all do."""
        if at == 0 or at + 1 == len(pairs):
            return False
        common, outer = self._habits.function_words, (words[at - 1], words[at + 2])
        often = pairs[at - 1].papers >= _OFTEN and pairs[at + 1].papers >= _OFTEN
        return often and common.isdisjoint(outer)

    def _clash(self, pair: _Pair, words: Sequence[str], at: int) -> bool:
        """Return True for two function words that hardly a paper has side by side."""
        if pair.place >= 0 or words[at] not in self._habits.opening:
            return False
        return words[at + 1] in self._habits.following

    def _cut(self, pairs: Sequence[_Pair], at: int) -> bool:
        """Return True for a pair over which a syllable may be missing."""
        pair, behind = pairs[at], pairs[at + 1] if at + 1 < len(pairs) else None
        if behind and pair.papers <= MOST and self._dangles(pair, behind):
            return True
        if at and self._cut_behind(pairs[at - 1], pair):
            return True
        return behind is not None and self._cut_before(pair, behind)

    def _dangles(self, pair: _Pair, behind: _Pair) -> bool:
        """Return True for a first syllable whose word may be cut before a whole word."""
        if behind.place not in self._whole:
            whole = is_word(self._counts, behind.first, behind.second, behind.papers)
            self._whole[behind.place] = whole
        return self._whole[behind.place] and _is_cut(self._counts, pair.first, pair.second)

    def _cut_behind(self, before: _Pair, pair: _Pair) -> bool:
        """Return True for a rare pair with another second than nearly always stands there."""
        if before.place not in self._ahead:
            found = self._counts.ahead(before.place)
            self._ahead[before.place] = found.number if found else UNKNOWN
        return self._ahead[before.place] not in (UNKNOWN, pair.second)

    def _cut_before(self, pair: _Pair, behind: _Pair) -> bool:
        """Return True for a rare pair with another first than nearly always stands there."""
        if behind.place not in self._back:
            found = self._counts.back(behind.place)
            self._back[behind.place] = found.number if found else UNKNOWN
        return self._back[behind.place] not in (UNKNOWN, pair.first)


@lru_cache(maxsize=16_384)
def _is_cut(counts: Counts, first: int, second: int) -> bool:
    """Return True where many papers have a syllable between that makes a word with the first."""
    return bool(meant(counts, first, second, counts.together(first, second))[0])


@lru_cache(maxsize=16_384)
def _pair(counts: Counts, first: str, second: str) -> _Pair:
    """Return what the counts say of two words as they stand.

    Remembered from paper to paper: official papers say the same words, and looking two up is a
    quarter of the search. The counts are held once a program; all of it together is 5 MB at most.
    """
    first, second = counts.written(first), counts.written(second)
    number, other = counts.number(first), counts.number(second)
    place = counts.pair(number, other)
    rivalled = bool(counts.flags(place))
    if place < 0 and counts.between(number, other) is None:
        # of two that never meet: does another syllable stand often beside one of them
        rivalled = bool(behind(counts, first, second) or before(counts, first, second))
    papers = counts.of_pair(place)
    word = papers >= BOUND and counts.bond(number, other) >= WORD
    return _Pair(rivalled, word, papers <= THIN, papers, number, other, place)
