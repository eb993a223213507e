"""A table of a document as columns and rows of a plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.compose.tables import given_table
from kehoach.plan.inline import marked
from kehoach.plan.reading import Reading
from kehoach.plan.table import STT, Bang
from kehoach.text.letters import fold, one_line
from kehoach.text.numbering import from_roman

if TYPE_CHECKING:
    from kehoach.document.block import Block, Cell, Row, Table

_MOST = 20
_TABLE_INSIDE = "ô của bảng có bảng bên trong; mỗi hàng của bảng ấy đã ghi thành một dòng chữ, các ô cách nhau bằng “|”"
_FEWEST = 3
"""Rows of a table whose head is two: one row stands below them."""
_SAME_SHARE = 0.02
"""Columns whose share of the width differs by less are set as the plan would set them."""


def words_in(table: Table) -> str:
    """Return every word of a table, cells one after the other."""
    return "; ".join(one_line(cell) for row in table.rows for cell in _grid(row) if cell)


def given(table: Table) -> tuple[dict[str, Any], list[str], list[str]]:
    """Return the table as raw ``cot`` and ``hang``, remarks in Vietnamese, and the numbers it prints anew."""
    remarks: list[str] = []
    grids = [_grid(row) for row in table.rows]
    wide = max(map(len, grids), default=0)
    if wide == 0 or wide > _MOST:
        return (
            {"doan": words_in(table) or "(bảng trống)"},
            [f"bảng có {wide} cột, đã ghi thành một đoạn văn"],
            [],
        )
    rows = [row + [""] * (wide - len(row)) for row in grids]
    heads = _head_rows(table)
    if any(cell.rows != 1 for row in table.rows for cell in row.cells):
        remarks.append("bảng có ô gộp theo chiều dọc; chữ của ô gộp đứng ở hàng đầu")
    if _holds_tables(table):
        remarks.append(_TABLE_INSIDE)
    names = _names(rows[:heads], wide)
    numbered = fold(names[0]).rstrip(".") in STT
    listed: list[Any] = []
    for row, cells in zip(table.rows[heads:], rows[heads:], strict=True):
        group = _group(row, cells, numbered=numbered)
        listed.append({"nhom": group} if group is not None else cells)
    raw: dict[str, Any] = {"cot": names, "hang": listed}
    raw["hang"] = _without_numbers(listed) if numbered else listed
    anew = [cells[0] for cells in rows[heads:]] if numbered else []
    return _as_set(raw, table, heads), remarks, anew


def _holds_tables(table: Table) -> bool:
    inner = (block.table for row in table.rows for cell in row.cells for block in cell.blocks)
    return any(one is not None for one in inner)


def _head_rows(table: Table) -> int:
    """Return how many rows at the top are heading rows; without a mark the first one is.

    A row of one cell below the first is a group that repeats with the heading, no part of it.
    """
    marked_rows = 0
    for row in table.rows:
        if not row.tieu_de or (marked_rows and _covers(row)):
            break
        marked_rows += 1
    if marked_rows:
        return min(marked_rows, max(len(table.rows) - 1, 1))
    deep = max((cell.rows for cell in table.rows[0].cells), default=1)
    return min(max(deep, 2 if _heads_split(table) else 1), 3)


def _covers(row: Row) -> bool:
    """Return True for a row whose one cell spans the table."""
    return len(row.cells) == 1 and row.cells[0].span > 1


def _heads_split(table: Table) -> bool:
    """Return True when a heading over several columns has a name below it in each, no other has."""
    if len(table.rows) < _FEWEST or _covers(table.rows[0]):
        return False
    below = _grid(table.rows[1])
    at, split = 0, False
    for cell in table.rows[0].cells:
        names = below[at : at + cell.span]
        at += cell.span
        if cell.span > 1:
            split = True
        if all(names) != (cell.span > 1) or any(names) != (cell.span > 1):
            return False
    return split


def _grid(row: Row) -> list[str]:
    """Return the texts of a row, one a column; what covers several columns stands in the first."""
    out: list[str] = []
    for cell in row.cells:
        out += [_text(cell) if cell.rows else "", *[""] * (cell.span - 1)]
    return out


def _text(cell: Cell) -> str:
    """Return the words of a cell with bold and italic parts marked, one line a paragraph."""
    if not cell.blocks:
        return marked(cell.text)
    lines = [_line(block) for block in cell.blocks]
    return "\n".join(line for line in lines if line)


def _line(block: Block) -> str:
    if block.table is not None:
        lines = (" | ".join(one for one in _grid(row) if one) for row in block.table.rows)
        return "\n".join(line for line in lines if line)
    text = marked(block.text)
    text = "\n".join(one_line(part) for part in text.split("\n"))
    return f"{block.label} {text}".strip()


def _names(rows: list[list[str]], wide: int) -> list[str]:
    """Return the heading of each column; a heading over several is written before each of them."""
    names = [""] * wide
    for row in rows:
        above = ""
        for column in range(wide):
            text = one_line(row[column].replace("**", "").replace("*", ""))
            above = text or above
            if text:
                names[column] = f"{names[column]} - {text}" if names[column] else text
            elif above and len(rows) > 1 and row is rows[0] and any(one[column] for one in rows[1:]):
                names[column] = above
    return [name or f"Cột {number}" for number, name in enumerate(names, 1)]


def _group(row: Row, cells: list[str], *, numbered: bool) -> str | None:
    """Return the name of a group row: a Roman number and a name, the other cells empty."""
    filled = [cell for cell in cells if cell.strip()]
    first = cells[0].replace("*", "").strip().rstrip(".")
    if numbered and len(cells) > 2 and len(filled) == 2 and cells[1].strip():  # noqa: PLR2004 - number and name
        return _plain(cells[1]) if from_roman(first) or re.fullmatch(r"[A-H]", first) else None
    covers = _covers(row) and (row.tieu_de or not numbered)
    return _plain(cells[0]) if covers and filled else None


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


def _as_set(raw: dict[str, Any], table: Table, heads: int) -> dict[str, Any]:
    """Return the table with the widths and alignment the plan would not choose by itself."""
    made = Reading().part(Bang, {"cot": raw["cot"], "hang": raw["hang"]}, ())
    if made is None:
        return raw
    usual = given_table(made, ())
    shares, wanted = _shares(table.rong), _shares(usual.rong)
    widths = len(shares) == len(wanted) and any(abs(a - b) > _SAME_SHARE for a, b in zip(shares, wanted, strict=True))
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


def _shares(widths: tuple[float, ...]) -> list[float]:
    total = sum(widths)
    return [one / total for one in widths] if total else []


def _column_align(rows: tuple[Row, ...], column: int, wide: int) -> str | None:
    """Return how the cells of a column are set when all filled ones agree and the file says so."""
    cells = [row.cells[column] for row in rows if not row.nhom and len(row.cells) == wide]
    filled = [cell for cell in cells if _words(cell)]
    if any(block.look is None for cell in filled for block in cell.blocks):
        return None
    found = {cell.canh for cell in filled}
    return found.pop() if len(found) == 1 else None


def _words(cell: Cell) -> str:
    return "".join(run.text for run in cell.text).strip()
