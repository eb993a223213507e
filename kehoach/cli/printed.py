"""One spec printed by ``kehoach render``: what is asked of it, its files written, what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.known_office import known_offices
from kehoach.cli.own_office import found_offices, tell_template, template_of
from kehoach.cli.show import as_json
from kehoach.cli.word_files import check_names, check_room, check_spec, write_files
from kehoach.named import NamedTuple
from kehoach.plan.left import counted
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.batch.work_render import Printed, PrintJob
    from kehoach.cli.on_paper import OnPaper, Sheets
    from kehoach.cli.on_paper import Printed as Paper
    from kehoach.plain import Json
    from kehoach.plan.left import Counted
    from kehoach.problem import Problem
    from kehoach.profile import OfficeFile

_LOOKS = "hình thức (phông, cỡ chữ, lề)"
"""What a review of a spec cannot see, in every report of it."""


class Asked(NamedTuple):
    """What the user asked of a file, and whose plan it is."""

    paper: OnPaper
    template: str | None
    office: OfficeFile
    force: bool
    strict: bool
    check: bool

    def of_each(self, specs: tuple[str, ...], profile: str | None) -> dict[str, Asked]:
        """Return it for each file, its own office in it, and say which were found."""
        find = known_offices if self.check or self.strict else found_offices
        return {
            spec: self._replace(office=office_file)
            for spec, office_file in find(specs, profile).items()
        }


class Written(NamedTuple):
    """What became of a spec."""

    made: Printed | None = None
    docx: str | None = None
    paper: Paper | None = None
    problems: tuple[Problem, ...] = ()
    """Why not all was written."""
    stopped: bool = False
    """True for a strict run that found faults."""
    notes: tuple[Problem, ...] = ()
    unasked: tuple[str, ...] = ()


def job_of(spec: str, target: str, asked: Asked) -> PrintJob:
    """Return what is to be printed; what forbids it already is in it."""
    from kehoach.batch.work_render import PrintJob  # noqa: PLC0415 - only the command that needs it

    try:
        check_spec(spec)
        template = template_of(asked.office, asked.template)
        check_names(spec, template, asked.paper.wish.names(target), force=asked.force)
    except KehoachError as error:
        return PrintJob(spec, target, problems=error.problems)
    return PrintJob(spec, target, template, asked.office.profile, asked.check, asked.strict)


def written(job: PrintJob, made: Printed, asked: Asked) -> Written:
    """Write all that is wished of a plan; return what became of it, what was refused included."""
    try:
        check_room(made.files, job.target)
        names = [name for file in made.files for name in asked.paper.wish.names(file.name)]
        check_names(job.spec, job.template, names, force=asked.force)
    except KehoachError as error:
        return Written(problems=error.problems)
    if made.stopped:
        return Written(
            made,
            problems=made.stopped,
            stopped=True,
            notes=made.notes,
            unasked=made.unasked,
        )
    found = Written(made, notes=made.notes, unasked=made.unasked)
    word = asked.paper.wish.word
    try:
        if word:
            write_files(made.files, force=asked.force)
        tell_template(asked.office, asked.template)
        paper = asked.paper.print(job.spec, made.files, force=asked.force)
    except KehoachError as error:
        refused = found._replace(problems=error.problems)
        return refused if asked.strict else refused._replace(notes=(), unasked=())
    return found._replace(docx=job.target if word else None, paper=paper, problems=paper.problems)


class Rendered(NamedTuple):
    """What became of a spec, as it is told."""

    spec: str
    docx: str | None
    problems: tuple[Problem, ...]
    stopped: bool
    checked: bool
    notes: tuple[Problem, ...]
    unchecked: tuple[str, ...]
    open: Counted
    """What a clone left open in it."""
    template: tuple[Problem, ...] = ()
    others: tuple[str, ...] = ()
    """Files beside it: the decision that issues it."""
    profile: str = ""
    paper: tuple[Sheets, ...] = ()
    paper_notes: tuple[Problem, ...] = ()

    def as_json(self) -> dict[str, Json]:
        """Return it as plain values; what only some files have is left out of others."""
        more: dict[str, Json] = {
            "template": [*map(as_json, self.template)], "others": self.others,
            "profile": self.profile, "paper": [sheets._asdict() for sheets in self.paper],
            "paper_notes": [*map(as_json, self.paper_notes)],
        }  # fmt: skip
        return {
            "spec": self.spec, "docx": self.docx, "problems": [*map(as_json, self.problems)],
            "stopped": self.stopped, "checked": self.checked,
            "notes": [*map(as_json, self.notes)], "unchecked": self.unchecked,
            "open": self.open._asdict(), **{key: value for key, value in more.items() if value},
        }  # fmt: skip


def result(job: PrintJob, asked: Asked, found: Written) -> Rendered:
    """Return what became of a spec, as it is told."""
    made, notes = found.made, found.notes
    out = Rendered(
        job.spec, found.docx, tuple(found.problems), found.stopped, asked.check or asked.strict,
        tuple(notes), (_LOOKS, *found.unasked),
        counted(problem.code for problem in (*found.problems, *notes)),
        () if made is None else tuple(made.template),
    )  # fmt: skip
    if made is None or found.paper is None:
        return out
    others = tuple(file.name for file in made.files if file.name != job.target)
    return out._replace(
        others=others if asked.paper.wish.word else (),
        profile=asked.office.file,
        paper=tuple(found.paper.sheets),
        paper_notes=tuple(found.paper.reported),
    )
