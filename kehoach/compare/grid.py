"""A table as columns and rows, and what changed between two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plain import raw_list, raw_map
from kehoach.plan.inline import plain
from kehoach.plan.table.columns import BETWEEN, STT
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plain import Raw, RawValue


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


def grid_of(held: Raw) -> ComparedTable | None:
    """Return the columns and rows of a table from its plain values; None for one made of tasks."""
    columns = [*_paths(held.get("cot"), "")]
    rows, total = held.get("hang") or (), held.get("tong")
    if not isinstance(rows, list | tuple) or not columns:
        return None
    given = [*rows, total] if isinstance(total, list | tuple) else [*rows]
    numbered = fold(columns[0]).rstrip(".") in STT
    made = tuple(_row(row, columns, numbered=numbered) for row in given)
    return ComparedTable(tuple(columns[1:] if numbered else columns), made)


def _paths(columns: RawValue, above: str) -> Iterator[str]:
    for item in raw_list(columns):
        held = raw_map(item)
        plain_name = not isinstance(item, dict)
        name = str(item if plain_name else held.get("ten") or held.get("khoa") or "")
        below = held.get("cot")
        if below:
            yield from _paths(below, f"{above}{name}{BETWEEN}")
        else:
            yield above + one_line(plain(name))


def _row(row: RawValue, columns: list[str], *, numbered: bool) -> tuple[str, ...]:
    """Return the cells of a row by column; a row that opens a group has one cell."""
    if isinstance(row, dict):
        if "nhom" in row:
            return (str(row["nhom"]),)
        cells = [row.get(name) for name in columns]
    else:
        cells = [*row] if isinstance(row, str) else [*raw_list(row)]
    shown = tuple(one_line(plain(str(cell or ""))) for cell in cells)
    return shown[1:] if numbered and len(shown) == len(columns) else shown
