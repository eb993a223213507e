"""One row of a batch made: its plan, its .docx, its findings. This is what runs in a worker.

All that goes to a worker is plain and small, and what comes back are bytes: no worker writes.
"""

from __future__ import annotations

from functools import lru_cache
from threading import get_ident
from typing import TYPE_CHECKING

from kehoach.batch.base import Base
from kehoach.batch.filled import filled
from kehoach.batch.slots import with_values
from kehoach.named import NamedTuple
from kehoach.plan import open_spec
from kehoach.plan.again import Again
from kehoach.plan.build import Draft, problem_of
from kehoach.plan.open_marks import marks
from kehoach.problem import KehoachError
from kehoach.report.word_files import Series, word_files

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.problem import Problem
    from kehoach.profile.profile import Profile


class Shared(NamedTuple):
    """What all rows of a batch have in common."""

    file: str
    """Name of the base; the tables and pictures it takes lie beside it."""
    text: str
    paths: tuple[PlanPath, ...]
    """Values of the plan that differ from row to row."""
    template: str | None
    profile: Profile | None
    """The office a review asks; None for no review."""


class Job(NamedTuple):
    """A row to be made."""

    number: int
    """Which row, from 0."""
    file: str
    values: tuple[str | None, ...]
    printed: bool = True
    """False for a row whose file is there already: it is reviewed only."""


class RowMade(NamedTuple):
    """What came of a row."""

    number: int
    files: tuple[tuple[str, bytes], ...]
    findings: tuple[Problem, ...] = ()
    unchecked: tuple[str, ...] = ()
    """What the review could not ask."""


class _Ready(NamedTuple):
    """A base as a worker keeps it for the next row."""

    base: Base
    left_open: bool
    """True where a clone left something open: the words of that are of the filled text."""
    again: Again
    series: Series


@lru_cache(maxsize=8)
def _ready(file: str, text: str, template: str | None, _thread: int) -> _Ready:
    """Return a base made ready: each thread has its own, what it remembers is of one row."""
    base = Base(file, text.encode())
    left_open = bool(marks(base.text, base.root))
    return _Ready(base, left_open, Again(base.file), Series(template))


def make_row(shared: Shared, job: Job) -> RowMade:
    """Return a row's files and findings. Raises KehoachError; its places are of the base."""
    ready = _ready(shared.file, shared.text, shared.template, get_ident())
    draft = _draft(ready, shared, job)
    files = []
    if job.printed:
        files = word_files(draft, job.file, shared.template, ready.series)
    found = _review(draft, shared.profile) if shared.profile is not None else ([], [])
    written = tuple((file.name, file.content) for file in files)
    return RowMade(job.number, written, tuple(found[0]), tuple(found[1]))


def _draft(ready: _Ready, shared: Shared, job: Job) -> Draft:
    """Return the plan of a row. Raises KehoachError."""
    base = ready.base
    if ready.left_open:
        text = filled(base, shared.paths, job.values)
        return open_spec(shared.file, text.encode())
    plan, faults = ready.again.read(with_values(base.raw, shared.paths, job.values))
    if plan is None or faults:
        raise KehoachError(problem_of(fault, base.root, base.file) for fault in faults)
    return Draft(plan, base.file, base.root, base.text)


def _review(draft: Draft, profile: Profile) -> tuple[list[Problem], list[str]]:
    """Return what the review says of a row, gravest first, and what it could not ask."""
    from kehoach.report.graded import by_severity  # noqa: PLC0415 - only a batch that is checked
    from kehoach.report.plain import unchecked  # noqa: PLC0415 - as above
    from kehoach.review.drafted import of_draft  # noqa: PLC0415 - its rules are many
    from kehoach.review.waivers import put_aside  # noqa: PLC0415 - as above

    found = of_draft(draft, profile, put_aside(profile, ()))
    judged = [verdict.problem for grade in by_severity(found.review) for verdict in grade.judged]
    return [*found.notices, *judged], unchecked(found)
