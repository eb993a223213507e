"""Last year's plan, whatever file holds it, carried to this year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.clone.answers import NONE
from kehoach.clone.clone import NO_RESULTS
from kehoach.clone.clone import clone as carried
from kehoach.clone.target import Target, incomplete
from kehoach.intake import settled
from kehoach.intake.draft import content_of, import_file, is_spec
from kehoach.output import read_bytes
from kehoach.plan import draft as read_draft
from kehoach.problem import KehoachError
from kehoach.profile import EMPTY
from kehoach.spec import LIMITS, decode, parse

if TYPE_CHECKING:
    from kehoach.clone.answers import Answers
    from kehoach.clone.clone import Results
    from kehoach.clone.word.handed_on import HandedOn
    from kehoach.clone.worklist import Cloned
    from kehoach.picture import Picture
    from kehoach.problem import Problem
    from kehoach.profile import Profile

_MARK = "\ufeff"
"""The byte order mark Windows programs write before a text."""


def clone(
    path: str | Path,
    nam: int,
    *,
    tu_nam: int | None = None,
    cap: str | None = None, co_quan: str | None = None, co_quan_chu_quan: str | None = None,
    dia_danh: str | None = None, ky_hieu: str | None = None, chuc_vu: str | None = None,
    ho_ten: str | None = None, answers: Answers = NONE, profile: Profile = EMPTY,
    results: Results = NO_RESULTS,
) -> Cloned:  # fmt: skip
    """Return the plan of a file carried to the year ``nam``: its new YAML text and the worklist.

    The file is a YAML spec (``-`` for standard input), whose comments and layout are kept, or any
    file ``read`` takes, which becomes a spec first; what its reader told is in ``report``. The
    other arguments are what changes beside the year: the level and the issuer of the new plan,
    its symbol, who signs; ``tu_nam`` is the old year where the file does not tell it; ``answers``
    is what a person decided about the worklist (``clone.answers``). Of an own office's plan
    ``profile`` gives who signs in the new year, and with ``co_quan`` what else names the office;
    what is given here wins. ``results`` is what was reached of the old plan's targets, by their
    identity: it becomes ``nam_truoc`` in place of what was planned. Nothing is written, no clock is
    read. What is not certain is not changed but stands in the worklist.

    Raises KehoachError with every problem: those of ``load`` or ``read``; CL01 for a year that
    cannot be, CL02 when the old year is not known, CL03 when the old issuer has ended and no new
    one is given, CL04 when the new issuer does not fit, CL05 when a file that was read is no
    whole plan yet.
    """
    file = str(path)
    target = Target(nam, cap, co_quan, co_quan_chu_quan, dia_danh, ky_hieu, chuc_vu, tu_nam)
    target = target._replace(ho_ten=ho_ten, profile=profile)
    if is_spec(file):
        return _of_spec(file, target, answers, results)
    from kehoach.word.read.kinds import QUESTIONS  # noqa: PLC0415 - not for a spec

    content = content_of(file)
    found = import_file(file, content, unsaid=(QUESTIONS,))  # they are asked anew
    draft = str(Path(file).with_suffix(".yaml"))
    if faults := _faults(found.text, draft, found.pictures):
        raise KehoachError([*found.report, *incomplete(file, draft, faults)])
    try:
        handed = _handed(file, content)
        made = carried(found.text, file, target, found.pictures, handed, answers, results)
        return made._replace(report=found.report)
    except KehoachError as error:
        raise KehoachError([*found.report, *error.problems]) from error


def _of_spec(file: str, target: Target, answers: Answers, results: Results) -> Cloned:
    content = read_bytes(file, LIMITS.bytes)
    start = _MARK if content.startswith(_MARK.encode()) else ""
    made = carried(decode(content, file), file, target, answers=answers, results=results)
    return made._replace(start=start)


def _handed(file: str, content: bytes) -> HandedOn | None:
    """Return what a person decided in a Word clone of last year; None for any other file."""
    # not for a spec
    from kehoach.word.comments import Program, holds  # noqa: PLC0415 - only for Word

    if not holds(content, Program.CLONE):
        return None
    from kehoach.clone.word.handed_on import HandedOn  # noqa: PLC0415 - few files are a clone
    from kehoach.word.read.opened import Opened  # noqa: PLC0415 - only for Word
    from kehoach.word.revise.decided import accepted  # noqa: PLC0415 - only for Word
    from kehoach.word.traced import read_for_change  # noqa: PLC0415 - only for Word

    read = read_for_change(accepted(Opened(content, file)))
    return HandedOn(settled(read.document, file), read.places, file)


def _faults(text: str, file: str, pictures: tuple[Picture, ...]) -> tuple[Problem, ...]:
    """Return why a draft is no plan yet, at places of the file ``import`` would write it to."""
    try:
        read_draft(parse(text, file), text, file, pictures)
    except KehoachError as error:
        return error.problems
    return ()
