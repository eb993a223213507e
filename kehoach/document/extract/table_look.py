"""How the columns of a table are set: what the plan would not choose by itself."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from kehoach.document.compose.given import set_table
from kehoach.document.extract.table_head import is_ours
from kehoach.document.extract.table_widths import asked_widths
from kehoach.document.needs import measured
from kehoach.plain import raw_list
from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang
from kehoach.plan.table.columns import leaves, levels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kehoach.document.block import Cell, Row, Table
    from kehoach.plain import Raw, RawValue

    Rows = Sequence[Row]
    _Align = Callable[[Rows, int, int], str | None]


def as_set(
    raw: Raw, table: Table, heads: int, *,
    ngang: bool, looks: bool = True,
) -> Raw:  # fmt: skip
    """Return the table with the widths and alignment the plan would not choose by itself.

    ``ngang`` says that it will stand on a landscape page; without ``looks`` it stays as it is.
    """
    made = Reading().part(Bang, raw, ()) if looks else None
    if made is None:
        return raw
    usual = set_table(made, ())
    aligns = _asked_aligns(table, usual, made, heads)
    if aligns:  # what a column needs follows from how it is set
        made = Reading().part(Bang, _with_looks(raw, "canh", aligns), ())
        usual = usual if made is None else set_table(made, ())
    asked = asked_widths(table, measured(usual), ngang=ngang)
    wide = _with_looks(raw, "rong", {at: f"{share:g}" for at, share in asked.items()})
    return _with_looks(wide, "canh", aligns)


def _asked_aligns(table: Table, usual: Table, made: Bang, heads: int) -> dict[int, str]:
    """Return by column how it is set where the plan would set it otherwise."""
    theirs = _plain_rows(table.rows[heads:], made)
    ours = _plain_rows(usual.rows[levels(made.cot) :], made)
    wide = len(leaves(made.cot))
    if not is_ours(table) or len(theirs) != len(ours):
        return _otherwise(theirs, ours, wide, _column_align)
    theirs = tuple([row for row, own in zip(theirs, ours, strict=True) if not own.nhom])
    return _otherwise(theirs, [row for row in ours if not row.nhom], wide, _align_on_ours)


def _otherwise(theirs: Rows, ours: Rows, wide: int, align: _Align) -> dict[int, str]:
    """Return by column how it is set in their rows, where ours are set otherwise."""
    shown = {at: align(theirs, at, wide) for at in range(wide)}
    return {at: text for at, text in shown.items() if text and text != align(ours, at, wide)}


def _with_looks(raw: Raw, key: str, looks: dict[int, str]) -> Raw:
    """Return the table with a key on some of the columns that hold cells, by their place."""
    if not looks:
        return raw
    return {**raw, "cot": _dressed(raw_list(raw["cot"]), key, looks, count())}


def _plain_rows(rows: tuple[Row, ...], made: Bang) -> tuple[Row, ...]:
    """Return the rows without that of totals, whose name is set in the middle."""
    return rows[:-1] if made.tong is not False else rows


def _dressed(
    columns: Sequence[RawValue], key: str, looks: dict[int, str], at: Iterator[int]
) -> list[RawValue]:
    out: list[RawValue] = []
    for column in columns:
        if isinstance(column, dict) and "cot" in column:
            out.append({**column, "cot": _dressed(raw_list(column["cot"]), key, looks, at)})
            continue
        look = looks.get(next(at))
        named: Raw = column if isinstance(column, dict) else {"ten": column}
        out.append(column if look is None else {**named, key: look})
    return out


def _column_align(rows: Rows, column: int, wide: int) -> str | None:
    """Return how a column is set when all filled cells agree and the file says so."""
    whole = [row for row in rows if not row.nhom and len(row.cells) == wide]
    filled = _filled([row.cells[column] for row in whole])
    if any(block.look is None for cell in filled for block in cell.blocks):
        return None
    found = {cell.canh for cell in filled}
    return found.pop() if len(found) == 1 else None


def _align_on_ours(rows: Rows, column: int, _wide: int) -> str | None:
    """Return how a column of a page of ours is set: blank and merged cells as the others."""
    found = {_set_as(cell) for row in rows for cell in _starting_at(row, column)}
    return found.pop() if len(found) == 1 else None


def _set_as(cell: Cell) -> str:
    """Return how a cell is set, be it blank."""
    look = next((block.look for block in cell.blocks), None)
    return cell.canh if look is None else look.canh or "trai"


def _starting_at(row: Row, column: int) -> Iterator[Cell]:
    """Yield the cell that begins in a column, unless it goes on from the one above."""
    at = 0
    for cell in row.cells:
        if at == column and cell.rows:
            yield cell
        at += cell.span


def _filled(cells: list[Cell]) -> list[Cell]:
    return [cell for cell in cells if any(run.text.strip() for run in cell.text)]
