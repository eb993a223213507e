"""Dots of a blank that letters were printed over: ``Số: ..4.4.7../KH-UBND`` is 447."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.intake.pdf.letters import Letter

FILLERS = frozenset(".…_‥·")
"""Signs people draw a blank with."""
_LEAST = 3
"""Dots of a blank at least; a sign that stands for several counts so."""
_COUNT = {"…": 3, "‥": 2, "_": 2}
_COVERED = 0.5
"""Share of a dot's width that lies under the letter beside it before it counts as covered."""
_NEAR = 0.6
"""Dots of one blank stand nearer, in sizes."""


def without_covered(row: list[Letter]) -> list[Letter]:
    """Return the letters of a line, given from left to right, without blanks that were filled in."""
    dots = [one for one in row if one.sign in FILLERS]
    if sum(_COUNT.get(one.sign, 1) for one in dots) < _LEAST:
        return row
    covered = {id(dot) for dot in _covered(row)}
    gone: set[int] = set()
    for blank in _blanks(dots):
        if covered.intersection(map(id, blank)):
            gone.update(map(id, blank))
    return [one for one in row if id(one) not in gone] if gone else row


def _covered(row: Sequence[Letter]) -> list[Letter]:
    """Return the dots that lie under the letter beside them."""
    out = []
    for a, b in pairwise(one for one in row if one.sign.strip()):
        dot, other = (a, b) if a.sign in FILLERS else (b, a)
        lap = min(a.x1, b.x1) - max(a.x0, b.x0)
        only_one = dot.sign in FILLERS and other.sign not in FILLERS
        if only_one and lap > _COVERED * min(dot.x1 - dot.x0, other.x1 - other.x0):
            out.append(dot)
    return out


def _blanks(dots: Sequence[Letter]) -> list[list[Letter]]:
    """Return the dots blank by blank; a lone full stop is none."""
    out: list[list[Letter]] = []
    for dot in dots:
        if out and dot.x0 - out[-1][-1].x1 < _NEAR * dot.co:
            out[-1].append(dot)
        else:
            out.append([dot])
    return [blank for blank in out if sum(_COUNT.get(one.sign, 1) for one in blank) >= _LEAST]
