"""Two tellings of one text, word by word: which word of one is which of the other."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_RUN = 4
"""Words that must stand together to be known again: of three, a paper of 20 pages repeats many."""


def aligned(left: Sequence[str], right: Sequence[str]) -> list[int]:
    """Return for each word of ``left`` which word of ``right`` it is, -1 where that is not certain.

    Known are runs of words each text has once, in the same order in both, and what stands beside
    them word for word. Work grows as n log n.
    """
    found = [-1] * len(left)
    for here, there in _in_order(_once_in_both(left, right)):
        _spread(found, left, right, here, there)
    return found


def _once_in_both(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of runs that stand once in either text, in the order of the first."""
    there = _once(right)
    return [(at, there[run]) for run, at in _once(left).items() if run in there]


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    again = set()
    for at in range(len(words) - _RUN + 1):
        run = tuple(words[at : at + _RUN])
        if run in places:
            again.add(run)
        else:
            places[run] = at
    return {run: at for run, at in places.items() if run not in again}


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return as many pairs as stand in the same order in both texts (patience sorting)."""
    ends: list[int] = []
    tops: list[int] = []
    before = [-1] * len(pairs)
    for number, (_, there) in enumerate(pairs):
        pile = bisect_left(ends, there)
        if pile == len(ends):
            ends.append(there)
            tops.append(number)
        else:
            ends[pile], tops[pile] = there, number
        before[number] = tops[pile - 1] if pile else -1
    kept = []
    last = tops[-1] if tops else -1
    while last >= 0:
        kept.append(pairs[last])
        last = before[last]
    return kept[::-1]


def _spread(
    found: list[int], left: Sequence[str], right: Sequence[str], here: int, there: int
) -> None:  # fmt: skip
    """Note a run, and what stands beside it word for word up to what is known already."""
    at, other = here, there
    while at < len(left) and other < len(right) and found[at] < 0 and left[at] == right[other]:
        found[at] = other
        at, other = at + 1, other + 1
    at, other = here - 1, there - 1
    while at >= 0 and other >= 0 and found[at] < 0 and left[at] == right[other]:
        found[at] = other
        at, other = at - 1, other - 1
