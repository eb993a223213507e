"""The columns of a table: those of no width are none; cells merged the older way are one."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.document.block import Cell, Row

_NO_WIDTH = 20
"""Twips, a third of a millimetre: no letter is as narrow. Word leaves some where edges miss."""


def with_real_columns(
    widths: tuple[float, ...],
    rows: list[Row],
) -> tuple[tuple[float, ...], list[Row]]:
    """Return the widths and rows without columns that hold nothing and have no width."""
    thin = {at for at, width in enumerate(widths) if width <= _NO_WIDTH}
    if not thin or len(thin) == len(widths):
        return widths, rows
    for row in rows:
        thin -= _held(row, thin)
    if not thin:
        return widths, rows
    kept = tuple(width for at, width in enumerate(widths) if at not in thin)
    return kept, [_narrowed(row, thin) for row in rows]


def _held(row: Row, thin: set[int]) -> set[int]:
    """Return the thin columns in which a cell of their own has words."""
    out: set[int] = set()
    for start, cell in _starts(row):
        covered = set(range(start, start + cell.span))
        if cell.text and covered <= thin:
            out |= covered
    return out


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
    text, blocks = first.text + then.text, first.blocks + then.blocks
    return first._replace(text=text, span=first.span + then.span, blocks=blocks)


def with_heights(rows: list[Row]) -> tuple[Row, ...]:
    """Return the rows with the height of every merged cell; one that continues it has height 0."""
    open_at: dict[int, tuple[int, int]] = {}
    heights: dict[tuple[int, int], int] = {}
    for down, row in enumerate(rows):
        column = 0
        for across, cell in enumerate(row.cells):
            if cell.rows == 0 and column in open_at:
                heights[open_at[column]] = heights.get(open_at[column], 1) + 1
            else:
                open_at[column] = (down, across)
            column += cell.span
    merged = {down for down, _ in heights}
    return tuple(
        row._replace(cells=_tall(row.cells, down, heights)) if down in merged else row
        for down, row in enumerate(rows)
    )


def _tall(
    cells: tuple[Cell, ...], down: int, heights: dict[tuple[int, int], int]
) -> tuple[Cell, ...]:
    return tuple(
        cell._replace(rows=heights.get((down, across), cell.rows))
        for across, cell in enumerate(cells)
    )
