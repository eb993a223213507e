"""Whole rows of a table put in and taken out by tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.address import CellAddress
from kehoach.word.part import copy_of
from kehoach.word.read.style import N
from kehoach.word.read.table import below
from kehoach.word.revise.edits import WhyNotMade
from kehoach.word.revise.joined import next_paragraph
from kehoach.word.revise.marks import mark_end, mark_row
from kehoach.word.revise.paragraphs import own, paragraph_like
from kehoach.word.revise.runs import end_look, new_words, wrap

if TYPE_CHECKING:
    from lxml import etree

    from kehoach.address import Address, RowAddress
    from kehoach.word.revise.edits import Paragraphs
    from kehoach.word.revise.package import Package
    from kehoach.word.traced import Places

_ROW, _CELL, _TABLE, _PARAGRAPH = N + "tr", N + "tc", N + "tbl", N + "p"
_HEAD = f"{N}trPr/{N}tblHeader"


class Rows:
    """The rows of the tables of a file, by their addresses."""

    def __init__(self, places: Places) -> None:
        self._tables: dict[Address, etree._Element | None] = {}
        for origin, held in places.edited.body.origins.elements.items():
            if isinstance(origin, CellAddress) and origin.table not in self._tables:
                self._tables[origin.table] = next(held[0].iterancestors(_TABLE), None)
        self._rows: dict[Address, list[etree._Element]] = {}

    def table(self, at: Address) -> Any:
        """Return a table; None where there is none, or none with words."""
        return self._tables.get(at)

    def cell(self, at: CellAddress) -> Any:
        """Return a cell; None where its row is not found or has no such cell."""
        row = self.find(at.table.row(at.row_number))
        cells = [] if row is None else list(below(row, _CELL))
        return cells[at.number - 1] if 0 < at.number <= len(cells) else None

    def find(self, at: RowAddress) -> Any:
        """Return a row; None where the table has no words or no such row."""
        table = self.table(at.table)
        if table is None:
            return None
        if at.table not in self._rows:
            self._rows[at.table] = list(below(table, _ROW))
        rows = self._rows[at.table]
        return rows[at.number - 1] if 0 < at.number <= len(rows) else None


def new_row(
    package: Package,
    beside: Any,
    like: Any,
    cells: tuple[Paragraphs, ...],
    *,
    before: bool,
) -> None:
    """Put a row beside another one, in the look of one; that it is a head does not go with it."""
    row = beside.makeelement(_ROW)
    for settings in like.iterchildren(N + "tblPrEx", N + "trPr"):
        row.append(copy_of(settings))
    for head in row.findall(_HEAD):
        head.getparent().remove(head)
    part = package.part(beside)
    (part.put_before if before else part.put_after)(beside, row)
    for number, cell in enumerate(below(like, _CELL)):
        held = cells[number] if number < len(cells) else ()
        row.append(_cell(package, cell, held))
    mark_row(package, row, package.side.new)


def _cell(package: Package, like: Any, held: Paragraphs) -> Any:
    cell = like.makeelement(_CELL)
    settings = like.find(N + "tcPr")
    if settings is not None:
        cell.append(copy_of(settings))
        for merged in cell.findall(f"{N}tcPr/{N}vMerge"):
            merged.getparent().remove(merged)
    model = next(like.iter(_PARAGRAPH), None)
    if model is None:
        cell.append(cell.makeelement(_PARAGRAPH))
        return cell
    put_paragraphs(package, cell, held, model)
    return cell


def put_paragraphs(package: Package, cell: Any, held: Paragraphs, model: Any) -> None:
    """Put paragraphs that came in with their cell at its end, in the look of one."""
    for words in held or ("",):  # no cell is without a paragraph
        made = paragraph_like(model, words, cell)
        cell.append(made)
        mark_paragraph(package, made, package.side.new)


def fill_cell(package: Package, cell: Any, held: Paragraphs) -> WhyNotMade | None:
    """Put words into a cell that has none, in the look of its first paragraph.

    That one takes the first words. Behind the last of a cell each end but the last came in.
    """
    paragraph = cell.find(_PARAGRAPH)
    if paragraph is None:
        return WhyNotMade.NOT_FOUND
    if any(text.text for text in cell.iter(N + "t")):
        return WhyNotMade.FILLED
    part, last = package.part(paragraph), next_paragraph(paragraph) is None
    more = [paragraph_like(paragraph, words, cell) for words in held[1:]]
    for made in more:
        part.put_after(paragraph, made)
        wrap(package, list(made.iterchildren(N + "r")), package.side.new)
    if held and held[0]:
        paragraph.append(new_words(package, paragraph, end_look(paragraph), held[0]))
    for item in [paragraph, *more][:-1] if last else more:
        mark_end(package, item, package.side.new)
    part.change(paragraph)
    return None


def delete_row(package: Package, row: Any) -> None:
    """Take a row out, with all its words."""
    for paragraph in list(row.iter(_PARAGRAPH)):
        mark_paragraph(package, paragraph, package.side.old)
    mark_row(package, row, package.side.old)
    package.part(row).change(row)


def mark_paragraph(package: Package, paragraph: Any, tag: str) -> None:
    """Mark a paragraph of a cell and all its words as put in or taken out."""
    wrap(package, list(own(paragraph)), tag)
    mark_end(package, paragraph, tag)
