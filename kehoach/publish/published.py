"""A plan as it is issued: the files, and what was left blank in them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.output import read_bytes
from kehoach.plan import open_spec
from kehoach.problem import KehoachError, Place
from kehoach.profile import EMPTY, Profile
from kehoach.publish.edxml import ENDING, header
from kehoach.publish.faults import problem
from kehoach.publish.issued import issued
from kehoach.publish.metadata import Unsaid, blank, entries, too_long, tree
from kehoach.publish.noticed import notices, of_pdfs
from kehoach.publish.paper import Pdf, approved, printed
from kehoach.publish.ready import ready
from kehoach.publish.register import MOST_BYTES, added, line, new
from kehoach.publish.written import as_json, as_xml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kehoach.plan import Draft
    from kehoach.problem import Problem
    from kehoach.publish.issued import Issued
    from kehoach.publish.metadata import Tree

_NOTHING = Unsaid()


class File(NamedTuple):
    """A file to be written."""

    name: str
    content: bytes

    @property
    def base(self) -> str:
        """Return its name without its folder."""
        return os.path.basename(self.name)  # noqa: PTH119 - any text


class Published(NamedTuple):
    """What is issued; nothing of it is written yet."""

    file: str
    """The plan."""
    files: tuple[File, ...]
    """The PDF, the metadata as JSON and XML; named as the plan, beside it."""
    line: File
    """The line of the register below its head, as a file of its own."""
    metadata: Tree
    """The metadata by the names of the decree, nested; None for what is blank."""
    cells: tuple[str, ...]
    """The line of the register, in the order of its columns."""
    pages: tuple[tuple[str, int | None], ...]
    """Each PDF with its pages; None where they could not be counted."""
    by_system: tuple[str, ...]
    """Blank fields that the System fills in by itself."""
    by_hand: tuple[str, ...]
    """Blank fields that somebody fills in."""
    notices: tuple[Problem, ...]
    """What is open although it is issued, and what the one who issues should know."""


def publish(
    spec: str | Path,
    *,
    template: str | Path | None = None,
    source: str | Path | None = None,
    unsaid: Unsaid = _NOTHING,
    profile: Profile = EMPTY,
    anyway: bool = False,
    pdf: bool = True,
    edxml: bool = False,
) -> Published:
    """Return what is issued of a plan: PDF, metadata as JSON and XML, a line of the register.

    The plan is printed anew with ``template``, or ``source`` is the .docx or PDF printed from it,
    whose words must be the plan's. Of a plan that a decision issues, metadata and line are the
    decision's, the pages those of both. ``unsaid`` is what no plan says; without ``pdf`` none is
    made, the pages stay blank; with ``edxml`` the header of a message no axis has tried is added.
    Nothing is signed or written, no clock is read: all bytes are the same for the same plan, those
    of a PDF with the same LibreOffice and fonts.

    Raises KehoachError: PH01 for what a field has no room for; PH02, PH03 and what was found for a
    plan that is not ready, unless ``anyway``; PH04 without LibreOffice; PH06, PH07, PH15, PH16 for
    ``source``; those of ``load`` and of the writer.
    """
    draft = open_spec(spec)
    paper = issued(draft.plan)
    state = ready(draft, profile)
    open_ones = (*state.found, *state.refusals)
    faults = [*too_long(entries(paper, None, unsaid), draft), *(() if anyway else open_ones)]
    if faults:
        raise KehoachError(faults)
    looked = None if template is None else str(template)
    made = _made(draft, looked, None if source is None else str(source)) if pdf else []
    found = _published(draft, paper, unsaid, made)
    files = found.files
    if edxml:
        pages = found.metadata["PageAmount"]
        text = header(paper, pages if isinstance(pages, int) else None, unsaid)
        files = (*files, File(f"{_stem(draft)}{ENDING}", text.encode()))
    return found._replace(files=files, notices=(*open_ones, *found.notices))


def registered(found: Published, register: str) -> bytes:
    """Return what a register of outgoing papers holds with the paper's line behind its others.

    Raises KehoachError: PH10 for a paper without number or date, PH08 for what is no register, PH09
    for a number that is in it; TE01, TE02.
    """
    lacking = [
        problem("PH10", Place(found.file), what=what)
        for what, missing in (("số", found.cells[0][:1] == "/"), ("ngày", not found.cells[1]))
        if missing
    ]
    if lacking:
        raise KehoachError(lacking)
    return added(read_bytes(register, MOST_BYTES), found.cells, Place(register))


def _made(draft: Draft, template: str | None, source: str | None) -> list[Pdf]:
    target = f"{_stem(draft)}.pdf"
    if source is None:
        return printed(draft, target, template)
    return [approved(draft, target, template, source)]


def _stem(draft: Draft) -> str:
    return os.path.splitext(draft.file)[0]  # noqa: PTH122 - any text


def _published(draft: Draft, paper: Issued, unsaid: Unsaid, made: Sequence[Pdf]) -> Published:
    """Return what is issued, once its PDFs are there. Raises KehoachError PH01 for their pages."""
    pages = [pdf.pages for pdf in made]
    known = [pdf for pdf in pages if pdf is not None]
    found = entries(paper, sum(known) if made and len(known) == len(pages) else None, unsaid)
    if faults := [*too_long(found, draft)]:
        raise KehoachError(faults)
    row = line(paper, unsaid, draft.file)
    values = tree(found)
    stem = _stem(draft)
    return Published(
        draft.file,
        (
            *(File(pdf.name, pdf.content) for pdf in made),
            File(f"{stem}.dac-ta.json", as_json(values).encode()),
            File(f"{stem}.dac-ta.xml", as_xml(values).encode()),
        ),
        File(f"{stem}.so-dang-ky.csv", new(row.cells)),
        values,
        row.cells,
        tuple((pdf.name, pdf.pages) for pdf in made),
        tuple(blank(found, he_thong=True)),
        tuple(blank(found, he_thong=False)),
        (*notices(draft, paper, unsaid), *row.notices, *of_pdfs(made)),
    )
