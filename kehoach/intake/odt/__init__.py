"""An OpenDocument text (.odt, .ott) as a Document, without LibreOffice.

What a reader of the page sees: paragraphs with their looks, automatic numbers, tables with merged
cells, text boxes, notes, heads and feet; tracked changes as accepted. Lost: pictures, colours,
positions, drawn lines. What was left out is told, and the words read are counted against those of
the file. Source: OASIS Open Document Format 1.3, part 3.
"""

from __future__ import annotations

from typing import Any

from kehoach.address import WHOLE
from kehoach.document.block import Block, Document, Section
from kehoach.document.source import WORD
from kehoach.intake.faults import refuse
from kehoach.intake.odt.body import Body, Break
from kehoach.intake.odt.counted import missing
from kehoach.intake.odt.lists import Lists
from kehoach.intake.odt.looks import Styles
from kehoach.intake.odt.names import OFFICE
from kehoach.intake.odt.opened import Opened
from kehoach.intake.odt.page import Masters
from kehoach.intake.readers import Other, refusal
from kehoach.word.read.notices import Notes, notices

__all__ = ["read_odt"]


def read_odt(data: bytes, file: str = "") -> Document:
    """Return the document in the bytes of an .odt; ``file`` is its name for messages.

    Raises KehoachError TN01 (no words), TN02 (a table or slides under this name), TN04 (broken),
    TN09 (too large), TN12 (a document type).
    """
    opened = Opened(data, file)
    text = opened.content.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        raise refusal(Other("tệp OpenDocument không phải văn bản"), file)
    notes = Notes()
    trees = (opened.content, opened.styles)
    body = Body(Styles(*trees), Lists(*trees), notes, file)
    margins = Body(Styles(opened.styles, None), Lists(opened.styles), notes, file)
    sections = _sections(body, text, Masters(opened.styles, margins))
    if not any(section.blocks for section in sections):
        raise refuse("TN01", file)
    for words in missing(text, body.heard):
        notes.add("sot", words)
    if opened.macros:
        notes.add("macro")
    problems = notices(notes, file)
    return Document(sections, chu_thich=tuple(body.notes), source=WORD, notices=problems)


def _sections(body: Body, text: Any, masters: Masters) -> tuple[Section, ...]:
    """Return the sections: a new one where a paragraph begins pages of another master."""
    out: list[Section] = []
    blocks: list[Block] = []
    master, start = "", None
    for piece in body.walk(text, WHOLE, None):
        if isinstance(piece, Block):
            blocks.append(piece)
            continue
        if blocks:
            out.append(masters.section(master, blocks, start))
            blocks = []
        master, start = _begins(piece)
    if blocks or not out:
        out.append(masters.section(master, blocks, start))
    return tuple(out)


def _begins(page_end: Break) -> tuple[str, str | None]:
    return page_end.master, page_end.props.get("page-number")
