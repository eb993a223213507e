"""One spec printed by ``kehoach render``: what is asked of it, its files written, what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.cli.known_office import known_offices
from kehoach.cli.own_office import found_offices, tell_template, template_of
from kehoach.cli.word_files import check_names, check_room, check_spec, write_files
from kehoach.named import NamedTuple
from kehoach.plan.left import counted
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.batch.work_render import Printed, PrintJob
    from kehoach.cli.on_paper import OnPaper
    from kehoach.cli.on_paper import Printed as Paper
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


def result(job: PrintJob, asked: Asked, found: Written) -> dict[str, Any]:
    """Return what became of a spec, as it is told."""
    made, notes = found.made, found.notes
    out = {"template": [*made.template]} if made is not None and made.template else {}
    left = counted(problem.code for problem in (*found.problems, *notes))._asdict()
    return {
        "spec": job.spec, "docx": found.docx, "problems": [*found.problems],
        "stopped": found.stopped, "checked": asked.check or asked.strict, "notes": [*notes],
        "unchecked": [_LOOKS, *found.unasked], "open": left, **out, **_more(job, asked, found),
    }  # fmt: skip


def _more(job: PrintJob, asked: Asked, found: Written) -> dict[str, Any]:
    """Return what only some files have: another file beside it, paper, an office."""
    if found.made is None or found.paper is None:
        return {}
    others = [file.name for file in found.made.files if file.name != job.target]
    more = {
        "others": others if asked.paper.wish.word else [], "profile": asked.office.file,
        "paper": [sheets._asdict() for sheets in found.paper.sheets],
        "paper_notes": [*found.paper.reported],
    }  # fmt: skip
    return {key: value for key, value in more.items() if value}
