"""Paragraphs of two files: which of one is which of the other, at its place or elsewhere.

How alike two are is counted by their words: linear, the same from both sides, and without a
library (``rapidfuzz`` would be 3 MB more to ship for what these pages do not feel).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kehoach.compare.align import steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Texts = Sequence[str]
    Pairs = dict[int, int]
    Bags = dict[int, Counter[str]]

ALIKE = 0.5
"""Likeness from which two paragraphs are one reworded: half of their words are the same."""
_RARE = 8
"""Paragraphs a word may stand in to lead from one paragraph to another like it."""
_LEADS = 6
"""Rare words of a paragraph that are followed."""
_NEAR = 3
"""Paragraphs before and behind in the same gap that are looked at whatever their words are."""


class _Likely(NamedTuple):
    """Two paragraphs that may be one; the likeliest sorts first."""

    unlike: float
    apart: int
    here: int
    there: int


def likeness(old: Counter[str], new: Counter[str]) -> float:
    """Return how much two bags of words are the same, from 0 to 1; two empty ones are."""
    every = old.total() + new.total()
    return 2 * (old & new).total() / every if every else 1.0


def matched(old: Texts, new: Texts, alike: float = ALIKE) -> Pairs:
    """Return which paragraph of ``old`` is which of ``new``: the same words, or many of them.

    Equal ones are paired at their places, then wherever they stand, then those that are alike.
    ``align.moved`` says which of the pairs moved; what is in no pair was dropped or added.
    """
    pairs = dict(_in_place(old, new))
    pairs |= _elsewhere(old, new, pairs)
    pairs |= _reworded(old, new, pairs, alike)
    return dict(sorted(pairs.items()))


def _in_place(old: Texts, new: Texts) -> Iterator[tuple[int, int]]:
    for step in steps(old, new):
        if step.same:
            yield from zip(step.old, step.new, strict=True)


def _elsewhere(old: Texts, new: Texts, pairs: Pairs) -> Pairs:
    """Return the paragraphs that stand word for word at another place, in order of their copies."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for there in reversed(_free(len(new), pairs.values())):
        waiting[new[there]].append(there)
    out = {}
    for here in _free(len(old), pairs):
        if waiting.get(old[here]):
            out[here] = waiting[old[here]].pop()
    return out


def _free(count: int, taken: Iterable[int]) -> list[int]:
    """Return the numbers below ``count`` that are not taken."""
    held = {*taken}
    return [one for one in range(count) if one not in held]


def _reworded(old: Texts, new: Texts, pairs: Pairs, alike: float) -> Pairs:
    """Return the paragraphs left over that have many words in common, the likest first."""
    bags = {here: Counter(old[here].split()) for here in _free(len(old), pairs)}
    others = {there: Counter(new[there].split()) for there in _free(len(new), pairs.values())}
    likely = []
    for here, there in {*_led(bags, others), *_near(bags, others, pairs)}:
        found = likeness(bags[here], others[there])
        if found >= alike:
            likely.append(_Likely(-found, abs(here - there), here, there))
    out: Pairs = {}
    taken: set[int] = set()
    for one in sorted(likely):
        if one.here not in out and one.there not in taken:
            out[one.here] = one.there
            taken.add(one.there)
    return out


def _led(bags: Bags, others: Bags) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs a rare word of one leads to: a few for each, however many there are."""
    holders: dict[str, list[int]] = defaultdict(list)
    for there, bag in others.items():
        for word in bag:
            holders[word].append(there)
    for here, bag in bags.items():
        rare = [word for word in bag if 0 < len(holders.get(word, ())) <= _RARE]
        for word in sorted(rare, key=lambda one: (len(holders[one]), one))[:_LEADS]:
            yield from ((here, there) for there in holders[word])


def _near(bags: Bags, others: Bags, pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs that stand at about the same place between two pairs."""
    gaps: dict[int, list[int]] = defaultdict(list)
    held = {*pairs.values()}
    last = -1
    for there in range(max(others, default=-1) + 1):
        if there in held:
            last = there
        elif there in others:
            gaps[last].append(there)
    last, within = -1, 0
    for here in range(max(bags, default=-1) + 1):
        if here in pairs:
            last, within = pairs[here], 0
        elif here in bags:
            start = max(within - _NEAR, 0)
            yield from ((here, there) for there in gaps[last][start : within + _NEAR + 1])
            within += 1
