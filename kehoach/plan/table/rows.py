"""Rows of a table: read from a list, numbered where the author left the number out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.kinds import CHU
from kehoach.plan.part import Part, field
from kehoach.plan.reading import Path, Reading, Wrong
from kehoach.plan.table.columns import is_numbered
from kehoach.text.letters import clean, is_clean

if TYPE_CHECKING:
    from kehoach.plan.table.columns import Cot


class Nhom(Part):
    """Dòng chia nhóm, đánh số La Mã."""

    nhom: str = field(CHU, "Tên nhóm.")


def read_hang(value: Any, reading: Reading, path: Path) -> tuple[str, ...] | Nhom | None:
    """Return a row: its cells, or the group it opens."""
    if isinstance(value, list | tuple):
        try:
            if is_clean("".join(value)):  # one look at the row instead of one at each cell
                return tuple([cell.strip() for cell in value])
        except TypeError:  # an empty cell, or no text at all
            pass
        return tuple([_cell(cell) for cell in value])
    if isinstance(value, Nhom | dict):
        return reading.part(Nhom, value, path)
    cure = 'viết [ô 1, "ô 2 có dấu phẩy, trong ngoặc kép", ô 3]'
    raise Wrong("KH03", "mỗi hàng là một danh sách ô", cure)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        cure = "ô có dấu hai chấm hoặc ngoặc thì đặt trong ngoặc kép"
        raise Wrong("KH03", "ô của bảng phải là chữ", cure)
    return clean(value).strip()


def rows_fit(rows: tuple[Any, ...], known: dict[str, Any]) -> tuple[Any, ...]:
    """Number the rows where the author left the number out, and refuse rows that do not fit."""
    if "cot" not in known:
        return rows
    columns: tuple[Cot, ...] = known["cot"]
    numbered = is_numbered(columns)
    count, out = 0, []
    for place, row in enumerate(rows):
        if isinstance(row, Nhom):
            count = 0
        elif numbered and len(row) == len(columns) - 1:
            count += 1
            row = (str(count), *row)  # noqa: PLW2901 - the row as it will be printed
        elif len(row) != len(columns):
            cure = 'thêm hoặc bớt ô; ô có dấu phẩy thì đặt trong ngoặc kép, ô trống ghi ""'
            told = f"hàng có {len(row)} ô, bảng có {len(columns)} cột"
            raise Wrong("KH09", told, cure, (place,))
        else:
            count += 1
        out.append(row)
    return tuple(out)
