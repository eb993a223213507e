"""Whether a plan is ready to be issued: nothing left open, no error, no draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.left import counted
from kehoach.problem import Place, Severity
from kehoach.publish.faults import problem
from kehoach.report.graded import by_severity
from kehoach.review.catalogue import wording
from kehoach.review.drafted import of_draft
from kehoach.review.waivers import put_aside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plan import Draft
    from kehoach.problem import Problem
    from kehoach.profile import Profile


class Ready(NamedTuple):
    """What stands between a plan and its issue."""

    found: tuple[Problem, ...]
    """Errors the review finds, and what a clone left open, each at its place."""
    refusals: tuple[Problem, ...]
    """Why it is not issued unless the user says so; empty for a plan that is ready."""


def ready(draft: Draft, profile: Profile) -> Ready:
    """Return what keeps a plan from being issued: PH02 for what is open or wrong, PH03 a draft."""
    examined = of_draft(draft, profile, put_aside(profile, ()), wording())
    judged = [problem.problem for grade in by_severity(examined.review) for problem in grade.judged]
    errors = [problem for problem in judged if problem.severity is Severity.ERROR]
    left = [problem for problem in examined.notices if counted([problem.code])]
    return Ready((*left, *errors), tuple(_refusals(draft, left, errors)))


def _refusals(draft: Draft, left: list[Problem], errors: list[Problem]) -> Iterator[Problem]:
    still_open = counted(problem.code for problem in left).summary
    why = ", ".join(filter(None, (still_open, f"còn {len(errors)} lỗi" if errors else "")))
    if why:
        yield problem("PH02", Place(draft.file), why=why)
    if draft.plan.du_thao:
        yield problem("PH03", draft.place(("du_thao",)))
