"""What became of each file ``kehoach render`` was given, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.show import complain, say
from kehoach.problem import Severity, command
from kehoach.text.letters import upper_first

if TYPE_CHECKING:
    from kehoach.cli.printed import Rendered


def tell(results: list[Rendered]) -> None:
    """Say what became of every file, problems and all."""
    for result in results:
        _tell_file(result)
    failed = sum(bool(result.problems) for result in results)
    if failed and len(results) > 1:
        say(f"{failed}/{len(results)} tệp chưa in được.", err=True)


def _tell_file(result: Rendered) -> None:
    """Say what became of a file."""
    spec, printed, left = result.spec, _printed(result), result.open
    if printed and result.docx != "-":
        say(f"Đã in ra {_listed(printed)}")
    shown = [note for note in result.notes if note.severity is not Severity.HINT]
    complain([*result.problems, *result.template, *result.paper_notes, *shown])
    if left:
        say(f"{upper_first(left.summary)}: {command('clone', '--resume', spec)}", err=True)
    if printed and result.checked:
        say(_found(result), err=True)
    elif result.stopped:
        only_open = len(result.problems) == sum(left)
        why = "còn chỗ chưa quyết định, chưa rà" if only_open else "còn lỗi"
        say(f"Chưa in {spec} vì {why} (--strict).", err=True)


def _listed(names: list[str]) -> str:
    """Return names as a sentence lists them."""
    *before, last = names
    return f"{', '.join(before)} và {last}" if before else last


def _printed(result: Rendered) -> list[str]:
    """Return what was written of a plan: its Word files, their PDFs, pictures of their pages."""
    names = [*result.others, result.docx] if result.docx else []
    for sheet in result.paper:
        if sheet.pdf:
            pages = f" ({sheet.pages} trang)" if sheet.pages else ""
            names.append(f"{sheet.pdf}{pages}")
        if sheet.pictures:
            first, last = sheet.pictures[0], sheet.pictures[-1]
            names.append(first if first == last else f"{first} … {last}")
    return names


def _found(result: Rendered) -> str:
    """Return what the review says in a line; hints are only counted."""
    from kehoach.report.plain import summary  # noqa: PLC0415 - only after a review

    spec, notes = result.spec, result.notes
    pdfs = [sheet.pdf for sheet in result.paper if sheet.pdf]
    docx = result.docx or next(iter(pdfs), "-")
    more = f"; `{command('check', spec)}` kể đủ, `kehoach explain MÃ` giải thích" if notes else ""
    looks, *unasked = result.unchecked
    how = "" if docx == "-" else f": {command('check', docx)}"
    messages = [f"Kiểm tra nội dung: {summary(notes)}{more}.", f"Chưa kiểm tra {looks}{how}"]
    return "\n".join([*messages, *(f"Chưa kiểm tra {line}." for line in unasked)])
