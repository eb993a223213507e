"""Rows of a table taken from a file beside the plan: they become the rows an author would type.

A plan keeps the rows and not the file: saved, compared and read back it is the same plan as one
with its rows written out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.plan.inline import escape
from kehoach.plan.kinds import CHU
from kehoach.plan.part import Part, field
from kehoach.plan.reading import Fault, Path, Reading
from kehoach.problem import KehoachError
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.problem import Problem
    from kehoach.sheet import Grid

_LEFT, _ABOVE = "<", "^"
_MOST_HEADS = 3
"""Levels of heads a table may have."""


class TuTep(Part):
    """Hàng của bảng lấy từ một tệp Excel hoặc CSV nằm cạnh tệp kế hoạch."""

    tep: str = field(
        CHU, "Tệp .xlsx hoặc .csv, cùng thư mục với kế hoạch.", vi_du=("du-toan.xlsx",)
    )  # fmt: skip
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

    raw: dict[str, Any]
    grid: Grid
    heads: int
    """How many rows of the file name the columns; 0 where the author named them."""


def with_rows(raw: dict[str, Any], reading: Reading, path: Path) -> Taken | None:
    """Return a table whose rows, and columns where it names none, come from its file.

    None when something is wrong: it is told at the key of the table, or at its cell of the file.
    """
    start = len(reading.faults)
    rest = {key: value for key, value in raw.items() if key not in TuTep.FIELDS}
    if rest.pop("hang", None) is not None:
        told = "bảng lấy hàng từ tep thì không ghi hang"
        reading.faults.append(Fault((*path, "hang"), "KH27", told, "bỏ một trong hai khóa"))
    grid = _grid(raw, reading, path)
    if grid is None or len(reading.faults) > start:
        return None
    heads = _heads(rest, grid, reading, path)
    rows = [list(map(_as_typed, row)) for row in grid.rows]
    if heads:
        rest["cot"] = columns(rows[:heads])
    taken = Taken({**rest, "hang": rows[heads:]}, grid, heads)
    return taken if len(reading.faults) == start else None


def _heads(rest: dict[str, Any], grid: Grid, reading: Reading, path: Path) -> int:
    """Return how many rows name the columns; tell heads nobody can read, or printed twice."""
    if rest.get("cot") is None:
        heads = head_rows(grid.rows)
        reading.faults += unnamed(grid, heads, path)
        return heads
    if _names(rest["cot"]) == [fold(one_line(cell)) for cell in grid.rows[0]]:
        told = "hàng đầu lấy từ tệp giống hệt tiêu đề cột nên bảng in tiêu đề hai lần"
        cure = "bỏ khóa cot, hoặc ghi vung bắt đầu từ hàng dưới tiêu đề"
        reading.notices.append(Fault((*path, "cot"), "KH29", told, cure))
    return 0


def unnamed(grid: Grid, heads: int, path: Path) -> Iterator[Fault]:
    """Yield a fault for each column of the file no head names by itself."""
    cure = "ghi tiêu đề vào ô ấy của bảng tính, hoặc ghi cot trong kế hoạch"
    for column in range(len(grid.columns)):
        named = [row[column] for row in grid.rows[:heads] if row[column] not in ("", _ABOVE)]
        last = named[-1] if named else ""
        if last in ("", _LEFT):
            told = "cột lấy từ tệp không có tiêu đề riêng"
            yield Fault(path, "KH28", told, cure, place=grid.at(heads - 1, column))


def at_cells(reading: Reading, start: int, path: Path, taken: Taken) -> None:
    """Put the faults of the rows, told since ``start``, at their cells of the file."""
    below = (*path, "hang")
    for number in range(start, len(reading.faults)):
        one = reading.faults[number]
        row = one.path[len(below)] if len(one.path) > len(below) else None
        if one.path[: len(below)] == below and isinstance(row, int):
            place = taken.grid.at(row + taken.heads, _column(one.path, len(below) + 1))
            reading.faults[number] = one._replace(place=place)


def _column(path: Path, at: int) -> int:
    step = path[at] if len(path) > at else 0
    return step if isinstance(step, int) else 0


def _grid(raw: dict[str, Any], reading: Reading, path: Path) -> Grid | None:
    """Return the rows of the file a table names, None when its keys or the file are wrong."""
    given = {key: value for key, value in raw.items() if key in TuTep.FIELDS}
    asked = reading.part(TuTep, given, path)
    if asked is None:
        return None
    try:
        grid = reading.beside.grid(asked.tep, asked.trang, asked.vung)
    except KehoachError as error:
        reading.faults += [_fault(one, path) for one in error.problems]
        return None
    reading.notices += [_fault(one, path) for one in grid.notices]
    return grid


def _fault(problem: Problem, path: Path) -> Fault:
    """Return a problem of the file at the key it names, or where it stands in the file."""
    if problem.place.file:
        return Fault(path, problem.code, problem.message, problem.hint, place=problem.place)
    return Fault((*path, problem.place.path), problem.code, problem.message, problem.hint)


def _as_typed(cell: str) -> str:
    """Return a text of the file as an author types it: its stars stay stars, its signs signs."""
    merged = cell in (_LEFT, _ABOVE)
    held = cell[:1] == "\\" and cell[1:].strip() in (_LEFT, _ABOVE)
    return cell if merged or held else escape(cell)


def head_rows(rows: tuple[tuple[str, ...], ...]) -> int:
    """Return how many rows name the columns: the first, and those its merged cells lead to."""
    count = 1
    while count < min(_MOST_HEADS, len(rows) - 1) and _leads_on(rows[count - 1], rows[count]):
        count += 1
    return count


def _leads_on(above: tuple[str, ...], below: tuple[str, ...]) -> bool:
    """Return True when heads go on in the row below.

    A cell goes down into it; or one spans columns that are named there, and nothing else is: people
    leave the cells below the other heads empty instead of merging them.
    """
    if _ABOVE in below:
        return True
    spanned = [cell == _LEFT or above[at + 1 : at + 2] == (_LEFT,) for at, cell in enumerate(above)]
    if not any(spanned) or all(spanned):
        return False
    return all(bool(cell) == inside for cell, inside in zip(below, spanned, strict=True))


def columns(heads: list[list[str]]) -> list[Any]:
    """Return the columns that rows of heads name, those under one head inside it."""
    return _below(heads, 0, len(heads[0]))


def _below(heads: list[list[str]], start: int, end: int) -> list[Any]:
    """Return the columns of a span by the first row of heads; nested by those below."""
    out: list[Any] = []
    at = start
    while at < end:
        stop = at + 1
        while stop < end and heads[0][stop] == _LEFT:
            stop += 1
        name = one_line(heads[0][at])
        lower = [row for row in heads[1:] if row[at] not in ("", _ABOVE)]
        nested = lower and stop > at + 1
        out.append({"ten": name, "cot": _below(lower, at, stop)} if nested else name)
        at = stop
    return out


def _names(cot: Any) -> list[str]:
    listed = cot if isinstance(cot, list) else [cot]
    names = [one.get("ten") if isinstance(one, dict) else one for one in listed]
    return [fold(one_line(str(name or ""))) for name in names]
