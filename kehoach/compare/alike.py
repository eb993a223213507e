"""Paragraphs of two files: which of one is which of the other, at its place or elsewhere.

How alike two are is counted by their words, as the identity of a plan's parts does: linear, and
without a library (``rapidfuzz`` would be 3 MB more to ship for what these pages do not feel).
"""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from kehoach.compare.align import steps
from kehoach.plan.likeness import LEAST, LikeWords, alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Texts = Sequence[str]
    Pairs = dict[int, int]


NOTHING: Mapping[int, int] = MappingProxyType({})


def matched(
    old: Texts, new: Texts, least: float = LEAST, known: Mapping[int, int] = NOTHING,
) -> Pairs:  # fmt: skip
    """Return which paragraph of ``old`` is which of ``new``: the same words, or many of them.

    Equal ones are paired at their places, then wherever they stand, then those that are alike:
    ``least`` is the share of words they must have in common. ``known`` are pairs found another way,
    which count for what is nowhere word for word. ``align.moved`` says which of the
    pairs moved; what is in no pair was dropped or added.
    """
    pairs = dict(_in_place(old, new))
    pairs |= _elsewhere(old, new, pairs)
    taken = {*pairs.values()}
    pairs |= {number: to for number, to in known.items() if number not in pairs and to not in taken}
    pairs |= _reworded(old, new, pairs, least)
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
    return [number for number in range(count) if number not in held]


def _reworded(old: Texts, new: Texts, pairs: Pairs, least: float) -> Pairs:
    """Return the paragraphs left over that have many words in common, the likest first."""
    here, there = _free(len(old), pairs), _free(len(new), pairs.values())
    mine = [LikeWords(old[at], "", at, at) for at in here]
    its = [LikeWords(new[at], "", at, at) for at in there]
    return {here[number]: there[other] for number, other in alike(mine, its, least)}
