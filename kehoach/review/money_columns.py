"""Columns of a table that hold amounts of money in a unit the table tells."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.review.facts.grids import figure
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.grids import Grid

_UNIT = re.compile(r"(?P<bac>1\.000|1000|nghin|ngan|trieu|ty|ti)? ?dong\b")
_TIMES = {"": 1, "1.000": 10**3, "1000": 10**3, "nghin": 10**3, "ngan": 10**3}
_TIMES |= {"trieu": 10**6, "ty": 10**9, "ti": 10**9}
_MONEY = re.compile(r"\b(?:kinh phi|so tien|thanh tien|du toan|ngan sach|tong|nguon|von)\b")
_NOT_ADDED = re.compile(r"don gia|dinh muc|muc|%|ty le|ti le")

_FEWEST = 2
"""Figures that make a sum."""


class MoneyColumn(NamedTuple):
    """A column of amounts in đồng."""

    number: int
    """From 0."""
    cells: tuple[Decimal, ...]
    """The amounts of its rows, a row of totals left out."""
    total: Decimal
    """What the row of totals says, else what the rows add up to."""


def money_columns(grid: Grid, unit: str) -> Iterator[MoneyColumn]:
    """Yield the columns of money; ``unit`` is the line above the table, empty without one."""
    for column in range(1, len(grid.body[-1].cells)):
        times = _times(grid.head(column), fold(unit))
        found = _amounts(grid, column) if times else None
        if found is not None:
            cells, total = found
            yield MoneyColumn(column, tuple([number * times for number in cells]), total * times)


def _times(head: str, unit: str) -> int:
    """Return how many đồng the unit of a column is; 0 for no amounts that may be added."""
    if _NOT_ADDED.search(head):
        return 0
    return dong_in(head) or (dong_in(unit) if _MONEY.search(head) else 0)


def dong_in(unit: str) -> int:
    """Return how many đồng a unit in folded words is: ``trieu dong``; 0 where they name none."""
    found = _UNIT.search(unit)
    return _TIMES[found["bac"] or ""] if found else 0


def _amounts(grid: Grid, column: int) -> tuple[list[Decimal], Decimal] | None:
    """Return the figures of a column and their total; None where it is not known."""
    last = grid.body[-1]
    rows = grid.body[:-1] if last.total else grid.body
    known = [number for line in rows if (number := figure(line.cells[column])) is not None]
    if len(known) < _FEWEST:
        return None
    total = figure(last.cells[column]) if last.total else sum(known, Decimal())
    return None if total is None else (known, total)
