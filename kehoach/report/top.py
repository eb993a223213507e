"""The first block as every report tells it: each line with its place in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.report.first import First, first
from kehoach.report.passage import again
from kehoach.report.where import Places
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.report.first import FirstLine
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged


class TopLine(NamedTuple):
    """A line in words."""

    judged: Judged
    number: int
    """Place of the finding among those of the review, from 0."""
    place: str
    """``trang 3, mục II.2, đoạn 61``."""
    message: str
    """What is wrong, its words quoted, on one line."""
    more: str
    """For how many more places it stands; empty for itself alone."""

    def cut(self, most: int) -> str:
        """Return the message in at most so many letters, a long one cut behind a word."""
        if len(self.message) <= most:
            return self.message
        kept = self.message[: most - 1]
        return f"{kept.rpartition(' ')[0] or kept}…"


class Top(NamedTuple):
    """The first block in words."""

    lines: tuple[TopLine, ...]
    left: str
    """What the last line says of those that had no room; empty when all had."""


def top(examined: Examined) -> Top:
    """Return the first block of a review that was graded, folded or not."""
    found = examined.review.judged
    block = first(found)
    if not block.lines:
        return Top((), "")
    places, earlier = Places(examined), again(found)
    where = (places.of(line.judged, earlier[line.number]) for line in block.lines)
    lines = tuple(_line(line, str(place)) for line, place in zip(block.lines, where, strict=True))
    return Top(lines, _left(block))


def _line(line: FirstLine, place: str) -> TopLine:
    more = f" (và {line.others} chỗ khác)" if line.others else ""
    message = one_line(line.judged.problem.message)
    return TopLine(line.judged, line.number, place, message, more)


def _left(block: First) -> str:
    return f"… và {block.left} điều nữa, kể ở dưới" if block.left else ""
