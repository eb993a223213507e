"""A review for programs: of a file, of a plan or of a document, with one frozen answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.document.compose import compose
from kehoach.named import NamedTuple
from kehoach.plan import Plan
from kehoach.problem import KehoachError, Place, Problem, Severity
from kehoach.profile import EMPTY, Profile
from kehoach.review.drafted import Examined, counted, of_page
from kehoach.review.examine import examine, of_document
from kehoach.review.silence import Silence, is_known, silenced
from kehoach.review.subject import Subject
from kehoach.review.waivers import put_aside

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kehoach.address import PlanPath
    from kehoach.document.block import Document
    from kehoach.review.finding import Finding
    from kehoach.review.judge import Locate


class Unchecked(NamedTuple):
    """Rules that could not be asked, for one reason."""

    reason: str
    codes: tuple[str, ...]


class Silenced(NamedTuple):
    """A problem the author or the office asked not to hear of."""

    problem: Problem
    reason: str


class Outcome(NamedTuple):
    """What came of a review; an empty ``problems`` says nothing of the rules in ``unchecked``."""

    problems: tuple[Problem, ...]
    """What the rules found, in the order of the page; ``kehoach explain`` says why of each code."""
    notices: tuple[Problem, ...]
    """What reading the file told, lines nobody understood, comments that silence nothing."""
    silenced: tuple[Silenced, ...]
    unchecked: tuple[Unchecked, ...]

    @property
    def clean(self) -> bool:
        """Return True when nothing but hints was found: ``kehoach check`` then ends with 0.

        Warnings about a spec (KH, YA) among the notices count as findings do.
        """
        found = counted(self.problems, self.notices)
        return all(problem.severity is Severity.HINT for problem in found)


def review(
    subject: str | Path | Plan | Document,
    *,
    profile: Profile = EMPTY,
    ignore: Mapping[str, str] | None = None,
) -> Outcome:
    """Return what ``kehoach check`` finds in a file, a plan or a document that was read.

    A file is a YAML spec (``-`` is standard input) or any file ``read`` takes; each paper in it is
    judged as the kind it is. Places are lines of a text, addresses in another file, keys of a plan;
    those of a plan or a document name no file. ``profile`` is what the office decided for itself,
    ``ignore`` are codes not to tell, each with the reason. A plan and a spec say nothing of looks,
    so the rules on looks are in ``unchecked``; so they are for a composed document, which has no
    looks either. Nothing is written or changed, no clock is read.

    Raises KehoachError: RS08 for a code in ``ignore`` no rule has; those of ``load`` or ``read``.
    """
    asked = _known(ignore or {})
    if isinstance(subject, str | Path):
        return _outcome(examine(str(subject), profile, asked))
    general = put_aside(profile, asked)
    if isinstance(subject, Plan):
        return _outcome(_of_plan(subject, profile, general))
    return _outcome(of_document(subject, "", profile, general))


def _known(ignore: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the codes with their reasons. Raises KehoachError RS08 for each code of no rule."""
    asked = tuple((code.strip().upper(), reason.strip()) for code, reason in ignore.items())
    cure = "xem danh sách mã: kehoach explain all"
    strange = [
        Problem(Place(), "RS08", f'không có quy tắc mang mã "{code}" để bỏ qua', cure)
        for code, _ in asked
        if not is_known(code)
    ]
    if strange:
        raise KehoachError(strange)
    return asked


def _of_plan(plan: Plan, profile: Profile, general: Iterable[Silence]) -> Examined:
    """Return the review of a plan that comes from no file: its places are keys."""
    subject = Subject(compose(plan), plan, profile)
    general = tuple(general)
    found = of_page(subject, plan, _key)
    return Examined("", subject, silenced(found, general), (), general)


def _key(above: PlanPath = ()) -> Locate:
    """Return how a finding gets the keys of the plan it stands at; ``above`` leads to its paper."""

    def locate(finding: Finding) -> Place:
        path = finding.block.path if finding.block is not None else (*above, *finding.path)
        return Place(path=".".join(map(str, path)))

    return locate


def _outcome(examined: Examined) -> Outcome:
    found = examined.review
    return Outcome(
        tuple(found.problems),
        examined.notices,
        tuple(Silenced(problem, reason) for problem, reason in examined.silenced),
        tuple(Unchecked(why, codes) for why, codes in found.unchecked),
    )
