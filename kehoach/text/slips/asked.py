"""Where a clause may hold a slip at all: hardly anywhere, so this is asked first and fast."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips.counts import UNKNOWN
from kehoach.text.slips.dangling import MOST, meant
from kehoach.text.slips.meant import FEW, ways
from kehoach.text.slips.pairs import END, best_known, pair_of
from kehoach.text.slips.unfinished import ASKED, may_be_begun, may_be_ended
from kehoach.text.slips.unlikely import may_be_another
from kehoach.text.slips.window import COMMON, FAMILIAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.pairs import Pair

_OFTEN = 100
"""Papers of a pair from which its syllables belong to each other rather than to the next."""
_FEWEST = 3
"""Words of a clause below which it is likely a name or a heading."""


class Places(NamedTuple):
    """Words of a clause that are looked at; hardly any."""

    rivalled: Sequence[int]
    """Another word may be meant: it stands much oftener beside a neighbour (`swapped`)."""
    odd: Sequence[int]
    """A word may be missing between it and the next, or the two be meant for a word of lists."""
    unlikely: Sequence[int]
    """In no three words that are known: another one may be meant (`unlikely`)."""
    unfinished: Sequence[int]
    """The same: another one may be missing between it and the next (`unfinished`)."""


class Asked:
    """The places of one clause after the other; two words are looked up once."""

    def __init__(self, counts: Counts, habits: Habits) -> None:
        """Take the counts and the lists that go with them."""
        self._counts = counts
        self._habits = habits
        self._names = frozenset(map(counts.number, habits.family_names))
        self._pair = partial(pair_of, counts, habits.function_words, habits.free)

    def of(self, words: Sequence[str]) -> Places:
        """Return which words of a clause of two and more, as it stands, are looked at."""
        pairs = [*map(self._pair, words, words[1:])]
        busy = [at for at, pair in enumerate(pairs) if pair.busy]
        around = [END, END, *pairs, END, END]
        rivalled, odd = self._rivalled(around, busy), self._odd(around, busy, words)
        if len(words) < _FEWEST:
            return Places(rivalled, odd, (), ())
        unlikely = self._unlikely(around, busy, words)
        return Places(rivalled, odd, unlikely, self._unfinished(around, busy))

    def _rivalled(self, around: Sequence[Pair], busy: Sequence[int]) -> list[int]:
        places = {at + step for at in busy for step in around[at + 2].rivals}
        return [at for at in sorted(places) if not self._is_familiar(around[at : at + 4])]

    def _odd(
        self, around: Sequence[Pair], busy: Sequence[int], words: Sequence[str]
    ) -> Sequence[int]:
        return [
            at
            for at in busy
            if (pair := around[at + 2]).gapped
            or (pair.thin and self._is_odd(around, words, at))
            or (pair.functional and _cut_behind(around[at + 1], pair))
        ]

    def _unlikely(
        self, around: Sequence[Pair], busy: Sequence[int], words: Sequence[str]
    ) -> Sequence[int]:
        counts, written = self._counts, self._counts.written
        places = {at + step for at in busy for step in around[at + 2].rare}
        last = len(words) - 1
        if written(words[last]) not in self._habits.free:
            places.add(last)  # whatever its pair: nothing behind it speaks for it
        return [
            at
            for at in sorted(places)
            if may_be_another(counts, around[at : at + 4], written(words[at]), self._names)
        ]

    def _unfinished(self, around: Sequence[Pair], busy: Sequence[int]) -> Sequence[int]:
        return [
            at
            for at in busy
            if (pair := around[at + 2]).split
            and (self._is_begun(around[at + 1], pair) or self._is_ended(pair, around[at + 3]))
            and not best_known(self._counts, around[at + 1 : at + 4])
        ]

    def _is_familiar(self, beside: Sequence[Pair]) -> bool:
        """Return True for the word in the middle of four pairs that stands so in many papers."""
        if beside[1].papers >= COMMON and beside[2].papers >= COMMON:
            return True
        return best_known(self._counts, beside) >= FAMILIAR

    def _is_begun(self, before: Pair, pair: Pair) -> bool:
        if not pair.begins or (before.papers < ASKED and pair.place >= 0):
            return False
        return may_be_begun(self._counts, before, pair.first, self._habits.function_words)

    def _is_ended(self, pair: Pair, behind: Pair) -> bool:
        if not pair.ends or behind.papers < ASKED:
            return False
        lists = self._habits.lexicon, self._habits.function_words
        return may_be_ended(self._counts, pair.second, behind.second, *lists)

    def _is_odd(self, around: Sequence[Pair], words: Sequence[str], at: int) -> bool:
        """Return True for a rare pair that lacks a word between, or may be meant for another."""
        before, pair, behind = around[at + 1 : at + 4]
        first, second = words[at], words[at + 1]
        written = self._counts.written
        if pair.flagged:
            first, second = written(first), written(second)
        if _is_cut(self._counts, before, pair, behind) or self._clash(pair, first, second):
            return True
        often = before.papers >= _OFTEN and behind.papers >= _OFTEN and not pair.flagged
        if pair.papers > FEW or (often and self._between_words(words, at)):
            return False
        return bool(ways(self._counts, self._habits.lexicon, written(first), written(second)))

    def _between_words(self, words: Sequence[str], at: int) -> bool:
        """Return True where the other neighbours, who stand there often, are no function words."""
        return self._habits.function_words.isdisjoint((words[at - 1], words[at + 2]))

    def _clash(self, pair: Pair, first: str, second: str) -> bool:
        """Return True for two function words that hardly a paper has side by side."""
        if pair.place >= 0 or first not in self._habits.opening:
            return False
        return second in self._habits.following


def _is_cut(counts: Counts, before: Pair, pair: Pair, behind: Pair) -> bool:
    """Return True for a pair over which a syllable may be missing."""
    if _cut_behind(before, pair) or behind.back not in (UNKNOWN, pair.first):
        return True
    return behind.whole and pair.papers <= MOST and _dangles(counts, pair.first, pair.second)


def _cut_behind(before: Pair, pair: Pair) -> bool:
    """Return True for a pair with another second than nearly always stands there."""
    return before.ahead not in (UNKNOWN, pair.second)


@lru_cache(maxsize=16_384)
def _dangles(counts: Counts, first: int, second: int) -> bool:
    """Return True where many papers have a syllable between that makes a word with the first."""
    return bool(meant(counts, first, second, counts.together(first, second))[0])
