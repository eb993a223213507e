"""How a text is laid out in lines: hard-wrapped at some width, or a paragraph a line."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from kehoach.document.measure import width
from kehoach.intake.unfinished import ended
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.intake.line import PlainLine

SIZE = 14
"""Size in pt lines are measured at: that of a paper's text."""
_WIDEST = 200
"""Letters that are wider than any page."""
_NARROWEST = 180
"""Room in pt below which a text is a list of short words, not wrapped."""
_NEAR, _NEARLY = 0.88, 0.955
"""Shares of the room: of a line that a long word ended early, of a full one."""
_BEYOND = 1.15
"""Share of the room no line of a wrapped text passes, but those of a smaller type."""
_LEAST_FULL, _LEAST_LINES = 0.25, 5


class Page(NamedTuple):
    """How a text is laid out in lines."""

    room: float
    """Width of a full line in pt at 14 pt; 0 when a line is a paragraph."""
    gap: int
    """Blank lines that stand between two lines of one paragraph."""


def measure(lines: Sequence[PlainLine]) -> Page:
    """Return the layout: hard-wrapped when many lines are nearly as wide as the widest ones."""
    short = [line.text for line in lines if len(line.text) < _WIDEST]
    long = len(lines) - len(short)
    widths = sorted((width(text, SIZE) for text in short), reverse=True)
    room = _room(widths)
    near = _wider(widths, room * _NEAR)
    beyond = _wider(widths, room * _BEYOND)
    enough = near >= max(_LEAST_LINES, _LEAST_FULL * len(widths)) and room > _NARROWEST
    if not enough or long > near // 10 or beyond > near // 4:
        return Page(0.0, 0)
    return Page(room, _gap(lines))


def _wider(widths: Sequence[float], room: float) -> int:
    return sum(1 for size in widths if size > room)


def _gap(lines: Sequence[PlainLine]) -> int:
    """Return the blank lines most often above a line that goes on with a small letter."""
    pairs = itertools.pairwise(lines)
    gaps = [b.gap for a, b in pairs if b.text[:1].islower() and not ended(a.text)]
    return max(set(gaps), key=lambda gap: (gaps.count(gap), -gap)) if gaps else 0


def _room(widths: Sequence[float]) -> float:
    """Return the width most lines nearly fill; wider lines of a smaller type do not count."""
    best, room = 0, 0.0
    end = 0
    for start, widest in enumerate(widths):
        while end < len(widths) and widths[end] >= widest * _NEARLY:
            end += 1
        if end - start > best:
            best, room = end - start, widest
    return room
