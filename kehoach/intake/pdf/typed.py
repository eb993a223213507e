"""Letters of an annotation that has words but no look: where a reader would see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.measure import width
from kehoach.intake.pdf.letters import Letter
from kehoach.text.letters import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.intake.pdf.glyphs import Box
    from kehoach.intake.pdf.marks import Mark

_USUAL, _LEAST = 12.0, 5.0
"""Size in pt of letters where nothing says it, and the least one: a flat box has tiny letters."""
_SHARE = 0.75
"""Share of a box's height that its letters take when they are set to fit."""
_LEADING = 1.2
_MARGIN = 2.0
"""Between the edge of the box and its first letter, in pt, as programs set it."""
_DROP = 0.35
"""Half the height of a capital, in sizes: a single line stands in the middle of its box."""


def typed(mark: Mark, box: Box, number: int) -> Iterator[Letter]:
    """Yield the letters of annotation ``number`` as a program would print them in its ``box``."""
    left, bottom, right, top = box
    lines = [line for line in clean(mark.words).split("\n") if line.strip()]
    if not lines:
        return
    fitting = max(min(_USUAL, (top - bottom) * _SHARE / len(lines)), _LEAST)
    size = mark.co if 0 < mark.co < top - bottom else fitting
    middle = (top + bottom) / 2 - _DROP * size
    first = middle if len(lines) == 1 else top - size
    room = max(right - left - 2 * _MARGIN, size)
    for at, line in enumerate(lines):
        wanted = width(line, size)
        scale = min(1.0, room / wanted) if wanted else 1.0
        x = left + _MARGIN
        for sign in line:
            end = x + width(sign, size) * scale
            y = first - at * size * _LEADING
            yield Letter(sign, x, end, y, size, dam=False, nghieng=False, font="", mark=number)
            x = end
