"""A table of a document as columns and rows of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.extract.cells import cell_text, grid
from kehoach.document.extract.table_head import columns_of, heads_of, leaf_names
from kehoach.document.extract.table_look import as_set
from kehoach.document.extract.table_rows import listed
from kehoach.named import NamedTuple
from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang, is_numbered
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.document.block import Row, Table
    from kehoach.plain import Raw, RawValue
    from kehoach.plan.table import Cot

_MOST = 20
"""Columns of a table a plan can hold."""
_MERGED = "bảng có ô gộp không thành khung chữ nhật; chữ của ô gộp đứng ở ô đầu"
_TABLE_INSIDE = "ô của bảng có bảng bên trong"
_AS_LINES = "mỗi hàng của bảng ấy đã ghi thành một dòng chữ, các ô cách nhau bằng “|”"


class Given(NamedTuple):
    """A table of a file as a plan has it."""

    raw: Raw
    """``cot``, ``hang`` and what goes with them; ``doan`` for a table no plan can hold."""
    remarks: list[str]
    """What will look otherwise, in Vietnamese."""
    anew: list[str]
    """Numbers of its rows, which the plan prints by itself."""


def words_in(table: Table) -> str:
    """Return every word of a table, cells one after the other."""
    return "; ".join(one_line(cell) for row in table.rows for cell in grid(row) if cell)


def given(table: Table, *, ngang: bool = False, looks: bool = True) -> Given:
    """Return the table as columns and rows of a plan; one of too many columns as a paragraph.

    ``ngang`` says that it stands on a landscape page. Without ``looks`` it says nothing of how its
    columns are set.
    """
    wide = max((_wide(row) for row in table.rows), default=0)
    if wide == 0 or wide > _MOST:
        remark = f"bảng có {wide} cột, đã ghi thành một đoạn văn"
        return Given({"doan": words_in(table) or "(bảng trống)"}, [remark], [])
    heads = heads_of(table)
    cot = columns_of(table.rows[: heads.rows], wide)
    columns = _read(cot)
    body = table.rows[heads.rows :]
    found = listed(body, columns, wide)
    raw: Raw = {"cot": cot, "hang": found.hang}
    if found.tong:
        raw["tong"] = found.tong
    if not heads.repeats:
        raw["lap_tieu_de"] = "false"
    anew = [cell_text(row.cells[0]) for row in body if row.cells] if is_numbered(columns) else []
    remarks = [*_unnamed(cot, table), *_remarks(table, merged=found.merged)]
    return Given(as_set(raw, table, heads.rows, ngang=ngang, looks=looks), remarks, anew)


def _wide(row: Row) -> int:
    return sum(cell.span for cell in row.cells)


def _read(cot: list[RawValue]) -> tuple[Cot, ...]:
    """Return the columns as the model has them."""
    made = Reading().part(Bang, {"cot": cot}, ())
    assert made is not None  # noqa: S101 - names and levels are as a plan wants them
    return made.cot


def _unnamed(cot: list[RawValue], table: Table) -> list[str]:
    """Tell the names columns got that have none of their own under a heading they share."""
    made = [name for name in leaf_names(cot) if name.startswith("Cột ")]
    words = words_in(table) if made else ""
    made = [name for name in made if name not in words]
    return [f"cột không có tiêu đề riêng, đã đặt tên: {', '.join(made)}"] if made else []


def _remarks(table: Table, *, merged: bool) -> list[str]:
    cells = [cell for row in table.rows for cell in row.cells]
    remarks = [] if merged else [_MERGED]
    if any(block.table is not None for cell in cells for block in cell.blocks):
        remarks.append(f"{_TABLE_INSIDE}; {_AS_LINES}")
    return remarks
