"""A table as columns and rows, and what changed between two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.plan.inline import plain
from kehoach.plan.table.columns import BETWEEN, STT
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator


class ComparedTable(NamedTuple):
    """A table; the column that numbers the rows is left out: its numbers follow from the rows."""

    columns: tuple[str, ...]
    """Each by its path: ``Kinh phí / Tỉnh``."""
    rows: tuple[tuple[str, ...], ...]

    @property
    def texts(self) -> Iterator[str]:
        """Return every text it holds."""
        yield from self.columns
        for row in self.rows:
            yield from row


def grid_of(held: dict[str, Any]) -> ComparedTable | None:
    """Return the columns and rows of a table from its plain values; None for one made of tasks."""
    columns = [*_paths(held.get("cot") or (), "")]
    rows = held.get("hang") or ()
    if isinstance(rows, str) or not isinstance(rows, list | tuple) or not columns:
        return None
    given = [*rows]
    if isinstance(held.get("tong"), list | tuple):
        given.append(held["tong"])
    numbered = fold(columns[0]).rstrip(".") in STT
    made = tuple(_row(row, columns, numbered=numbered) for row in given)
    return ComparedTable(tuple(columns[1:] if numbered else columns), made)


def _paths(columns: Any, above: str) -> Iterator[str]:
    for item in columns if isinstance(columns, list | tuple) else ():
        name = (
            str(item.get("ten") or item.get("khoa") or "") if isinstance(item, dict) else str(item)
        )
        below = item.get("cot") if isinstance(item, dict) else None
        if below:
            yield from _paths(below, f"{above}{name}{BETWEEN}")
        else:
            yield above + one_line(plain(name))


def _row(row: Any, columns: list[str], *, numbered: bool) -> tuple[str, ...]:
    """Return the cells of a row by column; a row that opens a group has one cell."""
    if isinstance(row, dict):
        if "nhom" in row:
            return (str(row["nhom"]),)
        cells = [row.get(name) for name in columns]
    else:
        cells = [*row]
    shown = tuple(one_line(plain(str(cell or ""))) for cell in cells)
    return shown[1:] if numbered and len(shown) == len(columns) else shown
