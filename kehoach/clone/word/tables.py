"""The cells of a table of a file, each under its column's head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.word.standing import joined, words_of
from kehoach.document.extract.cells import covers
from kehoach.document.extract.table_head import heads_of
from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.table.columns import STT
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.clone.word.standing import Paragraphs, Standing
    from kehoach.document.block import Cell, Row, Table

_MADE = ("nhiem_vu", "kinh_phi", "chi_tieu")
"""Tables a plan makes by itself: a column of theirs has the key its cells come from."""

_FIGURES = ("so_tien", "kinh_phi", "gia_tri", "nam_truoc")


class CellWords(NamedTuple):
    """The words of a cell and what it is."""

    standing: Standing
    field: str
    heads: tuple[str, ...] = ()
    """The names of its column, the nearest first."""
    heading: bool = False
    figure: bool = False
    """True for a figure of a table the plan makes by itself."""


class _Column(NamedTuple):
    heads: tuple[str, ...]
    field: str
    counts: bool
    """True for the column that numbers the rows."""


def cells(table: Table, paragraphs: Paragraphs) -> Iterator[CellWords]:
    """Yield the cells with words, row by row; a table in a cell is opened.

    What numbers the rows is no words: a plan counts them.
    """
    heads = heads_of(table).rows if table.rows else 0
    columns = _columns(table.rows[:heads])
    for number, row in enumerate(table.rows):
        for cell, column in zip(row.cells, _of_row(row, columns), strict=True):
            own = joined(paragraphs.standing(block) for block in cell.blocks if block.table is None)
            if own.words.strip():
                yield from _cell(own, column, row, heading=number < heads)
            yield from _inside(cell, column, paragraphs)


def _of_row(row: Row, columns: list[_Column]) -> Iterator[_Column]:
    """Yield the column each cell of a row begins in."""
    at = 0
    for cell in row.cells:
        yield columns[at] if at < len(columns) else _Column((), "hang", counts=False)
        at += cell.span


def _inside(cell: Cell, column: _Column, paragraphs: Paragraphs) -> Iterator[CellWords]:
    for table in (block.table for block in cell.blocks if block.table is not None):
        for cell_words in cells(table, paragraphs):
            yield cell_words._replace(heads=(*cell_words.heads, *column.heads))


def _cell(own: Standing, column: _Column, row: Row, *, heading: bool) -> Iterator[CellWords]:
    if heading:
        yield CellWords(own, "cot", heading=True)
    elif covers(row):
        yield CellWords(own, "nhom", heading=True)
    elif not column.counts:
        yield CellWords(own, column.field, column.heads, figure=column.field in _FIGURES)


def _columns(rows: tuple[Row, ...]) -> list[_Column]:
    """Return the columns the heading rows name, each with its names from below."""
    found: list[list[str]] = []
    for row in rows:
        at = 0
        for cell in row.cells:
            found += [[] for _ in range(at + cell.span - len(found))]
            if cell.rows and (words := _words(cell)):
                for heads in found[at : at + cell.span]:
                    heads.insert(0, words)
            at += cell.span
    return [_column(tuple(heads)) for heads in found]


def _column(heads: tuple[str, ...]) -> _Column:
    name = fold(heads[0]) if heads else ""
    made = {fold(cot.tieu_de): cot.khoa for table in _MADE for cot in bo_cuc.cot_lap(table)}
    return _Column(heads, made.get(name, "hang"), name.rstrip(".") in STT)


def _words(cell: Cell) -> str:
    return one_line(" ".join(words_of(block) for block in cell.blocks))
