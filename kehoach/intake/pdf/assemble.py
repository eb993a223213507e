"""Pages to one document: paragraphs and tables go on over the page break."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from kehoach.address import PdfLine
from kehoach.document.block import Block, Cell, Document, Role, Row, Section, Table
from kehoach.document.source import PAGES
from kehoach.intake.faults import problem
from kehoach.intake.markdown import cell_of
from kehoach.intake.pdf.footnotes import footnotes, top_down, whole
from kehoach.intake.pdf.layout import Cells, Columns, Item, Line
from kehoach.intake.pdf.letters import Piece
from kehoach.intake.pdf.paragraphs import Frame, Paragraph, alignment, frame, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.problem import Problem

_Placed = tuple[Piece, int, int]
_SAME = 4.0
"""Column edges of one table differ by less from page to page, in pt."""


class Sheet(NamedTuple):
    """A page that was looked at."""

    number: int
    items: tuple[Item, ...]
    ngang: bool
    notes: tuple[Piece, ...] = ()
    """Lines of its footnotes."""


class _Numbered(NamedTuple):
    item: Item
    page: int
    line: int


def document(sheets: Sequence[Sheet], notices: list[Problem], file: str) -> Document:
    """Return the document; pages of one orientation that follow each other are one section."""
    sections = []
    for ngang, group in groupby(sheets, key=lambda sheet: sheet.ngang):
        blocks = _Assembly(notices, file).blocks(list(group))
        if blocks:
            sections.append(Section(tuple(blocks), ngang))
    notes = [note for sheet in sheets if sheet.notes for note in footnotes(sheet.notes, sheet.number)]
    return Document(tuple(sections), chu_thich=tuple(notes), source=PAGES)


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

    def blocks(self, sheets: list[Sheet]) -> list[Block]:
        body = [piece for sheet in sheets for item in sheet.items if isinstance(item, Line) for piece in item.pieces]
        self._room = frame(body)
        for one in _numbered(sheets):
            if isinstance(one.item, Line):
                self._lines.append((whole(one.item), one.page, one.line))
                continue
            self._close()
            if isinstance(one.item, Columns):
                self._out.append(self._columns(one.item, one.page, one.line))
                self._edges = ()
            else:
                self._table(one.item, one.page, one.line)
        self._close()
        return self._out

    def _close(self) -> None:
        """Make paragraphs of the lines that were waiting."""
        if self._lines:
            self._out += [self._block(one) for one in paragraphs(self._lines, self._room)]
            self._lines, self._edges = [], ()

    def _block(self, one: Paragraph) -> Block:
        origin = PdfLine(one.page, one.line)
        place = origin.place(self._file)
        for left, right in one.hyphens:
            self._notices.append(problem("TN24", place, left=left, right=right))
        return Block(Role.CHUA_RO, one.runs, origin=origin, look=one.look)

    def _cell(self, pieces: Sequence[Piece], page: int, line: int, room: Frame | None = None, span: int = 1) -> Cell:
        lines = [(piece, page, line + number) for number, piece in enumerate(top_down(pieces))]
        found = paragraphs(lines, room or frame(pieces, wraps=False))
        return cell_of(tuple(self._block(one) for one in found), span=span)

    def _columns(self, item: Columns, page: int, line: int) -> Block:
        origin = PdfLine(page, line)
        cells = tuple(self._cell(side, page, line) for side in (item.left, item.right))
        wide = [max(side.right - side.left, 1.0) for side in (frame(item.left), frame(item.right))]
        return Block(Role.CHUA_RO, table=Table(tuple(wide), (Row(cells, origin=origin),), vien=False), origin=origin)

    def _table(self, item: Cells, page: int, line: int) -> None:
        grid = item.grid
        rows = [
            Row(tuple(self._row(item, at, page, line)), origin=PdfLine(page, line)) for at in range(len(grid.ys) - 1)
        ]
        widths = tuple(b - a for a, b in zip(grid.xs, grid.xs[1:], strict=False))
        if self._edges and len(self._edges) == len(grid.xs) and self._out and self._continues(grid.xs):
            last = self._out[-1]
            assert last.table is not None  # noqa: S101 - edges are kept only behind a table
            self._out[-1] = last._replace(table=last.table._replace(rows=_continued(last.table.rows, rows)))
        else:
            rows = [rows[0]._replace(tieu_de=len(rows) > 1), *rows[1:]]
            self._out.append(Block(Role.CHUA_RO, table=Table(widths, tuple(rows)), origin=PdfLine(page, line)))
        self._edges = grid.xs

    def _continues(self, xs: tuple[float, ...]) -> bool:
        return all(abs(a - b) < _SAME for a, b in zip(xs, self._edges, strict=True))

    def _row(self, item: Cells, at: int, page: int, line: int) -> Iterator[Cell]:
        for box, pieces in zip(item.grid.boxes, item.pieces, strict=True):
            if box.row <= at < box.row + box.rows:
                if box.row < at:
                    yield Cell((), span=box.columns, rows=0)
                    continue
                xs = item.grid.xs
                room = Frame(xs[box.column] + 5, xs[box.column + box.columns] - 5, cell=True)
                cell = self._cell(pieces, page, line, room, box.columns)
                yield cell._replace(rows=box.rows, canh=alignment(pieces, room))


def _numbered(sheets: Sequence[Sheet]) -> Iterator[_Numbered]:
    """Yield what stands on the pages with its page and the line of that page."""
    for sheet in sheets:
        line = 1
        for item in sheet.items:
            yield _Numbered(item, sheet.number, line)
            if isinstance(item, Line):
                line += 1
            elif isinstance(item, Columns):
                line += max(len(item.left), len(item.right))
            else:
                line += sum(len(pieces) for pieces in item.pieces)


def _words(row: Row) -> list[str]:
    return ["".join(run.text for run in cell.text).strip() for cell in row.cells]


def _continued(rows: tuple[Row, ...], more: list[Row]) -> tuple[Row, ...]:
    """Return the rows of a table with those of the next page: a repeated heading goes, a cut row is closed."""
    if _words(more[0]) == _words(rows[0]):
        more = more[1:]
    if (
        more
        and len(rows) > 1
        and not _words(more[0])[0]
        and _words(rows[-1])[0]
        and len(more[0].cells) == len(rows[-1].cells)
    ):
        cells = tuple(
            cell_of(a.blocks + b.blocks, span=a.span)._replace(rows=a.rows)
            for a, b in zip(rows[-1].cells, more[0].cells, strict=True)
        )
        return (*rows[:-1], rows[-1]._replace(cells=cells), *more[1:])
    return (*rows, *more)
