"""The table itself, and the ways an author may give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.kinds import choice, many, part
from kehoach.plan.part import Kind, Part, field
from kehoach.plan.table.columns import Cot, columns_fit, is_numbered, read_cot
from kehoach.plan.table.from_file import TuTep, at_cells, with_rows
from kehoach.plan.table.rows import Nhom, read_hang, rows_fit

if TYPE_CHECKING:
    from kehoach.plan.reading import Path, Reading


class Bang(Part):
    """Bảng ghi sẵn: các cột và các hàng."""

    cot: tuple[Cot, ...] = field(
        many(Kind(read_cot, {"$ref": "#/$defs/Cot"})),
        "Tiêu đề các cột.",
        check=columns_fit,
    )
    hang: tuple[tuple[str, ...] | Nhom, ...] = field(
        many(Kind(read_hang, {"$ref": "#/$defs/Nhom"})),
        "Các hàng; mỗi hàng là danh sách ô. Bảng có cột STT thì không cần ghi số thứ tự.",
        default=(),
        check=rows_fit,
    )

    @property
    def numbered(self) -> bool:
        """Return True when the first column numbers the rows."""
        return is_numbered(self.cot)


def _read_bang(value: Any, reading: Reading, path: Path) -> Bang | str | None:
    if isinstance(value, str):
        return str(_FROM_TASKS.read(value, reading, path))
    if isinstance(value, dict) and "tep" in value:
        return _read_from_file(value, reading, path)
    return reading.part(Bang, value, path)


def _read_from_file(value: dict[str, Any], reading: Reading, path: Path) -> Bang | None:
    """Return the table whose rows lie in a file; what is wrong with a row stands at its cell."""
    taken = with_rows(value, reading, path)
    if taken is None:
        return None
    start = len(reading.faults)
    bang = reading.part(Bang, taken.raw, path)
    at_cells(reading, start, path, taken)
    return bang


_BARE = ("cot", "hang", *TuTep.FIELDS)
"""Keys of a table an author may write beside its name."""
_FROM_TASKS = choice("nhiem_vu")
BANG = Kind(_read_bang, {"anyOf": [_FROM_TASKS.json, part(Bang).json]})
"""A table given, or the name of the list it is made from."""


def gather_table(raw: dict[str, Any]) -> dict[str, Any]:
    """Return a mapping whose bare ``cot`` and ``hang`` (or ``tep``) are put under ``bang``."""
    if "bang" in raw or not any(key in raw for key in ("cot", "hang", "tep")):
        return raw
    rest = {key: value for key, value in raw.items() if key not in _BARE}
    return {**rest, "bang": {key: raw[key] for key in _BARE if key in raw}}
