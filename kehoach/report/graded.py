"""A review as it is shown: the gravest first, nothing lighter than was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from kehoach.named import NamedTuple
from kehoach.problem import Place, Problem, Severity
from kehoach.report.plain import summary
from kehoach.review.drafted import Examined, Unread
from kehoach.review.silence import of_spec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.judge import Judged, Review

LIGHTER = "RS11"
"""Code of the notice that counts what is lighter than was asked for."""
_ORDER = {severity: place for place, severity in enumerate(Severity)}


@overload
def graded(found: Examined, lowest: Severity) -> Examined: ...
@overload
def graded(found: Examined | Unread, lowest: Severity) -> Examined | Unread: ...
def graded(found: Examined | Unread, lowest: Severity) -> Examined | Unread:
    """Return a review with its findings by severity, those of one severity in page order.

    What is lighter than ``lowest`` is left out, warnings about a spec too, and counted in a notice
    RS11. What reading the file told stays whatever its severity: it says what was not looked at.
    """
    if isinstance(found, Unread):
        return found
    kept = [found for found in found.review.judged if _grave(found.problem, lowest)]
    kept.sort(key=lambda found: _ORDER[found.problem.severity])
    notices = [
        notice for notice in found.notices if _grave(notice, lowest) or not of_spec(notice.code)
    ]
    shown = found._replace(
        review=found.review._replace(judged=tuple(kept)),
        notices=tuple(notices),
    )
    lighter = [problem for problem in found.counted if not _grave(problem, lowest)]
    if not lighter:
        return shown
    message = f"không kể {summary(lighter)}: nhẹ hơn mức được hỏi"
    cure = "chạy lại không có --severity để xem đủ"
    notice = Problem(Place(found.file), LIGHTER, message, cure, Severity.HINT)
    return shown._replace(notices=(*shown.notices, notice))


class Grade(NamedTuple):
    """The findings of one severity."""

    name: str
    """Its word: ``lỗi``."""
    places: int
    """How many there are, those told in the line of another one too."""
    judged: list[Judged]


def by_severity(review: Review) -> Iterator[Grade]:
    """Yield the findings of each severity, gravest first; nothing for one without a finding."""
    for severity in Severity:
        found = [judged for judged in review.judged if judged.problem.severity is severity]
        beside = sum(judged.problem.severity is severity for judged in review.folded)
        if found:
            yield Grade(severity.value, len(found) + beside, found)


def _grave(problem: Problem, lowest: Severity) -> bool:
    return _ORDER[problem.severity] <= _ORDER[lowest]
