"""The rows of a table of expenses: each is an expense, as ``khoan_chi`` among the items is.

A file that was read has its money in a table more often than in lines. A row has no key for a
``ma``: who wants to fix one writes ``khoan_chi`` items, from which ``bang: kinh_phi`` makes the
same table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.plan.part import PlanPart
from kehoach.plan.table import gather_table
from kehoach.plan.table.columns import BETWEEN, STT
from kehoach.plan.table.lines import rows_of
from kehoach.plan.table.named import Names
from kehoach.plan.table.rows import Nhom
from kehoach.text.cell import ABOVE, LEFT
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plain import Raw

GROUP = "nhom"
_UNSAID = (ABOVE, LEFT)
"""Cells that go on another: the row is part of the one above."""


class ExpenseRow(NamedTuple):
    """A row of a table that says what money is for, or that opens a group of such rows."""

    number: int
    """Which of the table's rows, from 0."""
    words: str
    depth: int
    """1 and 2 for a group and a group inside one, 0 for an expense."""


def expense_rows(held: Raw) -> Iterator[ExpenseRow]:
    """Yield the rows of a table of a plan or of plain values; none of one made of items.

    ``held`` are the fields of the item the table is; what an expense is for stands in the first
    column, behind the numbers. Rows that say nothing there, and the row of totals, are left out.
    """
    table = gather_table(dict(held)).get("bang")
    given = vars(table) if isinstance(table, PlanPart) else table
    if not isinstance(given, dict) or not given.get("cot"):
        return
    paths = [*_paths(given["cot"], "")]
    at = 1 if paths and fold(paths[0]).rstrip(".") in STT else 0
    names = Names(paths)
    for number, row in enumerate(_listed(given.get("hang"))):
        found = _group(number, row) or _expense(number, row, names, at)
        if found is not None and found.words not in ("", *_UNSAID):
            yield found


def _listed(rows: Any) -> Any:
    if isinstance(rows, str):
        return rows_of(rows)
    return rows if isinstance(rows, list | tuple) else ()


def _group(number: int, row: Any) -> ExpenseRow | None:
    held = vars(row) if isinstance(row, Nhom) else row
    if not isinstance(held, dict) or GROUP not in held:
        return None
    return ExpenseRow(number, str(held[GROUP] or ""), 2 if str(held.get("bac", 1)) == "2" else 1)


def _expense(number: int, row: Any, names: Names, at: int) -> ExpenseRow | None:
    """Return a row by the cell at a place; one without its number is a cell shorter."""
    cell: Any = None
    if isinstance(row, dict):
        cell = next((row[name] for name in row if names.place(str(name)) == at), None)
    elif isinstance(row, list | tuple):
        here = at - 1 if len(row) < len(names.paths) and at else at
        cell = row[here] if here < len(row) else None
    return ExpenseRow(number, cell, 0) if isinstance(cell, str) else None


def _paths(columns: Any, above: str) -> Iterator[str]:
    """Yield the names of columns, each with those it stands under."""
    for column in columns if isinstance(columns, list | tuple) else ():
        held = vars(column) if isinstance(column, PlanPart) else column
        name = str(held.get("ten") or "") if isinstance(held, dict) else str(column)
        below = held.get("cot") if isinstance(held, dict) else None
        if below:
            yield from _paths(below, f"{above}{name}{BETWEEN}")
        else:
            yield above + name
