"""Two tellings of one text, word by word: which word of one is which of the other."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_RUN = 4
"""Words that must stand together to be known again: of three, a paper of 20 pages repeats many."""


def aligned(left: Sequence[str], right: Sequence[str]) -> list[int]:
    """Return for each word of ``left`` which word of ``right`` it is, -1 where that is not certain.

    Known are runs of words each text has once, in the same order in both, and what stands beside
    them word for word. Work grows as n log n.
    """
    found = [-1] * len(left)
    pairs = _once_in_both(left, right)
    for here in in_order(pairs):
        _spread(found, left, right, here, pairs[here])
    return found


def _once_in_both(left: Sequence[str], right: Sequence[str]) -> dict[int, int]:
    """Return where runs that stand once in either text stand in the first → in the second."""
    there = _once(right)
    return {at: there[run] for run, at in _once(left).items() if run in there}


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


def in_order(pairs: Mapping[int, int]) -> list[int]:
    """Return the keys of the longest part of the pairs in which both numbers rise."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for pair in sorted(pairs):
        at = bisect_left(ends, pairs[pair])
        before[pair] = last[at - 1] if at else None
        ends[at : at + 1] = [pairs[pair]]
        last[at : at + 1] = [pair]
    out: list[int] = []
    step = last[-1] if last else None
    while step is not None:
        out.append(step)
        step = before[step]
    return out[::-1]


def _spread(
    found: list[int], left: Sequence[str], right: Sequence[str], here: int, there: int
) -> None:
    """Note a run, and what stands beside it word for word up to what is known already."""
    at, other = here, there
    while at < len(left) and other < len(right) and found[at] < 0 and left[at] == right[other]:
        found[at] = other
        at, other = at + 1, other + 1
    at, other = here - 1, there - 1
    while at >= 0 and other >= 0 and found[at] < 0 and left[at] == right[other]:
        found[at] = other
        at, other = at - 1, other - 1
