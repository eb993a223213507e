"""A table made from what the plan says in its own keys: its tasks, expenses or targets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.law import bo_cuc
from kehoach.plan.kinds import CHU, CO_KHONG, choice, many, part, scalar, text, texts
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.reading import Wrong, all_of
from kehoach.plan.table.columns import ALIGN, SHARE
from kehoach.text.numbers import MONEY_UNITS

if TYPE_CHECKING:
    from kehoach.plan.known import Known
    from kehoach.plan.reading import Path, Reading

_KEY = re.compile(r"[a-z0-9_]+").fullmatch
"""A key; a column of the author's own has a title, with capitals, blanks or Vietnamese letters."""
_MONEY = {"nhiem_vu": "kinh_phi", "kinh_phi": "so_tien"}
"""The column of money of a made table; a table of targets has none."""


class CotLap(PlanPart):
    """Một cột của bảng lập tự động: khóa có sẵn, hoặc tiêu đề của cột riêng."""

    khoa: str = field(
        CHU, "Khóa của cột, hoặc tiêu đề của cột riêng.", vi_du=("chu_tri", "Đối tượng")
    )
    ten: str | None = field(CHU, "Tiêu đề in ra; không ghi thì dùng tiêu đề có sẵn.", default=None)
    rong: float | None = field(
        SHARE, "Phần trăm bề ngang bảng; không ghi thì tự tính.", default=None
    )
    canh: str | None = field(ALIGN, "Canh chữ trong cột.", default=None)


Columns = tuple[CotLap | None, ...]


def _read_cot(value: Any, reading: Reading, path: Path) -> CotLap | None:
    """Return a column; a text alone is its key. A wrong one is known by its key alone."""
    raw = {"khoa": value} if isinstance(value, str) else value
    found = reading.part(CotLap, raw, path)
    if found is None and isinstance(raw.get("khoa"), str):
        return CotLap(khoa=raw["khoa"], ten=None, rong=None, canh=None)
    return found


def _known_columns(columns: Columns, known: Known) -> Columns:
    """Return the columns, None for a wrong one.

    Raises Wrong KH04 for a key nobody knows, KH08 for one given twice.
    """
    made_from = known.of("lap_tu", str)
    if made_from is None:
        return columns
    keys = [cot.khoa for cot in bo_cuc.cot_lap(made_from)]
    wrong: list[Wrong] = []
    met: set[str] = set()
    for place, cot in enumerate(columns):
        if cot is None:
            continue
        if _KEY(cot.khoa) and cot.khoa not in keys:
            wrong.append(_unknown(cot.khoa, keys, place))
        elif cot.khoa in met:
            wrong.append(Wrong("KH08", f"cột `{cot.khoa}` ghi hai lần", "bỏ một cột", (place,)))
        met.add(cot.khoa)
    all_of(wrong)
    return columns


def _unknown(khoa: str, keys: list[str], place: int) -> Wrong:
    from kehoach.plan.suggest import meant  # noqa: PLC0415 - only when something is wrong

    own = "cột riêng thì ghi tiêu đề, như Đối tượng"
    cure = f"{meant(khoa, keys)}các cột: {', '.join(keys)}; {own}"
    return Wrong("KH04", f"bảng không có cột `{khoa}`", cure, (place,))


def _unit(unit: str | None, known: Known) -> str | None:
    """Return the unit the amounts are printed in. Raises Wrong KH04."""
    if unit is None:
        return None
    if known.get("lap_tu", "kinh_phi") not in _MONEY:
        raise Wrong("KH04", "bảng chi_tieu không có cột tiền để đổi đơn vị", "bỏ don_vi_tinh")
    if unit not in MONEY_UNITS:
        units = ", ".join(MONEY_UNITS)
        raise Wrong("KH04", f'không đổi tiền sang đơn vị "{unit}"', f"chọn một trong: {units}")
    return unit


MADE = choice("nhiem_vu", "kinh_phi", "chi_tieu")
"""What a table can be made from."""


class BangLap(PlanPart):
    """Bảng lập từ các nhiệm vụ, khoản chi hoặc chỉ tiêu ghi trong kế hoạch."""

    lap_tu: str = field(MADE, "Lập từ gì: nhiem_vu, kinh_phi hoặc chi_tieu.")
    don_vi_tinh: str | None = field(
        scalar(text), "Đơn vị tiền của bảng, in phía trên; số tiền được đổi đúng sang đơn vị này.",
        default=None, vi_du=("triệu đồng",), check=_unit,
    )  # fmt: skip
    cot: tuple[CotLap, ...] = field(
        many(FieldKind(_read_cot, {"anyOf": [{"type": "string"}, part(CotLap).json]})),
        "Các cột, theo thứ tự; không ghi thì là các cột có số liệu. Cột STT luôn có.",
        default=(), check=_known_columns, loose=True,
    )  # fmt: skip
    tong: bool | None = field(
        CO_KHONG,
        "Có hàng tổng cộng hay không; không ghi thì bảng kinh_phi có.",
        default=None,
    )
    ghi_chu: tuple[str, ...] = field(texts(text), "Ghi chú, in ngay dưới bảng.", default=())

    @property
    def money(self) -> str:
        """Return the key of its column of money; empty for none."""
        return _MONEY.get(self.lap_tu, "")

    @property
    def totals(self) -> bool:
        """Return True when a row of totals ends it."""
        return self.lap_tu == "kinh_phi" if self.tong is None else self.tong


def read_made(value: str, reading: Reading, path: Path) -> BangLap | str | None:
    """Return a made table by its name alone; the table of tasks in its usual form is that name."""
    name: str = MADE.read(value, reading, path)
    return name if name == "nhiem_vu" else reading.part(BangLap, {"lap_tu": name}, path)
