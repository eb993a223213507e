"""Who is given work in a table against who receives the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.review.facts import agencies
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.duty_columns import Assigned
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_ABOVE_COMMUNE = Sought(r"so |bo (?!phan|chi huy)|(?:uy ban nhan dan|ubnd) tinh\b|vien ")
_MOST = 20_000
"""Names times lines that are compared: a hostile paper has any number of both."""


def duty_in_table_without_recipient(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each agency a table gives work that no line of nơi nhận may mean.

    Told once an agency, at its first cell; one that a heading gives work is TC01's.
    """
    if not subject.facts.recipients:
        return
    lines = subject.of(Role.DONG_NOI_NHAN)
    most = max(_MOST // len(lines), 1)
    given = _first_of_each(subject)[:most]
    lost = [assignment for assignment in given if not agencies.sent_to(assignment.name, lines)]
    # a list that names none of them may be a list of another kind: addresses, or only who is above
    known = len(lost) < len(given) or any(
        agencies.sent_to(name, lines) for _, name in subject.facts.duties[:most]
    )
    for assignment in lost if known else ():
        message = "đơn vị được bảng giao việc chưa có ở nơi nhận"
        yield at(
            assignment.block, assignment.name, message, "thêm vào nơi nhận", cell=assignment.cell
        )


def _first_of_each(subject: Subject) -> list[Assigned]:
    """Return the first place of each agency that may be sent the paper and no heading names."""
    seen = {agencies.key(name) for _, name in subject.facts.duties}
    own = agencies.key(subject.plan.co_quan) if subject.plan is not None else frozenset()
    out: list[Assigned] = []
    for assignment in subject.facts.assigned:
        name = agencies.key(assignment.name)
        if name and name not in seen and not name <= own and _may_be_sent(subject, assignment.name):
            out.append(assignment)
        seen.add(name)
    return out


def _may_be_sent(subject: Subject, name: str) -> bool:
    """Return True for an agency beside or below the issuer: one above is not given work by it."""
    if agencies.of_the_issuer(name):
        return False
    return not (subject.facts.of_commune and _ABOVE_COMMUNE.match(fold(name)))


CHECKS: Checks = {"TC13": duty_in_table_without_recipient}
