"""The paragraphs and tables of a file in their order, as a redline compares them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import CellAddress, Part, TableAddress
from kehoach.named import NamedTuple
from kehoach.word.traced import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.address import Address, RowAddress
    from kehoach.document.block import Block, Cell, Document, Row, Table
    from kehoach.document.look import Look


class FlowLine(NamedTuple):
    """A paragraph with words, or with a number alone."""

    words: str
    """What is typed in it."""
    label: str
    """The number or mark Word writes before them."""
    spot: Spot
    look: Look | None
    as_typed: bool = True
    """False where the file holds other letters: those of an old font."""

    @property
    def said(self) -> str:
        """Return its words with the number Word writes before them."""
        blank = " " if self.label and self.words else ""
        return f"{self.label}{blank}{self.words}"


class GridCell(NamedTuple):
    """A cell of a table."""

    items: tuple[Item, ...]
    span: int
    rows: int


class GridRow(NamedTuple):
    """A row of a table."""

    at: RowAddress
    cells: tuple[GridCell, ...]

    @property
    def spans(self) -> tuple[int, ...]:
        """Return how many columns each of its cells covers."""
        return tuple(cell.span for cell in self.cells)


class FlowTable(NamedTuple):
    """A table with words."""

    at: TableAddress
    """Where it stands; in a file that has no such addresses nothing is sought by it."""
    rows: tuple[GridRow, ...]
    widths: tuple[float | None, ...]
    ruled: bool
    regular: bool
    """True when every cell of the file is a cell of ours: none is left out or merged across."""


Item = FlowLine | FlowTable


class Story(NamedTuple):
    """A text of its own: the body, a text box, a note, the header, the footer."""

    name: str
    """Empty for the body; else what it is, for the user."""
    items: tuple[Item, ...]


def stories(document: Document, typed: Document | None = None) -> list[Story]:
    """Return the texts of a document that was read, the body first.

    ``typed`` is the same document with the letters its file holds, where they may differ.
    """
    theirs = document if typed is None else typed
    out: dict[str, list[Item]] = {"": []}
    for (name, block), (_, same) in zip(_blocks(document), _blocks(theirs), strict=True):
        item = _item(block, same)
        if item is not None:
            out.setdefault(name, []).append(item)
    return [Story(name, tuple(items)) for name, items in out.items()]


def lines_of(items: Iterable[Item]) -> Iterator[FlowLine]:
    """Yield every paragraph, those of tables row by row."""
    for item in items:
        if isinstance(item, FlowLine):
            yield item
            continue
        for row in item.rows:
            for cell in row.cells:
                yield from lines_of(cell.items)


def words_of(items: Iterable[Item]) -> str:
    """Return the words of paragraphs and tables, a line each."""
    return "\n".join(line.words for line in lines_of(items))


def _blocks(document: Document) -> Iterator[tuple[str, Block]]:
    """Yield each block with the name of the text it stands in."""
    yield from ((_name(block.origin), block) for block in document.blocks())
    mark = ""
    for block in document.chu_thich:
        mark = block.label or mark
        yield _name(block.origin) or f"chú thích {mark}", block
    seen: set[int] = set()
    for section in document.sections:
        for block in (*section.dau_trang, *section.chan_trang):
            if block.paragraph not in seen or not block.paragraph:  # sections share theirs
                seen.add(block.paragraph)
                yield _name(block.origin), block


def _name(origin: Address) -> str:
    """Return the name of the text a block stands in."""
    while isinstance(origin, TableAddress | CellAddress):
        origin = origin.within if isinstance(origin, TableAddress) else origin.table
    return origin.shown if isinstance(origin, Part) else ""


def _item(block: Block, typed: Block) -> Item | None:
    if block.table is None:
        words = _words(block)
        if not words.strip() and not block.label:
            return None
        spot = Spot(block.origin, "", 0, block.paragraph)
        return FlowLine(words, block.label, spot, block.look, words == _words(typed))
    return _grid(block, block.table, typed.table)


def _grid(block: Block, table: Table, typed: Table | None) -> FlowTable | None:
    if typed is None:
        return None
    at = block.origin
    pairs = zip(table.rows, typed.rows, strict=True)
    rows = tuple(_row(at.row(n), *both) for n, both in enumerate(pairs, 1))
    if not any(item for row in rows for cell in row.cells for item in cell.items):
        return None
    regular = all(_regular(row) for row in rows)
    named = at if isinstance(at, TableAddress) else TableAddress(0, at)
    return FlowTable(named, rows, table.rong, table.vien, regular)


def _row(at: RowAddress, row: Row, typed: Row) -> GridRow:
    pairs = zip(row.cells, typed.cells, strict=True)
    return GridRow(at, tuple(_cell(cell, same) for cell, same in pairs))


def _cell(cell: Cell, typed: Cell) -> GridCell:
    found = (_item(block, same) for block, same in zip(cell.blocks, typed.blocks, strict=True))
    return GridCell(tuple(other for other in found if other is not None), cell.span, cell.rows)


def _regular(row: GridRow) -> bool:
    """Return True when the cells of a row that have words stand at their own numbers."""
    for number, cell in enumerate(row.cells, 1):
        for item in cell.items:
            origin = item.spot.origin if isinstance(item, FlowLine) else item.at.within
            if isinstance(origin, CellAddress) and origin != row.at.cell(number):
                return False
    return True


def _words(block: Block) -> str:
    return "".join(run.text for run in block.text)
