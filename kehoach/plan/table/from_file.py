"""Rows of a table taken from a file beside the plan: they become the rows an author would type.

A plan keeps the rows and not the file: saved, compared and read back it is the same plan as one
with its rows written out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.inline import escape
from kehoach.plan.kinds import CHU
from kehoach.plan.part import PlanPart, field
from kehoach.plan.reading import Fault, Path, Reading
from kehoach.plan.table.heads import columns, head_rows, names, unnamed, wide
from kehoach.plan.table.named import position
from kehoach.problem import KehoachError
from kehoach.text.cell import ABOVE, LEFT, as_cell, said
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from kehoach.plain import Raw, RawValue
    from kehoach.problem import Problem
    from kehoach.sheet import SheetGrid


class TuTep(PlanPart):
    """Hàng của bảng lấy từ một tệp Excel hoặc CSV nằm cạnh tệp kế hoạch."""

    tep: str = field(
        CHU, "Tệp .xlsx hoặc .csv, cùng thư mục với kế hoạch.", vi_du=("du-toan.xlsx",)
    )
    trang: str | None = field(
        CHU, "Tên trang (sheet); không ghi khi tệp chỉ có một trang có chữ.", default=None,
        vi_du=("Dự toán",),
    )  # fmt: skip
    vung: str | None = field(
        CHU, "Vùng lấy, ô đầu và ô cuối; không ghi thì lấy cả trang.", default=None,
        vi_du=("A3:F20",),
    )  # fmt: skip


class Taken(NamedTuple):
    """A table as its author would have typed it, and the file it came from."""

    raw: Raw
    grid: SheetGrid
    heads: int
    """How many rows of the file name the columns; 0 where the author named them."""


def with_rows(raw: Raw, reading: Reading, path: Path) -> Taken | None:
    """Return a table whose rows, and columns where it names none, come from its file.

    None when something is wrong: it is told at the key of the table, or at its cell of the file.
    """
    start = len(reading.faults)
    rest = {key: value for key, value in raw.items() if key not in TuTep.FIELDS}
    if rest.pop("hang", None) is not None:
        message = "bảng lấy hàng từ tep thì không ghi hang"
        reading.faults.append(Fault((*path, "hang"), "KH27", message, "bỏ một trong hai khóa"))
    grid = _grid(raw, reading, path)
    if grid is None or len(reading.faults) > start:
        return None
    heads = _heads(rest, grid, reading, path)
    if len(reading.faults) > start:
        return None
    return Taken(_typed(rest, grid, heads), grid, heads)


def _typed(rest: Raw, grid: SheetGrid, heads: int) -> Raw:
    """Return the table with the columns and rows of its file, as an author types them."""
    rows: list[list[str]] = [list(map(_as_typed, row)) for row in grid.rows]
    cot = columns(rows[:heads]) if heads else rest["cot"]
    below = rows[heads:]
    if wide(cot) != len(grid.columns):  # the program numbers the rows
        return {**rest, "cot": cot, "hang": [[*row] for row in below]}
    return {**rest, "cot": cot, "hang": [_by_place(row) for row in below]}


def _by_place(row: list[str]) -> RawValue:
    """Return a row by the places of its cells where its first has words: it counts no row.

    A row typed in full must begin with its number, for a comma may have cut a cell in two; a row of
    a sheet has its cells where they stand (``Tổng cộng`` in the column of numbers).
    """
    if not row[0] or row[0] == ABOVE or row[0][:1].isdigit():
        return [*row]
    return {position(at): cell for at, cell in enumerate(row)}


def _heads(rest: Raw, grid: SheetGrid, reading: Reading, path: Path) -> int:
    """Return how many rows name the columns; tell heads nobody can read, or printed twice."""
    if rest.get("cot") is None:
        heads = head_rows(grid.rows)
        reading.faults += unnamed(grid, heads, path)
        return heads
    place = (*path, "cot")
    asked, found = wide(rest["cot"]), len(grid.columns)
    if found not in (asked, asked - 1):
        message = f"vùng lấy từ tệp có {found} cột, bảng có {asked} cột"
        reading.faults.append(Fault(place, "KH09", message, "sửa vung hoặc cot cho khớp"))
    if names(rest["cot"]) == [fold(one_line(cell)) for cell in grid.rows[0]]:
        message = "hàng đầu lấy từ tệp giống hệt tiêu đề cột nên bảng in tiêu đề hai lần"
        cure = "bỏ khóa cot, hoặc ghi vung bắt đầu từ hàng dưới tiêu đề"
        reading.notices.append(Fault(place, "KH29", message, cure))
    return 0


def at_cells(reading: Reading, start: int, path: Path, taken: Taken) -> None:
    """Put the faults of the rows, told since ``start``, at their cells of the file."""
    below = (*path, "hang")
    for number in range(start, len(reading.faults)):
        fault = reading.faults[number]
        row = fault.path[len(below)] if len(fault.path) > len(below) else None
        if fault.path[: len(below)] == below and isinstance(row, int):
            place = taken.grid.at(row + taken.heads, _column(fault.path, len(below) + 1))
            reading.faults[number] = fault._replace(place=place)


def _column(path: Path, at: int) -> int:
    step = path[at] if len(path) > at else 0
    return step if isinstance(step, int) else 0


def _grid(raw: Raw, reading: Reading, path: Path) -> SheetGrid | None:
    """Return the rows of the file a table names, None when its keys or the file are wrong."""
    given = {key: value for key, value in raw.items() if key in TuTep.FIELDS}
    asked = reading.part(TuTep, given, path)
    if asked is None:
        return None
    try:
        grid = reading.beside.grid(asked.tep, asked.trang, asked.vung)
    except KehoachError as error:
        reading.faults += [_fault(problem, path) for problem in error.problems]
        return None
    reading.notices += [_fault(problem, path) for problem in grid.notices]
    return grid


def _fault(problem: Problem, path: Path) -> Fault:
    """Return a problem of the file at the key it names, or where it stands in the file."""
    if problem.place.file:
        return Fault.of(problem, path)._replace(place=problem.place)
    return Fault.of(problem, (*path, problem.place.path))


def _as_typed(cell: str) -> str:
    """Return a text of the file as an author types it: its stars stay stars, its signs signs."""
    if cell in (LEFT, ABOVE) or said(cell) in (LEFT, ABOVE):
        return cell
    return as_cell(escape(said(cell)))
