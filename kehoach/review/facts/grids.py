"""Tables as grids of words: what a table of numbers needs to be added up."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.table import STT
from kehoach.review import counts
from kehoach.text import numbers
from kehoach.text.letters import fold, one_line
from kehoach.text.numbering import from_roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Row

_TOTAL = {
    "tong cong",
    "cong",
    "tong so",
    "tong",
    "tong kinh phi",
    "cong tong",
    "toan xa",
    "toan tinh",
}
_FEWEST = 3
"""Rows of a table that can be added up: a heading, a row, a total."""
_NOTHING = ("", "-", "–")
"""Cells that count as no number."""
_INDEX = Sought(r"\(?\d{1,2}\)?(?:\s?=.*)?|[a-z]")


class RowOfWords(NamedTuple):
    """A row as words, one for each column; the columns a cell covers beyond its first are empty."""

    number: int
    """Its place in the table, from 1."""
    cells: tuple[str, ...]
    heading: bool
    group: bool

    @property
    def total(self) -> bool:
        """Return True for the row of totals."""
        return any(fold(cell).strip(" :.") in _TOTAL for cell in self.cells[:3])

    @property
    def indexes(self) -> bool:
        """Return True for a row that numbers the columns: (1), (2), 3=1+2."""
        messages = [fold(cell) for cell in self.cells if cell]
        return len(messages) > 1 and all(_INDEX.fullmatch(text) for text in messages)


class Grid(NamedTuple):
    """A table with its heading rows apart."""

    block: Block
    heads: tuple[RowOfWords, ...]
    body: tuple[RowOfWords, ...]

    @property
    def numbered(self) -> bool:
        """Return True when the first column numbers the rows."""
        return any(fold(line.cells[0]).rstrip(".") in STT for line in self.heads)

    @property
    def grouped(self) -> bool:
        """Return True when rows of groups stand between the others."""
        return any(
            line.group
            or from_roman(line.cells[0].strip(". "))
            or re.match(r"[A-ZĐ]\.?$|\d+\.\d", line.cells[0])
            for line in self.body
        )

    def head(self, column: int) -> str:
        """Return the folded heading of a column."""
        return " ".join(fold(line.cells[column]) for line in self.heads)


def grids(blocks: Iterable[Block]) -> Iterator[Grid]:
    """Yield the tables that have a heading and rows of one width below it."""
    for block in blocks:
        if block.table is None or not block.table.vien:
            continue
        lines = _lines(block.table.rows)
        if len(lines) >= _FEWEST and len({len(line.cells) for line in lines}) == 1:
            heads = max((n for n, line in enumerate(lines, 1) if line.heading), default=1)
            yield from _grid(block, tuple(lines[:heads]), lines[heads:])


def _grid(block: Block, heads: tuple[RowOfWords, ...], below: list[RowOfWords]) -> Iterator[Grid]:
    """Yield the table, if any row below its headings does more than number the columns."""
    body = tuple([line for line in below if not line.indexes])
    if body:
        yield Grid(block, heads, body)


def _lines(rows: Iterable[Row]) -> list[RowOfWords]:
    """Return the rows that hold any word."""
    lines = [_line(row, number) for number, row in enumerate(rows, 1)]
    return [line for line in lines if any(line.cells)]


def figure(cell: str) -> Decimal | None:
    """Return the number a cell consists of, or None."""
    return numbers.decimal(cell) if cell[:1].isdigit() else None


def figures(cells: Iterable[str]) -> list[Decimal]:
    """The numbers of cells to be added up, blanks and dashes left out; none where one is words."""
    values = [figure(cell) for cell in cells if cell not in _NOTHING]
    known = [value for value in values if value is not None]
    return known if len(known) == len(values) else []


def slack(known: Iterable[Decimal]) -> Decimal:
    """Return how far rounded parts may be from their total: a unit of the last digit of each."""
    units = map(counts.unit, known)
    return sum((number for number in units if number < 1), Decimal())


def _line(row: Row, number: int) -> RowOfWords:
    cells: list[str] = []
    for cell in row.cells:
        cells += [
            one_line("".join(run.text for run in cell.text)) if cell.rows else "",
            *[""] * (cell.span - 1),
        ]
    return RowOfWords(number, tuple(cells), row.tieu_de, row.nhom)
