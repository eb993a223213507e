"""The first block of a review in the terminal: at most ten lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.show import COLOURS, styled
from kehoach.report.first import TITLE
from kehoach.report.top import top
from kehoach.text.steering import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.report.top import TopLine
    from kehoach.review.drafted import Examined

_LEAST = 20
"""Letters of a sentence that stay, however long its place is told."""


def top_lines(examined: Examined, width: int) -> Iterator[str]:
    """Yield what must be put right before signing, a blank line last; nothing where nothing must.

    A sentence is cut so that its line has ``width`` letters: it is told in full below.
    """
    found = top(examined)
    if not found.lines:
        return
    yield styled(TITLE, bold=True)
    for line in found.lines:
        yield _line(line, width)
    if found.left:
        yield f"  {found.left}"
    yield ""


def _line(line: TopLine, width: int) -> str:
    problem = line.judged.problem
    word = styled(problem.severity.value, fg=COLOURS[problem.severity])
    room = width - len(f"  {problem.code} {problem.severity.value}  {line.place}: {line.more}")
    message = visible(line.cut(max(room, _LEAST)))
    return f"  {problem.code} {word}  {styled(line.place, bold=True)}: {message}{line.more}"
