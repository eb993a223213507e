"""A review as one line: many files of a folder one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.check_reports import left_out
from kehoach.cli.show import COLOURS, complain, say, styled
from kehoach.problem import Severity
from kehoach.report.graded import LIGHTER, by_severity
from kehoach.report.plain import counts
from kehoach.review.drafted import Unread
from kehoach.review.silence import of_spec
from kehoach.text.letters import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.cli.folders import Left
    from kehoach.problem import Problem
    from kehoach.review.drafted import Examined

_WORST = 90
"""Letters shown of the gravest finding: with the name of a file two lines of a terminal."""


def tell_line(found: Examined | Unread) -> None:
    """Print how many findings a file has and the gravest; why one could not be read.

    What is said of the whole run, at no file, is printed too.
    """
    if isinstance(found, Unread):
        complain(found.problems)
        return
    complain(notice for notice in found.notices if not notice.place.file)
    say(line_of(found))


def line_of(examined: Examined) -> str:
    """Return how many findings a file has and the gravest, as a line."""
    name = styled(examined.file, bold=True)
    found = counts(examined.counted)
    message = ", ".join(_coloured(severity, count) for severity, count in found.items() if count)
    return f"{name}: {message or 'không thấy lỗi nào'}{_beside(examined)}{_worst(examined)}"


def tell_left_out(left: Iterable[Left]) -> None:
    """Print what of each folder is not reviewed."""
    for rest in left:
        if message := left_out(rest):
            say(message, err=True)


def _coloured(severity: Severity, count: int) -> str:
    return styled(f"{count} {severity.value}", fg=COLOURS[severity])


def _beside(examined: Examined) -> str:
    """Return how much is said of a file that is no finding: a line has no room for it."""
    count = sum(map(_weighs, examined.notices))
    unasked = sum(len(codes) for _, codes in examined.review.unchecked)
    lighter = (notice.message for notice in examined.notices if notice.code == LIGHTER)
    parts = (
        *lighter,
        f"{count} điều cần biết khi đọc tệp" if count else "",
        f"chưa kiểm tra {unasked} quy tắc" if unasked else "",
    )
    return "".join(f"; {part}" for part in parts if part)


def _weighs(notice: Problem) -> bool:
    return notice.severity is not Severity.HINT and not of_spec(notice.code)


def _worst(examined: Examined) -> str:
    for _, _, listed in by_severity(examined.review):
        problem = listed[0].problem
        return f"  {problem.code} {shortened(problem.message, _WORST)}"
    return ""
