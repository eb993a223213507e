"""A document as a row of words, each knowing the paragraph it stands in.

Files that hold the same paper differ in where their lines and cells end: a PDF breaks lines,
another program splits runs. So words are compared one by one, blanks left out; measured on every
example, a .docx saved again by LibreOffice and its PDF give the very same row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.source import SourceKind
from kehoach.named import NamedTuple
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Document

TOKEN = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")
"""A word or a sign."""
ISSUED = (Role.SO_KY_HIEU, Role.DIA_DANH_NGAY, Role.KEM_THEO)
"""Where number and date stand, those of the decision that issues a plan too (Mẫu 1.3)."""
BLANK = re.compile(r"[\d._…-]+")
"""What a number or a day is, or the dots that leave room for it."""
_HEADINGS = (Role.PHAN, Role.MUC, Role.TIEU_DE, Role.PHU_LUC, Role.TEN_BANG, Role.DIEU)


class Unit(NamedTuple):
    """A paragraph, a picture, or a paragraph of a cell."""

    block: Block
    words: str
    heading: str
    """The heading it stands under; empty above the first."""


class Word(NamedTuple):
    """A word or a sign of a paragraph."""

    text: str
    unit: int
    start: int
    end: int


def units(document: Document, *, margins: bool = True) -> list[Unit]:
    """Return every paragraph and picture, cells, notes and, of a Word file, its margins too."""
    out: list[Unit] = []
    heading = ""
    for block in _blocks(document, margins=margins):
        out += [Unit(paragraph, paragraph.words, heading) for paragraph in _inside(block)]
        if block.role in _HEADINGS:
            heading = one_line(block.words)
    return out


def words(found: list[Unit]) -> list[Word]:
    """Return the words of paragraphs in order."""
    return [
        Word(token[0], number, *token.span())
        for number, unit in enumerate(found)
        for token in TOKEN.finditer(unit.words)
    ]


def _blocks(document: Document, *, margins: bool) -> Iterator[Block]:
    yield from document.blocks()
    yield from document.chu_thich
    if not margins or document.source.kind is not SourceKind.WORD:
        return  # the words of a PDF's margins are not told apart
    seen: set[int] = set()
    for section in document.sections:
        for block in (*section.dau_trang, *section.chan_trang):
            if block.paragraph not in seen:  # sections share theirs
                seen.add(block.paragraph)
                yield block


def _inside(block: Block) -> Iterator[Block]:
    if block.table is None:
        yield block
        return
    for row in block.table.rows:
        for cell in row.cells:
            for paragraph in cell.blocks:
                yield from _inside(paragraph)
