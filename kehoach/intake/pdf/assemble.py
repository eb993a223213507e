"""Pages to one document: paragraphs and tables go on over the page break."""

from __future__ import annotations

from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING

from kehoach.address import PdfLine
from kehoach.document.block import Block, Cell, Document, Role, Row, Section, Table
from kehoach.document.source import PAGES
from kehoach.intake.faults import problem
from kehoach.intake.markdown import cell_of
from kehoach.intake.pdf.calls import Calls
from kehoach.intake.pdf.cells import Cells
from kehoach.intake.pdf.continued import continued, goes_on
from kehoach.intake.pdf.footnotes import footnotes, top_down, whole
from kehoach.intake.pdf.layout import Columns, Item, PrintedLine
from kehoach.intake.pdf.letters import Piece
from kehoach.intake.pdf.paragraphs import Frame, Paragraph, alignment, frame, paragraphs
from kehoach.named import NamedTuple
from kehoach.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.intake.pdf.strokes import StrokeGrid
    from kehoach.problem import Problem

_Placed = tuple[Piece, int, int]
_SAME = 4.0
"""Column edges of one table differ by less from page to page, in pt."""
_BEYOND = 10.0
"""Tables stick out of a full text by less, the margin of a cell, in pt."""


class Sheet(NamedTuple):
    """A page that was looked at."""

    number: int
    items: tuple[Item, ...]
    ngang: bool
    notes: tuple[Piece, ...] = ()
    """Lines of its footnotes."""


class Paper(NamedTuple):
    """All pages of a file, and what runs along them."""

    sheets: list[Sheet]
    heads: tuple[tuple[int, Piece], ...] = ()
    """Each with the first page it stands on."""
    feet: tuple[tuple[int, Piece], ...] = ()


class _Numbered(NamedTuple):
    item: Item
    page: int
    line: int


def document(paper: Paper, notices: list[Problem], file: str) -> Document:
    """Return the document; pages of one orientation that follow each other are one section.

    Running heads and feet stand with the first section.
    """
    sections = []
    for ngang, group in groupby(paper.sheets, key=lambda sheet: sheet.ngang):
        blocks = _Assembly(notices, file).blocks(list(group))
        if blocks:
            sections.append(Section(tuple(blocks), ngang))
    if sections:
        heads = tuple(_running(*head) for head in paper.heads)
        feet = tuple(_running(*pair) for pair in paper.feet)
        sections[0] = sections[0]._replace(dau_trang=heads, chan_trang=feet)
    noted = [footnotes(sheet.notes, sheet.number) for sheet in paper.sheets if sheet.notes]
    calls = Calls(chain(*noted))
    calling = (
        section._replace(blocks=tuple(map(calls.block, section.blocks))) for section in sections
    )
    return Document(tuple(calling), chu_thich=calls.notes, source=PAGES)


def _running(page: int, piece: Piece) -> Block:
    return Block(Role.CHUA_RO, piece.runs, origin=PdfLine(page, 1))


class _Assembly:
    """The blocks of one section, as far as they are made."""

    def __init__(self, notices: list[Problem], file: str) -> None:
        self._notices = notices
        self._file = file
        self._room = Frame(0.0, 0.0)
        self._out: list[Block] = []
        self._lines: list[_Placed] = []
        self._edges: tuple[float, ...] = ()
        """Column edges of the table that stands last, for its continuation on the next page."""
        self._cut = False
        """True when no line is drawn below its last row."""

    def blocks(self, sheets: list[Sheet]) -> list[Block]:
        lines = [item for sheet in sheets for item in sheet.items if isinstance(item, PrintedLine)]
        self._room = _beside_tables(frame(piece for line in lines for piece in line.pieces), sheets)
        for numbered in _numbered(sheets):
            if isinstance(numbered.item, PrintedLine):
                self._lines.append((whole(numbered.item), numbered.page, numbered.line))
                continue
            self._close()
            if isinstance(numbered.item, Columns):
                self._out.append(self._columns(numbered.item, numbered.page, numbered.line))
                self._edges = ()
            else:
                self._table(numbered.item, numbered.page, numbered.line)
        self._close()
        return self._out

    def _close(self) -> None:
        """Make paragraphs of the lines that were waiting."""
        if self._lines:
            self._out += [
                self._block(paragraph) for paragraph in paragraphs(self._lines, self._room)
            ]
            self._lines, self._edges = [], ()

    def _block(self, paragraph: Paragraph) -> Block:
        origin = PdfLine(paragraph.page, paragraph.line)
        place = origin.place(self._file)
        for left, right in paragraph.hyphens:
            self._notices.append(problem("TN24", place, left=left, right=right))
        return Block(Role.CHUA_RO, paragraph.runs, origin=origin, look=paragraph.look)

    def _cell(
        self,
        pieces: Sequence[Piece],
        page: int,
        line: int,
        room: Frame | None = None,
        span: int = 1,
    ) -> Cell:
        if not pieces:
            return Cell((), span=span)
        lines = [(piece, page, line + number) for number, piece in enumerate(top_down(pieces))]
        found = paragraphs(lines, room or frame(pieces, wraps=False))
        return cell_of(tuple(self._block(paragraph) for paragraph in found), span=span)

    def _columns(self, item: Columns, page: int, line: int) -> Block:
        origin = PdfLine(page, line)
        cells = tuple(self._cell(side, page, line) for side in (item.left, item.right))
        wide = [max(side.right - side.left, 1.0) for side in (frame(item.left), frame(item.right))]
        table = Table(tuple(wide), (Row(cells, origin=origin),), vien=False)
        return Block(Role.CHUA_RO, table=table, origin=origin)

    def _table(self, item: Cells, page: int, line: int) -> None:
        grid = item.grid
        rows = [Row(cells, origin=PdfLine(page, line)) for cells in self._rows(item, page, line)]
        last = self._out[-1].table if self._out and self._continues(grid) else None
        if last is not None and goes_on(last.rows, rows):
            cut = self._cut or grid.open_top
            found = continued(last.rows, rows, cut=cut)
            if found.joined:
                place = Place(self._file, path=f"trang {page}")
                self._notices.append(problem("TN39", place))
            self._out[-1] = self._out[-1]._replace(table=last._replace(rows=found.rows))
        else:
            rows = [rows[0]._replace(tieu_de=len(rows) > 1), *rows[1:]]
            widths = tuple(b - a for a, b in pairwise(grid.xs))
            table = Table(widths, tuple(rows))
            self._out.append(Block(Role.CHUA_RO, table=table, origin=PdfLine(page, line)))
        self._edges, self._cut = grid.xs, grid.open_bottom

    def _continues(self, grid: StrokeGrid) -> bool:
        """Return True when a table stands last whose columns are those of the grid."""
        if len(self._edges) != len(grid.xs):
            return False
        return all(abs(a - b) < _SAME for a, b in zip(grid.xs, self._edges, strict=True))

    def _rows(self, item: Cells, page: int, line: int) -> list[tuple[Cell, ...]]:
        """Return the cells of each row; one that reaches down leaves empty cells below."""
        xs = item.grid.xs
        out: list[dict[int, Cell]] = [{} for _ in range(len(item.grid.ys) - 1)]
        for box, pieces in zip(item.grid.boxes, item.pieces, strict=True):
            room = Frame(xs[box.column] + 5, xs[box.column + box.columns] - 5, cell=True)
            cell = self._cell(pieces, page, line, room, box.columns)
            out[box.row][box.column] = cell._replace(rows=box.rows, canh=alignment(pieces, room))
            for below in range(box.row + 1, box.row + box.rows):
                out[below][box.column] = Cell((), span=box.columns, rows=0)
        return [tuple(cells[column] for column in sorted(cells)) for cells in out]


def _beside_tables(room: Frame, sheets: Sequence[Sheet]) -> Frame:
    """Return the edges of a text; where it has but titles, its tables reach further."""
    edges = [item.grid.xs for sheet in sheets for item in sheet.items if isinstance(item, Cells)]
    left = min([room.left, *[xs[0] for xs in edges]])
    right = max([room.right, *[xs[-1] for xs in edges]])
    if left > room.left - _BEYOND and right < room.right + _BEYOND:
        return room
    return room._replace(left=left, right=right, justified=False)


def _numbered(sheets: Sequence[Sheet]) -> Iterator[_Numbered]:
    """Yield what stands on the pages with its page and the line of that page."""
    for sheet in sheets:
        line = 1
        for item in sheet.items:
            yield _Numbered(item, sheet.number, line)
            if isinstance(item, PrintedLine):
                line += 1
            elif isinstance(item, Columns):
                line += max(len(item.left), len(item.right))
            else:
                line += sum(len(pieces) for pieces in item.pieces)
