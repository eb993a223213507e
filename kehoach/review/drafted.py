"""A spec under review: its plan composed, the rules asked, its comments heard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kehoach.document.compose import compose
from kehoach.document.papers import each_alone
from kehoach.named import NamedTuple
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.decision import decision_of
from kehoach.plan.left import left_open
from kehoach.plan.slips import slips
from kehoach.profile import EMPTY
from kehoach.review.judge import Review, in_spec, judge, together
from kehoach.review.silence import Silence, in_comments, of_spec, set_aside, silenced
from kehoach.review.subject import Subject
from kehoach.text.letters import apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kehoach.address import PlanPath
    from kehoach.document.laid import Pages
    from kehoach.plan import Draft, Plan
    from kehoach.problem import Problem
    from kehoach.review.customs import Customs
    from kehoach.review.judge import Locate
    from kehoach.review.rule import Rule


class Examined(NamedTuple):
    """A file and what was found in it."""

    file: str
    subject: Subject
    review: Review
    notices: tuple[Problem, ...]
    """What reading the file told, and comments that silence nothing."""
    general: tuple[Silence, ...] = ()
    """What is silenced in the whole file by the one who asked, and by the office."""
    content: bytes = b""
    """The bytes that were examined: repairs and comments are made in a copy of these."""
    draft: Draft | None = None
    """The spec as it was read; None for any other file."""
    pages: Pages | None = None
    """On which page its words stand, where that was asked for and is known."""
    aside: tuple[tuple[Problem, str], ...] = ()
    """Warnings of the spec its author or the office asked not to hear of, with the reason."""

    mended: tuple[tuple[Problem, str], ...] = ()
    """What a person had put right in the copy this review is told with, and how."""

    @property
    def counted(self) -> list[Problem]:
        """Return what makes a file not clean: findings, and warnings about its spec."""
        return counted(self.review.problems, self.notices)

    @property
    def silenced(self) -> list[tuple[Problem, str]]:
        """Return what is not reported, with the reason: findings, then warnings about the spec."""
        return [*((judged.problem, reason) for judged, reason in self.review.silenced), *self.aside]

    def without_content(self) -> Examined:
        """Return what a report needs: the review without the file it was made of."""
        return self._replace(content=b"", draft=None)


def counted(problems: Iterable[Problem], notices: Iterable[Problem]) -> list[Problem]:
    """Return the findings and, of what reading told, the warnings about a spec."""
    return [*(problem for problem in notices if of_spec(problem.code)), *problems]


class Unread(NamedTuple):
    """A file that could not be read: nothing in it was checked."""

    file: str
    problems: tuple[Problem, ...]
    """Why."""


def of_page(
    subject: Subject,
    plan: Plan,
    at: Callable[[PlanPath], Locate],
    only: tuple[Rule, ...] | None = None,
) -> Review:
    """Return the review of a plan's page; a decision and the plan it issues each as what it is.

    ``at`` gives how findings of a paper get their places, by where the plan has it.
    """
    decision = decision_of(plan)
    if decision is None:
        return judge(subject, at(()), only)
    first, second = each_alone(subject.document)
    issuing = Subject(first, decision.as_plan(plan), subject.profile)
    issued = Subject(second, plan.replace(ngay=decision.given.ngay), subject.profile)
    return together([judge(issuing, at((KEY,)), only), judge(issued, at(()), only)])


def of_draft(
    draft: Draft,
    profile: Customs = EMPTY,
    general: Iterable[Silence] = (),
    only: Iterable[Rule] | None = None,
) -> Examined:
    """Return the review of a spec that was read, by every rule or by ``only`` some."""
    subject = Subject(compose(draft.plan)._replace(to_hop=apart(draft.text)), draft.plan, profile)
    rules = None if only is None else tuple(only)
    found = of_page(subject, draft.plan, partial(in_spec, draft), rules)
    own, problems = in_comments(draft.text, draft.file)
    general = tuple(general)
    review = silenced(found, [*own, *general])
    notices = (*slips(draft.text, draft.root, draft.file), *draft.notices, *left_open(draft))
    kept, aside = set_aside(notices, [*own, *general])
    notices = (*problems, *kept)
    return Examined(draft.file, subject, review, notices, general, draft=draft, aside=tuple(aside))
