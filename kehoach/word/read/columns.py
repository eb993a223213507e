"""The columns of a table: those of no width are none, and cells merged across in the older way are one."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.document.block import Cell, Row

_NO_WIDTH = 20
"""Twips, a third of a millimetre: a column as wide holds no letter. Word leaves some where cell edges miss."""


def with_real_columns(widths: tuple[float, ...], rows: list[Row]) -> tuple[tuple[float, ...], list[Row]]:
    """Return the widths and rows without columns that hold nothing and have no width."""
    thin = {at for at, width in enumerate(widths) if 0 <= width <= _NO_WIDTH}
    if not thin or len(thin) == len(widths) or not any(widths):
        return widths, rows
    thin -= {at for row in rows for at in _held(row, thin)}
    if not thin:
        return widths, rows
    kept = [_narrowed(row, thin) for row in rows]
    return tuple(width for at, width in enumerate(widths) if at not in thin), kept


def _held(row: Row, thin: set[int]) -> set[int]:
    """Return the thin columns in which a cell of their own has words."""
    return {
        at for start, cell in _starts(row) if cell.text
        for at in range(start, start + cell.span) if all(one in thin for one in range(start, start + cell.span))
    }  # fmt: skip


def _narrowed(row: Row, thin: set[int]) -> Row:
    cells = []
    for start, cell in _starts(row):
        span = sum(at not in thin for at in range(start, start + cell.span))
        if span:
            cells.append(cell._replace(span=span))
    return row._replace(cells=tuple(cells))


def _starts(row: Row) -> list[tuple[int, Cell]]:
    """Return each cell with the number of its first column, from 0."""
    starts = accumulate((cell.span for cell in row.cells), initial=0)
    return list(zip(starts, row.cells, strict=False))


def merged_across(first: Cell, then: Cell) -> Cell:
    """Return a cell together with the one on its right that continues it."""
    return first._replace(text=first.text + then.text, span=first.span + then.span, blocks=first.blocks + then.blocks)
