"""A table of a document as columns and rows of a plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.document.extract.cells import covers, grid
from kehoach.document.extract.table_head import column_names, head_rows
from kehoach.document.extract.table_look import as_set
from kehoach.plan.table import STT
from kehoach.text.letters import fold, one_line
from kehoach.text.numbering import from_roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Row, Table

_MOST = 20
"""Columns of a table a plan can hold."""
_LEAST_OF_GROUPS = 3
"""Columns of a table whose groups are numbered: number, name and something to fill in."""
_MERGED = "bảng có ô gộp theo chiều dọc; chữ của ô gộp đứng ở hàng đầu"
_TABLE_INSIDE = "ô của bảng có bảng bên trong"
_AS_LINES = "mỗi hàng của bảng ấy đã ghi thành một dòng chữ, các ô cách nhau bằng “|”"


class Given(NamedTuple):
    """A table of a file as a plan has it."""

    raw: dict[str, Any]
    """``cot`` and ``hang``; ``doan`` for a table no plan can hold."""
    remarks: list[str]
    """What will look otherwise, in Vietnamese."""
    anew: list[str]
    """Numbers of its rows, which the plan prints by itself."""


def words_in(table: Table) -> str:
    """Return every word of a table, cells one after the other."""
    return "; ".join(one_line(cell) for row in table.rows for cell in grid(row) if cell)


def given(table: Table, *, ngang: bool = False) -> Given:
    """Return the table as columns and rows of a plan; one of too many columns as a paragraph.

    ``ngang`` says that it stands on a landscape page.
    """
    grids = [grid(row) for row in table.rows]
    wide = max(map(len, grids), default=0)
    if wide == 0 or wide > _MOST:
        remark = f"bảng có {wide} cột, đã ghi thành một đoạn văn"
        return Given({"doan": words_in(table) or "(bảng trống)"}, [remark], [])
    rows = [cells + [""] * (wide - len(cells)) for cells in grids]
    heads = head_rows(table)
    names, below = column_names(rows[:heads], wide), rows[heads:]
    numbered = fold(names[0]).rstrip(".") in STT
    listed = _listed(table.rows[heads:], below, numbered=numbered)
    raw = {"cot": names, "hang": _without_numbers(listed) if numbered else listed}
    anew = [cells[0] for cells in below] if numbered else []
    return Given(as_set(raw, table, heads, ngang=ngang), _remarks(table), anew)


def _remarks(table: Table) -> list[str]:
    cells = [cell for row in table.rows for cell in row.cells]
    remarks = [_MERGED] if any(cell.rows != 1 for cell in cells) else []
    if any(block.table is not None for cell in cells for block in cell.blocks):
        remarks.append(f"{_TABLE_INSIDE}; {_AS_LINES}")
    return remarks


def _listed(rows: Sequence[Row], below: Sequence[list[str]], *, numbered: bool) -> list[Any]:
    """Return the rows below the heading, those that name a group as ``nhom``."""
    out: list[Any] = []
    for row, cells in zip(rows, below, strict=True):
        group = _group(row, cells, numbered=numbered)
        out.append(cells if group is None else {"nhom": group})
    return out


def _group(row: Row, cells: list[str], *, numbered: bool) -> str | None:
    """Return the name of a group row: a Roman number and a name, the other cells empty."""
    if numbered and _is_number_and_name(cells):
        return _plain(cells[1]) if _counts_groups(cells[0]) else None
    spans = covers(row) and (row.tieu_de or not numbered)
    return _plain(cells[0]) if spans and any(cell.strip() for cell in cells) else None


def _is_number_and_name(cells: list[str]) -> bool:
    """Return True for a row of three cells or more, two of them filled: the second and another."""
    filled = [cell for cell in cells if cell.strip()]
    pair = len(filled) == 2  # noqa: PLR2004 - number and name
    return pair and len(cells) >= _LEAST_OF_GROUPS and bool(cells[1].strip())


def _counts_groups(cell: str) -> bool:
    """Return True for a Roman number or a capital letter."""
    shown = cell.replace("*", "").strip().rstrip(".")
    return bool(from_roman(shown) or re.fullmatch(r"[A-H]", shown))


def _plain(text: str) -> str:
    return one_line(re.sub(r"(?<!\\)\*\*?", "", text))


def _without_numbers(rows: list[Any]) -> list[Any]:
    """Return rows without their number where the plan would count the same."""
    out, count = [], 0
    for row in rows:
        if isinstance(row, dict):
            count = 0
            out.append(row)
            continue
        count += 1
        if row[0].strip().rstrip(".") != str(count):
            return rows
        out.append(row[1:])
    return out
