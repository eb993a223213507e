"""A clone made and written, with its worklist: all files or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.clone_json import as_json
from kehoach.cli.show import complain, give, json_text, print_json, say
from kehoach.cli.with_pictures import write_with_pictures
from kehoach.named import NamedTuple
from kehoach.output import write_all
from kehoach.problem import Place, Problem, Severity
from kehoach.text.steering import visible

if TYPE_CHECKING:
    from kehoach.clone.clone import Results
    from kehoach.clone.target import CloneGiven
    from kehoach.clone.worklist import Cloned, ClonedWord


class Asked(NamedTuple):
    """What a user asked for."""

    file: str
    target: str
    worklist: str | None
    given: CloneGiven
    """The year and what else changes, as ``kehoach.clone`` takes them."""
    results: Results
    """What was reached of the old plan's targets."""
    force: bool
    json: bool


def in_a_word_file(asked: Asked, *, accept: bool) -> None:
    """Write last year's Word file a year on, and tell what was done. Raises KehoachError."""
    from kehoach.intake.last_year_word import clone_docx  # noqa: PLC0415 - only for a .docx

    made = clone_docx(asked.file, accept=accept, **asked.given)
    complain(made.report)
    made = made._replace(worklist=tuple(item.at(asked.target) for item in made.worklist))
    files = [*_list_file(asked, made), (asked.target, made.content)]
    write_all(files, force=asked.force)
    _tell(made, asked)


def in_a_spec(asked: Asked) -> None:
    """Write last year's plan as this year's spec, and tell what was done. Raises KehoachError."""
    from kehoach.intake.last_year import clone  # noqa: PLC0415 - not for a .docx

    made, target = clone(asked.file, results=asked.results, **asked.given), asked.target
    complain(made.report)
    named = "" if target == "-" else target
    made = made._replace(worklist=tuple(item.at(named) for item in made.worklist))
    files = _list_file(asked, made)
    if target == "-":
        write_all(files, force=asked.force)
        complain(_left_out(asked.file, made))
        give(made.text)
    else:
        write_with_pictures(target, made.content, made.pictures, files, force=asked.force)
    _tell(made, asked)


def _list_file(asked: Asked, made: Cloned | ClonedWord) -> list[tuple[str, bytes]]:
    """Return the file of the worklist, where one is asked for."""
    worklist = asked.worklist
    if not worklist or worklist == "-":
        return []
    text = json_text(as_json(made)) + "\n" if worklist.endswith(".json") else list_text(made)
    return [(worklist, text.encode())]


def list_text(made: Cloned | ClonedWord) -> str:
    """Return the worklist as a person reads it."""
    from kehoach.clone.listed import as_text  # noqa: PLC0415 - only this command

    return visible(as_text(made))


def _left_out(spec: str, made: Cloned) -> list[Problem]:
    """Return the remark that nothing is written beside standard output, if there are pictures."""
    if not made.pictures:
        return []
    names = ", ".join(picture.name for picture in made.pictures)
    message = f"kế hoạch mới in ra màn hình nên hình không được ghi kèm: {names}"
    cure = "lưu kế hoạch mới cạnh các tệp ảnh ấy, hoặc ghi -o và tên tệp .yaml"
    return [Problem(Place(spec), "CL74", message, cure, Severity.WARNING)]


def _tell(made: Cloned | ClonedWord, asked: Asked) -> None:
    """Say what was done; beside a plan on standard output the list goes to standard error."""
    aside = asked.target == "-"
    if asked.json:
        if aside:
            print_json(as_json(made), err=True)
        else:
            print_json(as_json(made))
        return
    if not aside:
        say(f"Đã tạo {asked.target}")
    say(list_text(made), err=aside, nl=False)
