"""What stands in the tables of a file: each paragraph of each cell, with the cell it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.named import NamedTuple
from kehoach.review.blocks import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Cell
    from kehoach.document.look import Look


class InCell(NamedTuple):
    """A paragraph in a cell, with words and a look."""

    table: Block
    """The table of the running text; for a table in a cell the one around it."""
    cell: Position
    heading: bool
    """True in a row that repeats as a heading, and in the first row."""
    text: str
    look: Look


def in_cells(blocks: Iterable[Block]) -> Iterator[InCell]:
    """Yield the paragraphs of the cells in order; a cell without letters or digits says nothing."""
    for block in blocks:
        for down, row in enumerate(block.table.rows if block.table else (), 1):
            heading = row.tieu_de or down == 1
            for across, cell in enumerate(row.cells, 1):
                for text, look in _said(cell):
                    yield InCell(block, Position(down, across), heading, text, look)


def _said(cell: Cell) -> Iterator[tuple[str, Look]]:
    """Yield the words and the look of each paragraph of a cell that says something."""
    for block in _paragraphs(cell):
        text = text_of(block)
        if block.look is not None and any(map(str.isalnum, text)):
            yield text, block.look


def _paragraphs(cell: Cell) -> Iterator[Block]:
    """Yield the paragraphs of a cell, those of tables in it among them."""
    for block in cell.blocks:
        if block.table is None:
            yield block
        for row in block.table.rows if block.table else ():
            for inner in row.cells:
                yield from _paragraphs(inner)
