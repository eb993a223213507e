"""Paragraphs of a Word 97–2003 file as blocks: tables, calls of notes, old encodings read."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from kehoach.address import Paragraph, Part, TableAddress
from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.intake.line import trimmed
from kehoach.intake.markdown import cell_of
from kehoach.named import NamedTuple
from kehoach.text import legacy
from kehoach.text.letters import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Address

_SAMPLE = 20_000
_FIELD = re.compile("\x13[^\x13\x14\x15]{0,9000}(?:\x14([^\x13\x15]{0,90000}))?\x15")
_SIGNS = {
    ord("\x1e"): "-",
    ord("\x1f"): "",
    ord("\x0b"): "\n",
    ord("\x0c"): "\r",
    ord("\x0e"): "\n",
}
_SOFT_HYPHEN = "\x1f"
"""Some programs save U+00AD so: nothing to see in Unicode, the letter ``ư`` in TCVN3."""
_NOTE = "\x02"
"""Stands where the number of a footnote is printed."""
_CALL = re.compile("\x02(\\d+)\x02")


class Read(NamedTuple):
    """A paragraph as the file has it."""

    text: str
    cell: bool
    """True when a cell ends with it."""
    in_table: bool
    row_end: bool


class Modern:
    """Old encodings to Unicode: the whole file is in one, or single paragraphs are."""

    def __init__(self, everything: str) -> None:
        self._whole = legacy.detect(everything[:_SAMPLE])
        self.found: set[str] = set()

    def text(self, text: str) -> str:
        """Return a text in Unicode."""
        old = self._whole or legacy.detect(text)
        if old is None or text.isascii():
            return text
        self.found.add(old.encoding)
        return legacy.convert(text.replace(_SOFT_HYPHEN, "\xad"), old.encoding)


def called(paragraphs: list[Read], notes: int) -> Iterator[Read]:
    """Yield the paragraphs with the number of each note at its place.

    Endnotes have the same sign and are not read: where there are more signs than footnotes, which
    calls which cannot be told, and no note is called.
    """
    known = sum(read.text.count(_NOTE) for read in paragraphs) == notes
    count = itertools.count(1)
    for read in paragraphs:
        numbered = re.sub(_NOTE, lambda _: f"{_NOTE}{next(count)}{_NOTE}", read.text)
        yield read._replace(text=numbered if known else read.text.replace(_NOTE, ""))


def footnotes(paragraphs: Iterator[Read], modern: Modern) -> Iterator[Block]:
    """Yield the paragraphs of the footnotes, each note's number as the label of its first."""
    number, label = 0, ""
    for read in paragraphs:
        if read.text.startswith(_NOTE) or not number:
            number += 1
            label = str(number)
        runs = _runs(modern.text(read.text.replace(_NOTE, "")))
        if runs:
            yield Block(Role.CHU_THICH, runs, label, origin=Part("chú thích", number))
            label = ""


def _paragraphs(text: str, place: Address) -> list[Block]:
    """Return the paragraphs of a text that have words, all at one place."""
    found = map(_runs, text.split("\r"))
    return [Block(Role.CHUA_RO, runs, origin=place) for runs in found if runs]


class _Table:
    """The table that is read now, as far as it is known."""

    def __init__(self) -> None:
        self.number = 0
        self._rows: list[Row] = []
        self._cells: list[Cell] = []
        self._inner: list[Block] = []

    def add(self, read: Read) -> None:
        """Take in a paragraph of a cell, and what its mark ends."""
        row = TableAddress(self.number + 1).row(len(self._rows) + 1)
        self._inner += _paragraphs(read.text, row.cell(len(self._cells) + 1))
        if read.row_end:
            self._rows.append(Row(tuple(self._cells), origin=row))
            self._cells, self._inner = [], []
        elif read.cell:
            self._cells.append(cell_of(tuple(self._inner)))
            self._inner = []

    def taken(self, *, last: bool = False) -> Iterator[Block]:
        """Yield the table when there is one; at the end of the text a row need not be closed."""
        if last and (self._cells or self._inner):
            open_cell = [cell_of(tuple(self._inner))] if self._inner else []
            self._rows.append(Row((*self._cells, *open_cell)))
        if self._rows:
            self.number += 1
            yield _table(self._rows, self.number)
            self._rows = []


def blocks(paragraphs: Iterator[Read]) -> Iterator[Block]:
    """Yield paragraphs and tables in order, counted as the .docx reader counts them."""
    number, table = 0, _Table()
    for read in paragraphs:
        if read.in_table or read.cell:
            table.add(read)
            continue
        yield from table.taken()
        for runs in map(_runs, read.text.translate(_SIGNS).split("\r")):
            if runs:
                number += 1
                yield Block(Role.CHUA_RO, runs, origin=Paragraph(number))
    yield from table.taken(last=True)


def _table(rows: list[Row], number: int) -> Block:
    columns = max(len(row.cells) for row in rows)
    even = tuple(
        row._replace(cells=row.cells + (Cell(()),) * (columns - len(row.cells))) for row in rows
    )
    words = " ".join(run.text for row in rows for cell in row.cells for run in cell.text)
    framed = not re.search("CỘNG H(?:ÒA|OÀ) XÃ HỘI|Nơi nhận", words)
    return Block(
        Role.CHUA_RO, table=Table((1.0,) * columns, even, framed), origin=TableAddress(number)
    )


def _runs(text: str) -> tuple[Run, ...]:
    """Return the words of a paragraph: fields as their results, signs of Word gone."""
    for _ in range(8):  # fields inside fields
        text, changed = _FIELD.subn(lambda found: found[1] or "", text)
        if not changed:
            break
    parts = enumerate(_CALL.split(text))  # words and numbers of notes in turn
    return trimmed(
        Run("", note=part) if at % 2 else Run(clean(part.translate(_SIGNS))) for at, part in parts
    )
