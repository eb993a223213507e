"""The cells of a sheet as rows of texts, merges as signs, as text/cell writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Place, Problem
from kehoach.sheet.region import cell_name

if TYPE_CHECKING:
    from collections.abc import Sequence


class SheetGrid(NamedTuple):
    """Rows of texts as a sheet shows them."""

    rows: tuple[tuple[str, ...], ...]
    """Every row as long as the others; signs as text/cell has them."""
    file: str
    """Name of the file for its places."""
    trang: str
    """Name of the sheet; empty for a CSV."""
    numbers: tuple[int, ...]
    """Row of the sheet each row was taken from, counted from 1."""
    columns: tuple[int, ...]
    """Column of the sheet each cell of a row was taken from, counted from 1."""
    notices: tuple[Problem, ...] = ()
    """What a reader should know: rows that are hidden, letters that were converted."""

    def at(self, row: int, column: int) -> Place:
        """Return the place of a cell: ``du-toan.xlsx: Dự toán!C5``."""
        return cell_place(self.file, self.trang, self.numbers[row], self.columns[column])


def cell_place(file: str, trang: str, row: int, column: int) -> Place:
    """Return the place of a cell of a sheet."""
    name = cell_name(row, column)
    return Place(file, path=f"{trang}!{name}" if trang else name)


def trimmed(rows: Sequence[Sequence[str]]) -> int:
    """Return how many rows are left without those at the end that hold nothing."""
    count = len(rows)
    while count and not any(cell.strip() for cell in rows[count - 1]):
        count -= 1
    return count
