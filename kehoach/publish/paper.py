"""The PDF of a paper that is issued: printed anew, or from a file that was approved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.compare.verify import verify
from kehoach.intake import LIMIT
from kehoach.named import NamedTuple
from kehoach.office import Office, Trouble
from kehoach.office.paper import paper
from kehoach.output import read_bytes
from kehoach.problem import KehoachError, Place
from kehoach.publish.faults import problem, refuse
from kehoach.publish.pages import pages_of
from kehoach.report.word_files import in_two, word_files
from kehoach.text.letters import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.compare.verify import Difference
    from kehoach.office.fonts import Substitute
    from kehoach.plan import Draft
    from kehoach.problem import Problem

_PDF, _ZIP = b"%PDF-", b"PK"
_SHOWN = 120
"""Letters of a changed place that are shown."""


class Pdf(NamedTuple):
    """A PDF of a paper."""

    name: str
    content: bytes
    pages: int | None
    substitutes: tuple[Substitute, ...] = ()
    archive: bool = True
    """False where LibreOffice made no PDF/A-2b."""


def printed(draft: Draft, target: str, template: str | None) -> list[Pdf]:
    """Return the PDF of a plan, that of its decision before it where they are files apart.

    ``target`` is the name of the plan's PDF. Raises KehoachError PH04 where LibreOffice gives none.
    """
    word = word_files(draft, str(Path(target).with_suffix(".docx")), template)
    with Office() as office:
        return [
            _converted(file.content, str(Path(file.name).with_suffix(".pdf")), office)
            for file in word
        ]


def _converted(content: bytes, name: str, office: Office) -> Pdf:
    made = paper(content, office.convert)
    if isinstance(made, Trouble):
        raise refuse("PH04", Place(name), why=made.value)
    return Pdf(name, made.content, made.pages or None, made.substitutes, archive=made.archive)


def approved(draft: Draft, target: str, template: str | None, source: str) -> Pdf:
    """Return the PDF of a file printed from the plan, be it a .docx or the PDF itself.

    Its words are compared with the plan: what the metadata say must be what is printed. A PDF's
    bytes stay. Raises KehoachError: PH06 for each changed place, PH07 for each number or day filled
    in, PH15 for a plan in two files, PH16, PH04; those of ``verify``.
    """
    if in_two(draft):
        raise refuse("PH15", Place(source))
    content = read_bytes(source, LIMIT)
    if not content.startswith((_PDF, _ZIP)):
        raise refuse("PH16", Place(source))
    found = verify(draft.file, source, template=template)
    faults = [*_changed(found.changes), *_filled(found.filled)]
    if faults:
        raise KehoachError(faults)
    if content.startswith(_PDF):
        return Pdf(target, content, pages_of(content))
    with Office() as office:
        return _converted(content, target, office)


def _changed(changes: tuple[Difference, ...]) -> Iterator[Problem]:
    for change in changes:
        yield problem(
            "PH06", change.place, what=f"{_quoted(change.before)} → {_quoted(change.after)}"
        )


def _filled(filled: tuple[Difference, ...]) -> Iterator[Problem]:
    for change in filled:
        if change.what == "chữ" and any(letter.isdigit() for letter in change.after):
            yield problem("PH07", change.place, what=_quoted(change.after))


def _quoted(words: str) -> str:
    return f"“{shortened(one_line(words), _SHOWN)}”"
