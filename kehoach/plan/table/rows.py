"""Rows of a table as an author gives them: a list of cells, a mapping by column, a text block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.kinds import CHU, choice
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.reading import Path, Reading, Wrong
from kehoach.plan.table.lines import rows_of
from kehoach.plan.table.named import Named
from kehoach.text.letters import clean, is_clean

if TYPE_CHECKING:
    from collections.abc import Iterable

_BAC = choice("1", "2")


def _read_bac(value: Any, reading: Reading, path: Path) -> int:
    return value if isinstance(value, int) else int(_BAC.read(value, reading, path))


class Nhom(PlanPart):
    """Dòng chia nhóm; trong bảng có cột STT thì đánh số La Mã, nhóm chứa nhóm đánh chữ cái."""

    nhom: str = field(CHU, "Tên nhóm.")
    bac: int = field(
        FieldKind(_read_bac, {"enum": [1, 2]}),
        "Bậc của nhóm: 2 là nhóm nằm trong nhóm bậc 1 đứng trên.",
        default=1,
    )


def read_hang(value: Any, reading: Reading, path: Path) -> tuple[str, ...] | Nhom | Named | None:
    """Return a row: its cells, its cells by the names of their columns, or the group it opens."""
    if isinstance(value, list | tuple):
        try:
            if is_clean("".join(value)):  # one look at the row instead of one at each cell
                return tuple([cell.strip() for cell in value])
        except TypeError:  # an empty cell, a cell of several lines, or no text at all
            pass
        return tuple(_cells(enumerate(value), reading, path).values())
    if isinstance(value, Nhom | Named):
        return value
    if isinstance(value, dict):
        if "nhom" in value:
            return reading.part(Nhom, value, path)
        cells = _cells(value.items(), reading, path)
        return Named({str(name): cell for name, cell in cells.items()})
    cure = (
        'viết [ô 1, "ô 2 có dấu phẩy, trong ngoặc kép", ô 3], hoặc viết cả bảng thành khối chữ: '
        "hang: |, mỗi hàng một dòng, các ô cách nhau bằng |"
    )
    raise Wrong("KH03", "mỗi hàng là một danh sách ô", cure)


def _cells(given: Iterable[tuple[Any, Any]], reading: Reading, path: Path) -> dict[Any, str]:
    """Return the cells of a row by place or name; one that is none is told (KH03) and empty."""
    out: dict[Any, str] = {}
    for at, cell in given:
        try:
            out[at] = read_cell(cell)
        except Wrong as wrong:
            reading.faults += wrong.faults((*path, at))
            out[at] = ""
    return out


def read_cell(value: Any) -> str:
    """Return a cell; a list is its lines, each behind a dash. Raises Wrong KH03."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "\n".join(f"- {line}" for line in map(read_cell, value) if line)
    if not isinstance(value, str):
        cure = "ô có dấu hai chấm hoặc ngoặc thì đặt trong ngoặc kép"
        raise Wrong("KH03", "ô của bảng phải là chữ", cure)
    return clean(value).strip()


_HANG = FieldKind(read_hang, {"$ref": "#/$defs/Nhom"})


def _read_rows(value: Any, reading: Reading, path: Path) -> tuple[Any, ...]:
    if isinstance(value, str):
        value = rows_of(value)
    if isinstance(value, dict):
        value = [value]
    if _are_plain(value):  # one look at the table instead of one at each row
        return tuple([tuple([cell.strip() for cell in row]) for row in value])
    return reading.items(_HANG, value, path)


def _are_plain(rows: Any) -> bool:
    """Return True for lists of texts that need no cleaning: nearly every table is such."""
    if not (isinstance(rows, list | tuple) and {*map(type, rows)} <= {list, tuple}):
        return False
    try:
        return is_clean("".join(["".join(row) for row in rows]))
    except TypeError:  # an empty cell, or one of several lines
        return False


HANG = FieldKind(_read_rows, {"type": ["array", "string"], "items": _HANG.json})
"""The rows of a table."""
