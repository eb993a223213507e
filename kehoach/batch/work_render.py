"""One plan of many printed: its Word files as bytes, and what its review says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan import open_spec
from kehoach.plan.left import STILL_OPEN, left_open
from kehoach.problem import KehoachError, Problem, Severity
from kehoach.profile.file import EMPTY
from kehoach.report.word_files import word_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plan import Draft
    from kehoach.profile import Profile
    from kehoach.report.word_files import WordFile


class PrintJob(NamedTuple):
    """A spec to be printed."""

    spec: str
    target: str
    template: str | None = None
    profile: Profile = EMPTY
    check: bool = True
    strict: bool = False
    problems: tuple[Problem, ...] = ()
    """Why it cannot be printed, where that was found before."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files it reads."""
        if self.problems:
            return ()
        return (self.spec,) if self.template is None else (self.spec, self.template)


class Printed(NamedTuple):
    """What became of a spec: nothing is written yet."""

    files: tuple[WordFile, ...]
    stopped: tuple[Problem, ...] = ()
    """What keeps a strict run from writing them."""
    notes: tuple[Problem, ...] = ()
    """What the review found, or what a clone left open where no review was asked for."""
    unasked: tuple[str, ...] = ()
    """What the review could not ask."""
    template: tuple[Problem, ...] = ()
    """What a user should know of the template."""


def printed(job: PrintJob) -> Printed:
    """Return the Word files of a spec and its review. Raises KehoachError: as ``word_files``."""
    if job.problems:
        raise KehoachError(job.problems)
    draft = open_spec(job.spec)
    files = tuple(word_files(draft, job.target, job.template))
    template = _of_template(job.template)
    if not (job.check or job.strict):
        return Printed(files, (), tuple(left_open(draft)), (), template)
    notes, unasked = _review(draft, job.profile)
    stopped = _stopping(notes) if job.strict else ()
    rest = tuple(note for note in notes if note not in stopped) if stopped else notes
    return Printed(files, stopped, rest, unasked, template)


def _stopping(notes: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return what keeps a strict run from writing: errors, and what a clone left open."""
    return tuple(
        note for note in notes if note.severity is Severity.ERROR or note.code in STILL_OPEN
    )


def _of_template(template: str | None) -> tuple[Problem, ...]:
    """Return what a user should know of the template, if anything; it was opened a moment ago."""
    if template is None:
        return ()
    from kehoach.word.template import open_template  # noqa: PLC0415 - loaded already

    return tuple(open_template(template).notices)


def _review(draft: Draft, profile: Profile) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """Return what the review says of a spec, gravest first, and what it could not ask."""
    from kehoach.report.graded import by_severity  # noqa: PLC0415 - only a checked render
    from kehoach.report.plain import unchecked  # noqa: PLC0415 - as above
    from kehoach.review.catalogue import wording  # noqa: PLC0415 - its rules are many
    from kehoach.review.drafted import of_draft  # noqa: PLC0415 - as above
    from kehoach.review.waivers import put_aside  # noqa: PLC0415 - as above

    found = of_draft(draft, profile, put_aside(profile, ()), wording())
    judged = (verdict.problem for grade in by_severity(found.review) for verdict in grade.judged)
    return (*found.notices, *judged), tuple(unchecked(found))
