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
    """Return the letters of a line, given from left to right, without blanks since filled in."""
    dots = [letter for letter in row if letter.sign in FILLERS]
    if _count(dots) < _LEAST:
        return row
    covered = _covered(row)
    if not covered:
        return row
    gone = {dot for blank in _blanks(dots) if not covered.isdisjoint(blank) for dot in blank}
    return [letter for letter in row if letter not in gone]


def _covered(row: Sequence[Letter]) -> set[Letter]:
    """Return the dots that lie under the letter beside them."""
    out = set()
    for a, b in pairwise(letter for letter in row if letter.sign.strip()):
        dot, other = (a, b) if a.sign in FILLERS else (b, a)
        lap = min(a.x1, b.x1) - max(a.x0, b.x0)
        least = min(dot.x1 - dot.x0, other.x1 - other.x0)
        if _is_dot_beside(dot, other) and lap > _COVERED * least:
            out.add(dot)
    return out


def _is_dot_beside(dot: Letter, other: Letter) -> bool:
    return dot.sign in FILLERS and other.sign not in FILLERS


def _blanks(dots: Sequence[Letter]) -> list[list[Letter]]:
    """Return the dots blank by blank; a lone full stop is none."""
    out: list[list[Letter]] = []
    for dot in dots:
        if out and dot.x0 - out[-1][-1].x1 < _NEAR * dot.co:
            out[-1].append(dot)
        else:
            out.append([dot])
    return [blank for blank in out if _count(blank) >= _LEAST]


def _count(dots: Sequence[Letter]) -> int:
    return sum(_COUNT.get(letter.sign, 1) for letter in dots)
