"""How a page must be turned for its text to stand upright, whatever the page itself says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.intake.pdf.glyphs import Box, turned, turned_box
from kehoach.intake.pdf.strokes import Stroke
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.intake.pdf.letters import Letter


class Turn(NamedTuple):
    """The frame in which most letters of a page are upright; its lower left corner is 0, 0."""

    quarter: int
    left: float
    bottom: float
    wide: float
    high: float

    def letter(self, letter: Letter) -> Letter:
        """Return an upright letter of the page in this frame."""
        return letter._replace(
            x0=letter.x0 - self.left, x1=letter.x1 - self.left, y=letter.y - self.bottom
        )

    def box(self, box: Box) -> Box:
        """Return a box of the page in this frame."""
        x0, y0, x1, y1 = turned_box(self.quarter, box)
        return x0 - self.left, y0 - self.bottom, x1 - self.left, y1 - self.bottom

    def rule(self, rule: Stroke) -> Stroke:
        """Return a drawn line of the page in this frame."""
        ends = (rule.start, rule.at, rule.end, rule.at)
        x0, y0, x1, y1 = self.box(ends if rule.lying else (rule.at, rule.start, rule.at, rule.end))
        lying = rule.lying == (self.quarter % 2 == 0)
        if lying:
            return Stroke(lying=True, at=y0, start=x0, end=x1)
        return Stroke(lying=False, at=x0, start=y0, end=y1)

    def middle(self, x: float, y: float, quarter: int) -> tuple[float, float]:
        """Return in this frame the place (x, y) of a text that is turned by ``quarter``."""
        x, y = turned(-quarter % 4, x, y)
        x, y = turned(self.quarter, x, y)
        return x - self.left, y - self.bottom


def turn_of(signs: Iterable[Letter], box: Box) -> Turn:
    """Return the frame in which most letters of a page are upright; ``box`` is the page."""
    counts = Counter(letter.quarter for letter in signs if letter.quarter >= 0 and not letter.mark)
    quarter = min(counts, key=lambda number: (-counts[number], number), default=0)
    left, bottom, right, top = turned_box(quarter, box)
    return Turn(quarter, left, bottom, right - left, top - bottom)
