"""The review of what stands in an editor: the same as ``kehoach check`` of the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.batch.work_check import CheckJob, examined
from kehoach.lsp.kinds import TextKind, kind_of
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place, Severity
from kehoach.profile import find_profile, open_profile
from kehoach.profile.file import NO_OFFICE
from kehoach.profile.fragment import open_fragment
from kehoach.report.graded import graded
from kehoach.review.waivers import known
from kehoach.spec import read_text, recover

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.lsp.buffer import Buffer
    from kehoach.problem import Problem
    from kehoach.profile import OfficeFile
    from kehoach.review.drafted import Examined

_UNNAMED = "ke-hoach.yaml"
"""What a text is called that has no file yet."""


class Checked(NamedTuple):
    """What was found in a text."""

    kind: TextKind
    problems: tuple[Problem, ...] = ()
    """In the order of the report: findings, then what reading told."""
    examined: Examined | None = None
    """The review of a plan that loads."""
    office: OfficeFile = NO_OFFICE
    """The office of its folder."""


def checked(path: Path | None, buffer: Buffer) -> Checked:
    """Return what is to be said of a text; nothing for YAML that is none of ours."""
    try:
        office = _office(path)
    except KehoachError as error:
        kind = kind_of(path, buffer.text, None)
        if kind is TextKind.OFFICE:
            return Checked(kind, _of_office(path, buffer))
        problems = tuple(map(_elsewhere, error.problems)) if kind is not TextKind.OTHER else ()
        return Checked(kind, problems)
    kind = kind_of(path, buffer.text, office)
    if kind is TextKind.PLAN:
        return _of_plan(path, buffer, office)
    if kind is TextKind.OFFICE:
        return Checked(kind, _of_office(path, buffer), office=office)
    if kind is TextKind.FRAGMENT and path is not None:
        return Checked(kind, _of_fragment(path, buffer), office=office)
    return Checked(kind, office=office)


def _office(path: Path | None) -> OfficeFile:
    """Return the office of a file's folder. Raises KehoachError for one that cannot be used."""
    found = find_profile(path.parent) if path is not None else None
    return known(open_profile(found)) if found else NO_OFFICE


def _of_plan(path: Path | None, buffer: Buffer, office: OfficeFile) -> Checked:
    name = str(path) if path is not None else _UNNAMED
    job = CheckJob(name, office, content=buffer.content)
    try:
        found = graded(examined(job), Severity.HINT)
    except KehoachError as error:
        return Checked(TextKind.PLAN, error.problems, office=office)
    judged = (item.problem for item in found.review.judged)
    return Checked(TextKind.PLAN, (*judged, *found.notices), found, office)


def _of_office(path: Path | None, buffer: Buffer) -> tuple[Problem, ...]:
    try:
        known(open_profile(str(path), buffer.content))
    except KehoachError as error:
        return error.problems
    return ()


def _of_fragment(path: Path, buffer: Buffer) -> tuple[Problem, ...]:
    """Return what is wrong in a fragment: as it is typed, then as it is saved with those in it."""
    try:
        found = recover(read_text(path, content=buffer.content), str(path))
        if found.problems:
            return found.problems
        open_fragment(path.parent, path.stem)
    except KehoachError as error:
        return tuple(_here(problem, path) for problem in error.problems)
    return ()


def _here(problem: Problem, path: Path) -> Problem:
    """Return a problem at its place, at the first line where it stands in another file."""
    return problem if problem.place.file in ("", str(path)) else _elsewhere(problem)


def _elsewhere(problem: Problem) -> Problem:
    """Return a problem of another file for the first line of this one, its own place in words."""
    return problem._replace(
        place=Place(line=1, column=1), message=f"{problem.place}: {problem.message}"
    )
