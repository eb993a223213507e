"""What must be put right before the paper is signed, in ten lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Severity
from kehoach.review.catalogue import IN_ONE_LINE
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.review.judge import Judged

TITLE = "Phải sửa trước khi ký"
MOST = 10
"""Lines of the block: what a leader reads standing."""


class FirstLine(NamedTuple):
    """One line: a finding, and how many more of its code it stands for."""

    judged: Judged
    others: int
    number: int
    """Its place among the findings that were given, from 0."""


class First(NamedTuple):
    """The lines, gravest first, and how many findings had no room in them."""

    lines: tuple[FirstLine, ...]
    left: int


def first(found: Iterable[Judged]) -> First:
    """Return the lines for findings that come by severity, then in the order of the page.

    TopLine are the lỗi, then the cảnh báo about words: a look that is not laid down so harms
    nobody. Where they are more than ten, those of one code share a line.
    """
    wanted = [
        FirstLine(judged, len(judged.beside), at)
        for at, judged in enumerate(found)
        if _matters(judged)
    ]
    if len(wanted) <= MOST:
        return First(tuple(wanted), 0)
    lines = _by_code(wanted)
    if len(lines) <= MOST:
        return First(tuple(lines), 0)
    shown = lines[: MOST - 1]
    return First(tuple(shown), _places(wanted) - _places(shown))


def _places(lines: list[FirstLine]) -> int:
    return sum(1 + line.others for line in lines)


def _matters(judged: Judged) -> bool:
    if judged.problem.severity is Severity.ERROR:
        return True
    quiet = judged.rule.kind == LOOK or judged.rule.code in IN_ONE_LINE
    return judged.problem.severity is Severity.WARNING and not quiet


def _by_code(wanted: list[FirstLine]) -> list[FirstLine]:
    """Return a line for each code and severity, at its first place."""
    found: dict[tuple[str, Severity], FirstLine] = {}
    for line in wanted:
        key = (line.judged.rule.code, line.judged.problem.severity)
        known = found.get(key)
        others = line.others if known is None else known.others + 1 + line.others
        found[key] = (known or line)._replace(others=others)
    return list(found.values())
