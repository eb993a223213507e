"""A whole table that was pasted from Excel or Word, as heads and rows of a grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.table.heads import head_rows
from kehoach.text.cell import ABOVE, LEFT

if TYPE_CHECKING:
    from kehoach.web.draft.grid import Cells


def pasted(cells: Cells) -> tuple[Cells, Cells]:
    """Return heads and rows of a whole table that was pasted, its merged cells with their signs."""
    count = max(map(len, cells))
    full = [[*(cell.strip() for cell in row), *[""] * (count - len(row))] for row in cells]
    full = _led_on(full)
    deep = head_rows(tuple(tuple(row) for row in full))
    heads = [[cell or ABOVE if at else cell for cell in row] for at, row in enumerate(full[:deep])]
    return heads, full[deep:]


def _led_on(rows: Cells) -> Cells:
    """Return rows whose first goes over the second: text alone has lost what was merged."""
    if not rows[2:] or LEFT in rows[0] or ABOVE in rows[1] or not rows[0][0]:
        return rows
    first = list(map(_or_left, rows[0], rows[1]))
    if LEFT not in first or not all(map(_above, first, [*first[1:], ""], rows[1])):
        return rows
    return [first, [cell or ABOVE for cell in rows[1]], *rows[2:]]


def _or_left(head: str, below: str) -> str:
    """Return a head, or where it is empty above a column, what goes on from the left."""
    return head or LEFT * bool(below)


def _above(head: str, beside: str, below: str) -> bool:
    """Return True where a head has columns below all of it, or below none."""
    return bool(head) and bool(below) is (LEFT in (head, beside))
