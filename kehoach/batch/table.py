"""The table of a batch: a row a unit, read as the sheet shows it.

A cell merged downwards holds for every row it covers; one merged across columns is refused: nobody
knows which column it is of. Rows without a word are passed over.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.batch.faults import problem, refuse
from kehoach.batch.heads import SKIPPED, bare
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place, Problem
from kehoach.sheet import Beside
from kehoach.sheet.grid import cell_place
from kehoach.text.cell import ABOVE, LEFT, said
from kehoach.text.letters import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.sheet import SheetGrid

_HEAD_WITHIN = 12
"""Rows among which the heads are sought: a title, an office's name and a blank row come first."""
_LEAST = 2
"""Cells with words that make a row of heads; a table of one column has one."""
_ASKED = {
    "ghi thêm trang, ví dụ trang: ": "ghi thêm --trang, ví dụ --trang ",
    "ghi vung nhỏ hơn, ví dụ vung: A3:F20": "ghi --vung nhỏ hơn, ví dụ --vung A3:F20",
    "bỏ khóa trang": "bỏ --trang",
}
"""Cures told to the author of a plan, as whoever types a command follows them."""


class Row(NamedTuple):
    """A row below the heads."""

    number: int
    """Its number in the sheet, from 1."""
    cells: tuple[str, ...]
    """What each column shows, without blanks around it; empty where nothing does."""


class Table(NamedTuple):
    """What a sheet says, its heads apart."""

    file: str
    trang: str
    """Name of the sheet; empty for a CSV."""
    head: Row
    rows: tuple[Row, ...]
    columns: tuple[int, ...]
    """Column of the sheet of each cell, from 1."""
    notices: tuple[Problem, ...] = ()

    def at(self, row: Row, column: int) -> Place:
        """Return the place of a cell: ``xa.xlsx: Trang1!C5``."""
        return cell_place(self.file, self.trang, row.number, self.columns[column])

    @property
    def place(self) -> Place:
        """Return the place of the whole table."""
        return Place(self.file, path=self.trang)


def read_table(
    path: str | Path, known: Sequence[str], trang: str | None = None, vung: str | None = None
) -> Table:
    """Return a table of an .xlsx or a CSV; ``known`` are heads by which its row of heads is found.

    Raises KehoachError: BT codes for what cannot be read, LO14 for no row, LO15 for merged cells.
    """
    grid = _grid(str(path), trang, vung)
    start = _head_row(grid.rows, known)
    heads = _row(grid, start, None)
    rows: list[Row] = []
    above: Row | None = None
    for at in range(start + 1, len(grid.rows)):
        if any(cell.strip() for cell in grid.rows[at]):
            above = _row(grid, at, above)
            rows.append(above)
    notices = tuple(note.at(str(path)) for note in grid.notices)
    table = Table(str(path), grid.trang, heads, tuple(rows), grid.columns, notices)
    if not rows:
        raise refuse("LO14", table.place)
    wrong = _across(grid, table, start)
    if wrong:
        raise KehoachError(wrong)
    return table


def _grid(path: str, trang: str | None, vung: str | None) -> SheetGrid:
    """Return the cells of the file. Raises KehoachError, its faults at the file as it was named."""
    whole = Path(path).absolute()
    try:
        return Beside(whole.parent).grid(whole.name, trang, vung)
    except KehoachError as error:
        raise KehoachError(_named(fault, path, str(whole)) for fault in error.problems) from error


def _named(fault: Problem, path: str, whole: str) -> Problem:
    """Return a fault of a table as one of the file somebody named on the command line."""
    place = fault.place._replace(file=path) if fault.place.file else Place(path)
    hint = fault.hint
    for author, typed in _ASKED.items():
        hint = hint.replace(author, typed)
    message = fault.message.replace(whole, path).removeprefix(f"{path}: ")  # the place names it
    return fault._replace(place=place, hint=hint, message=message)


def _head_row(rows: Sequence[Sequence[str]], known: Sequence[str]) -> int:
    """Return which row has the heads: the first with the most words that name columns."""
    wanted = frozenset(map(bare, known))
    best, most = 0, 0
    for at, row in enumerate(rows[:_HEAD_WITHIN]):
        met = sum(bare(said(cell)) in wanted for cell in row)
        if met > most:
            best, most = at, met
    if most:
        return best
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows[:_HEAD_WITHIN]]
    return next((at for at, count in enumerate(filled) if count >= _LEAST), 0)


def _row(grid: SheetGrid, at: int, above: Row | None) -> Row:
    """Return a row; a cell that goes on from the one above says the same."""
    cells = []
    for column, cell in enumerate(grid.rows[at]):
        if cell == ABOVE:
            words = above.cells[column] if above is not None else ""
        else:
            words = "" if cell == LEFT else clean(said(cell)).strip()
        cells.append(words)
    return Row(grid.numbers[at], tuple(cells))


def _across(grid: SheetGrid, table: Table, start: int) -> list[Problem]:
    """Return each cell merged across columns, at its place."""
    out = []
    for at in range(start, len(grid.rows)):
        for column, cell in enumerate(grid.rows[at]):
            if cell == LEFT and not table.head.cells[column].startswith(SKIPPED):
                place = cell_place(table.file, table.trang, grid.numbers[at], grid.columns[column])
                out.append(problem("LO15", place))
    return out
