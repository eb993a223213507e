"""How the columns of a table are set: widths and alignment the plan would not choose by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.document.columns import usual_widths
from kehoach.document.compose.given import given_table
from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang
from kehoach.plan.table.columns import leaves, levels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Cell, Row, Table

_SAME_SHARE = 0.02
"""Columns whose share of the width differs by less are set as the plan would set them."""
_FEW = 3
"""Columns looked for that alone explain the widths of a file; beyond them every column is given."""


def as_set(raw: dict[str, Any], table: Table, heads: int, *, ngang: bool) -> dict[str, Any]:
    """Return the table with the widths and alignment the plan would not choose by itself.

    ``ngang`` says that it will stand on a landscape page.
    """
    made = Reading().part(Bang, raw, ())
    if made is None:
        return raw
    usual = given_table(made, ())
    asked = asked_widths(table, usual, ngang=ngang)
    wide = len(leaves(made.cot))
    theirs = _plain_rows(table.rows[heads:], made)
    ours = _plain_rows(usual.rows[levels(made.cot) :], made)
    looks: list[dict[str, str]] = []
    for at in range(wide):
        look = {"rong": str(asked[at])} if at in asked else {}
        shown = _column_align(theirs, at, wide)
        if shown and shown != _column_align(ours, at, wide):
            look["canh"] = shown
        looks.append(look)
    return {**raw, "cot": _dressed(raw["cot"], iter(looks))}


def _plain_rows(rows: tuple[Row, ...], made: Bang) -> tuple[Row, ...]:
    """Return the rows without that of totals, whose name is set in the middle."""
    return rows[:-1] if made.tong is not False else rows


def _dressed(columns: list[Any], looks: Iterator[dict[str, str]]) -> list[Any]:
    """Return the columns, those that hold cells with their looks."""
    out: list[Any] = []
    for one in columns:
        if isinstance(one, dict):
            out.append({**one, "cot": _dressed(one["cot"], looks)})
        else:
            look = next(looks)
            out.append({"ten": one, **look} if look else one)
    return out


def asked_widths(table: Table, usual: Table, *, ngang: bool) -> dict[int, int]:
    """Return by column, from 0, the share to write so that the table is set as in the file.

    ``usual`` is the table as the program would print it. Only columns the program would set
    otherwise get one, as few as make it agree: each time the one that helps most.
    """
    shown = _shares(table.rong)
    if len(shown) != len(usual.rong):
        return {}
    setting = _Setting(usual, ngang, shown)
    every = {at: max(round(share * 100), 1) for at, share in enumerate(shown)}
    out: dict[int, int] = {}
    while setting.off(out) > _SAME_SHARE:
        if len(out) in (_FEW, len(shown)):
            return every
        tried = [{**out, at: share} for at, share in every.items() if at not in out]
        out = min(tried, key=setting.rank)
    return out


class _Setting(NamedTuple):
    """A table as the program prints it, and how the file has it."""

    usual: Table
    ngang: bool
    shown: list[float]
    """Shares of 1."""

    def rank(self, given: dict[int, int]) -> tuple[float, int, int]:
        """Return what is least for the shares that do best.

        People write fives and tens, and leave the column of the numbers alone.
        """
        odd = sum([share % 5 > 0 for share in given.values()])
        return max(round(self.off(given), 2), _SAME_SHARE), int(0 in given), odd

    def off(self, given: dict[int, int]) -> float:
        """Return by what share of the table the worst column differs when some are given."""
        asked = tuple([given.get(at) for at in range(len(self.shown))])
        found = _shares(usual_widths(self.usual.can, asked, ngang=self.ngang).pt)
        return max([abs(one - other) for one, other in zip(self.shown, found, strict=True)])


def _shares(widths: tuple[float | None, ...]) -> list[float]:
    """Return shares of 1; none where no width is known."""
    known = [width or 0.0 for width in widths]
    total = sum(known)
    return [width / total for width in known] if total else []


def _column_align(rows: tuple[Row, ...], column: int, wide: int) -> str | None:
    """Return how the cells of a column are set when all filled ones agree and the file says so."""
    whole = [row for row in rows if not row.nhom and len(row.cells) == wide]
    filled = _filled([row.cells[column] for row in whole])
    if any(block.look is None for cell in filled for block in cell.blocks):
        return None
    found = {cell.canh for cell in filled}
    return found.pop() if len(found) == 1 else None


def _filled(cells: list[Cell]) -> list[Cell]:
    return [cell for cell in cells if any(run.text.strip() for run in cell.text)]
