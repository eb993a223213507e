"""The heading of a table: how many rows it takes, and the name it gives each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.extract.cells import covers, grid
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.document.block import Table

_FEWEST = 3
"""Rows of a table whose head is two: one row stands below them."""


def head_rows(table: Table) -> int:
    """Return how many rows at the top are heading rows; without a mark the first one is.

    A row of one cell below the first is a group that repeats with the heading, no part of it.
    """
    marked_rows = 0
    for row in table.rows:
        if not row.tieu_de or (marked_rows and covers(row)):
            break
        marked_rows += 1
    if marked_rows:
        return min(marked_rows, max(len(table.rows) - 1, 1))
    deep = max((cell.rows for cell in table.rows[0].cells), default=1)
    return min(max(deep, 2 if _heads_split(table) else 1), 3)


def _heads_split(table: Table) -> bool:
    """Return True when a heading over several columns has a name below it in each, no other has."""
    if len(table.rows) < _FEWEST or covers(table.rows[0]):
        return False
    below = grid(table.rows[1])
    at, split = 0, False
    for cell in table.rows[0].cells:
        names = below[at : at + cell.span]
        at += cell.span
        if cell.span > 1:
            split = True
        if all(names) != (cell.span > 1) or any(names) != (cell.span > 1):
            return False
    return split


def column_names(rows: list[list[str]], wide: int) -> list[str]:
    """Return the heading of each column; a heading over several is written before each of them."""
    names = [""] * wide
    for at, row in enumerate(rows):
        below = rows[1:] if at == 0 else []
        names = [_under(name, text) for name, text in zip(names, _spread(row, below), strict=True)]
    return [name or f"Cột {number}" for number, name in enumerate(names, 1)]


def _spread(row: list[str], below: list[list[str]]) -> list[str]:
    """Return the headings of a row, each repeated over the columns with a heading of their own."""
    out: list[str] = []
    above = ""
    for column, cell in enumerate(row):
        text = one_line(cell.replace("**", "").replace("*", ""))
        above = text or above
        held = any(other[column] for other in below)
        out.append(above if held else text)
    return out


def _under(name: str, text: str) -> str:
    """Return a heading below another as one name."""
    return f"{name} - {text}" if name and text else name or text
