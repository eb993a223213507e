"""How the columns of a table are set: widths and alignment the plan would not choose by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.document.compose.tables import given_table
from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang

if TYPE_CHECKING:
    from kehoach.document.block import Cell, Row, Table

_SAME_SHARE = 0.02
"""Columns whose share of the width differs by less are set as the plan would set them."""


def as_set(raw: dict[str, Any], table: Table, heads: int) -> dict[str, Any]:
    """Return the table with the widths and alignment the plan would not choose by itself."""
    made = Reading().part(Bang, {"cot": raw["cot"], "hang": raw["hang"]}, ())
    if made is None:
        return raw
    usual = given_table(made, ())
    shares, wanted = _shares(table.rong), _shares(usual.rong)
    widths = _differ(shares, wanted)
    columns: list[Any] = []
    for number, name in enumerate(raw["cot"]):
        column: dict[str, Any] = {"ten": name}
        if widths and shares[number] > 0:
            column["rong"] = str(max(round(shares[number] * 100), 1))
        shown = _column_align(table.rows[heads:], number, len(raw["cot"]))
        if shown and shown != _column_align(usual.rows[1:], number, len(raw["cot"])):
            column["canh"] = shown
        columns.append(column if len(column) > 1 else name)
    return {**raw, "cot": columns}


def _differ(shares: list[float], wanted: list[float]) -> bool:
    """Return True for other widths of as many columns."""
    if len(shares) != len(wanted):
        return False
    return any(abs(a - b) > _SAME_SHARE for a, b in zip(shares, wanted, strict=True))


def _shares(widths: tuple[float, ...]) -> list[float]:
    total = sum(widths)
    return [width / total for width in widths] if total else []


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
