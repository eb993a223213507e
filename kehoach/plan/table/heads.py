"""Columns of a table as the first rows of a sheet name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.reading import Fault, Path
from kehoach.plan.table.columns import DEEPEST
from kehoach.text.cell import ABOVE, LEFT
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plain import RawValue
    from kehoach.sheet import SheetGrid


def head_rows(rows: tuple[tuple[str, ...], ...]) -> int:
    """Return how many rows name the columns: the first, and those its merged cells lead to."""
    count = 1
    while count < min(DEEPEST, len(rows) - 1) and _leads_on(rows[count - 1], rows[count]):
        count += 1
    return count


def _leads_on(above: tuple[str, ...], below: tuple[str, ...]) -> bool:
    """Return True when heads go on in the row below.

    A cell goes down into it; or one spans columns that are named there, and nothing else is: people
    leave the cells below the other heads empty instead of merging them.
    """
    if ABOVE in below:
        return True
    spanned = [cell == LEFT or above[at + 1 : at + 2] == (LEFT,) for at, cell in enumerate(above)]
    if not any(spanned) or all(spanned):
        return False
    return all(bool(cell) == inside for cell, inside in zip(below, spanned, strict=True))


def columns(heads: list[list[str]]) -> list[RawValue]:
    """Return the columns that rows of heads name, those under one head inside it."""
    return _below(heads, 0, len(heads[0]))


def _below(heads: list[list[str]], start: int, end: int) -> list[RawValue]:
    """Return the columns of a span by the first row of heads; nested by those below."""
    out: list[RawValue] = []
    at = start
    while at < end:
        stop = at + 1
        while stop < end and heads[0][stop] == LEFT:
            stop += 1
        name = one_line(heads[0][at])
        lower = [row for row in heads[1:] if row[at] not in ("", ABOVE)]
        nested = lower and stop > at + 1
        out.append({"ten": name, "cot": _below(lower, at, stop)} if nested else name)
        at = stop
    return out


def names(cot: RawValue) -> list[str]:
    """Return the headings of raw columns side by side, folded."""
    listed = cot if isinstance(cot, list) else [cot]
    names = [item.get("ten") if isinstance(item, dict) else item for item in listed]
    return [fold(one_line(str(name or ""))) for name in names]


def wide(cot: RawValue) -> int:
    """Return how many columns a raw list of columns has, those below a heading counted."""
    if isinstance(cot, list):
        return sum(wide(item) for item in cot)
    return wide(cot["cot"]) if isinstance(cot, dict) and cot.get("cot") else 1


def unnamed(grid: SheetGrid, heads: int, path: Path) -> Iterator[Fault]:
    """Yield a fault for each column of the file no head names by itself."""
    cure = "ghi tiêu đề vào ô ấy của bảng tính, hoặc ghi cot trong kế hoạch"
    for column in range(len(grid.columns)):
        named = [row[column] for row in grid.rows[:heads] if row[column] not in ("", ABOVE)]
        last = named[-1] if named else ""
        if last in ("", LEFT):
            message = "cột lấy từ tệp không có tiêu đề riêng"
            yield Fault(path, "KH28", message, cure, place=grid.at(heads - 1, column))
