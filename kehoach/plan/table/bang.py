"""The table itself, and the ways an author may give it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.plan.kinds import CO_KHONG, part, scalar, text, texts
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.table.columns import COT, Cot, columns_fit, is_numbered
from kehoach.plan.table.fit import rows_fit
from kehoach.plan.table.from_file import TuTep, at_cells, with_rows
from kehoach.plan.table.made import MADE, BangLap, read_made
from kehoach.plan.table.rows import HANG, Nhom
from kehoach.plan.table.total import TONG, total_fits

if TYPE_CHECKING:
    from kehoach.plain import Raw
    from kehoach.plan.reading import Path, Reading

_UNIT = re.compile(r"(?:đơn vị tính|đơn vị|đvt)\s*:\s*", re.IGNORECASE)
_NOTE = re.compile(r"ghi chú\s*:\s*", re.IGNORECASE)


def _read_unit(value: Any) -> str:
    found = text(value).strip("() ")
    return _UNIT.sub("", found, count=1) or found


def _unnamed(notes: tuple[str, ...]) -> tuple[str, ...]:
    """Return notes without the words the composer writes before the first."""
    return tuple(
        _NOTE.sub("", note, count=1) or note if at == 0 else note for at, note in enumerate(notes)
    )


class Bang(PlanPart):
    """Bảng ghi sẵn: các cột và các hàng."""

    don_vi_tinh: str | None = field(
        scalar(_read_unit),
        "Đơn vị tính của các con số, in ở góc phải trên bảng.",
        default=None,
        vi_du=("triệu đồng",),
    )
    cot: tuple[Cot, ...] = field(COT, "Tiêu đề các cột.", check=columns_fit, loose=True)
    hang: tuple[tuple[str, ...] | Nhom, ...] = field(
        HANG,
        "Các hàng: danh sách ô, nhóm theo tên cột, hoặc khối chữ mỗi hàng một dòng, ô cách nhau "
        "bằng |. Bảng có cột STT thì không cần ghi số thứ tự. Ô < nối ô bên trái, ^ nối ô trên.",
        default=(),
        check=rows_fit,
        loose=True,
    )
    tong: bool | tuple[str, ...] = field(
        TONG,
        "`true` thì chương trình cộng các cột số thành hàng tổng; hoặc ghi sẵn cả hàng.",
        default=False,
        check=total_fits,
    )
    ghi_chu: tuple[str, ...] = field(
        texts(text, _unnamed),
        "Ghi chú, in ngay dưới bảng.",
        default=(),
    )
    lap_tieu_de: bool = field(
        CO_KHONG,
        "`false` thì tiêu đề không lặp lại ở trang sau.",
        default=True,
    )

    @property
    def numbered(self) -> bool:
        """Return True when the first column numbers the rows."""
        return is_numbered(self.cot)


def _read_bang(value: Any, reading: Reading, path: Path) -> AnyBang | None:
    if isinstance(value, str):
        return read_made(value, reading, path)
    if isinstance(value, BangLap):
        return value
    if isinstance(value, dict) and "lap_tu" in value:
        return reading.part(BangLap, value, path[:-1])  # its keys stand beside `bang`
    if isinstance(value, dict) and "tep" in value:
        return _read_from_file(value, reading, path)
    return reading.part(Bang, value, path)


_FROM_FILE = (*TuTep.FIELDS, "hang", "tong")
"""Keys of a table that say nothing until its file is read."""
_ANY_COLUMN = ["A"]


def _read_from_file(value: Raw, reading: Reading, path: Path) -> Bang | None:
    """Return the table whose rows lie in a file; what is wrong with a row stands at its cell."""
    taken = with_rows(value, reading, path)
    if taken is None:
        known = {key: item for key, item in value.items() if key not in _FROM_FILE}
        reading.part(Bang, {"cot": _ANY_COLUMN, **known}, path)  # what the author wrote beside it
        return None
    start = len(reading.faults)
    bang = reading.part(Bang, taken.raw, path)
    at_cells(reading, start, path, taken)
    return bang


AnyBang = Bang | BangLap | str
"""A table given, one made in a way of the author's, or the usual table of the tasks by its name."""

LAP_TU = "`nhiem_vu`, `kinh_phi`, `chi_tieu` để lập từ các mục ấy, hoặc nhóm cot, hang."

BANG = FieldKind(_read_bang, {"anyOf": [MADE.json, part(Bang).json]})
"""A table given, or the name of what it is made from."""

BARE = (*Bang.FIELDS, *TuTep.FIELDS)
"""Keys of a table that may stand beside the other keys of what holds it."""


def gather_table(raw: Raw) -> Raw:
    """Return a mapping whose bare keys of a table (``cot``, ``hang`` …) are put under ``bang``.

    Beside the name of what a table is made from they say how it is made.
    """
    bare = {key: raw[key] for key in BARE if key in raw}
    made = {"lap_tu": raw["bang"]} if isinstance(raw.get("bang"), str) else {}
    if not bare or not (made or _gives_rows(raw)):
        return raw
    rest = {key: value for key, value in raw.items() if key not in BARE}
    return {**rest, "bang": {**made, **bare}}


def _gives_rows(raw: Raw) -> bool:
    return "bang" not in raw and any(key in raw for key in ("cot", "hang", "tep"))


def name_above(raw: Raw) -> Raw:
    """A table in the text with the name given inside ``bang`` beside it, where it is kept."""
    bang = raw.get("bang")
    if not isinstance(bang, dict) or "ten" not in bang or "ten" in raw:
        return raw
    inside = {key: value for key, value in bang.items() if key != "ten"}
    return {**raw, "ten": bang["ten"], "bang": inside}
