"""Where each part of a paper begins: the cut of its lines all evidence together speaks for most.

The parts come in one order, so the cut is the best path through seven states that never go back.
One line that is wrong moves a border by itself at the most: it cannot outweigh its neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label.evidence import evidence
from kehoach.document.label.weights import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.label.line import Line

_ENTERING = {Zone.CLOSING: 5, Zone.ENDING: 15, Zone.ANNEX: 40}
"""What it costs to begin a part: more than a plain sentence gains, less than one strong sign."""


_LEAST = -(10**12)
"""Less than any sum of weights."""
_ZONES = tuple(Zone)
_COSTS = tuple(_ENTERING.get(zone, 0) for zone in _ZONES)


def zones_of(lines: Sequence[Line]) -> list[Zone]:
    """Return the part each line of a paper stands in."""
    weights = evidence(lines)
    best = [-cost for cost in _COSTS]
    came: list[list[int]] = []
    for scores in weights:
        best, before = _step(best, scores)
        came.append(before)
    return _traced(best, came)


def _step(best: list[int], scores: list[int]) -> tuple[list[int], list[int]]:
    """Return the best sums with one line more, and which zone the line before stood in for each."""
    sums: list[int] = []
    before: list[int] = []
    lead, origin = _LEAST, 0
    for zone in _ZONES:
        stay = best[zone]
        entered = lead - _COSTS[zone]
        if stay > entered:  # of two cuts that are worth the same the later one is taken
            sums.append(stay + scores[zone])
            before.append(zone)
        else:
            sums.append(entered + scores[zone])
            before.append(origin)
        if stay > lead:
            lead, origin = stay, zone
    return sums, before


def _traced(best: list[int], came: list[list[int]]) -> list[Zone]:
    zone = max(range(len(best)), key=best.__getitem__)
    out: list[Zone] = []
    for before in reversed(came):
        out.append(Zone(zone))
        zone = before[zone]
    return out[::-1]
