"""Valid plans with a fault put in at every place of them, for the law that no fault hides another."""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from kehoach.plan.content import ITEMS

Path = tuple[str | int, ...]

_BODY: dict[str, Any] = {
    "trich_yeu": "Tập huấn năm 2026",
    "do_khan": "khẩn",
    "luu_hanh": "lưu hành nội bộ",
    "du_thao": "2",
    "cap_tren": {"van_ban": "Kế hoạch số 7/KH-UBND", "viec": [{"ma": "V.1", "viec": "Mở lớp"}]},
    "vien_dan": [{"loai": "Thông tư", "so": "1/2026/TT-BNV", "ngay": "5/1/2026", "trich_yeu": "về lớp"}],
    "mo_dau": ["UBND xã An Bình ban hành Kế hoạch, cụ thể như sau"],
    "muc_dich_yeu_cau": [{"tieu_de": "Mục đích", "noi_dung": ["Làm tốt [^1]", {"doan": "Theo [[1/2026/TT-BNV]]"}]}],
    "muc_doi_tuong": {
        "tieu_de": "ĐỐI TƯỢNG",
        "danh_so": ["I", "1", "a"],
        "noi_dung": [{"tieu_de": "Lớp", "noi_dung": [{"khoan": "Một", "noi_dung": ["Ý"]}]}, {"doan": "Đoạn"}],
    },
    "muc_tieu": [{"chi_tieu": "Lớp", "gia_tri": "5", "nam_truoc": "4", "don_vi": "lớp"}],
    "nhiem_vu": [
        {
            "nhiem_vu": "Mở lớp",
            "chu_tri": ["Phòng Kinh tế", "Công an xã"],
            "phoi_hop": ["Trạm Y tế"],
            "thoi_han": "30/11/2026",
            "kinh_phi": "2 triệu đồng",
            "cot_rieng": {"Đối tượng": "60 giáo viên"},
            "noi_dung": ["Ý một", {"gach_dau_dong": "Ý hai", "noi_dung": ["Ý con"]}],
        },
        {"bang": "nhiem_vu", "cot": ["nhiem_vu", {"khoa": "chu_tri", "rong": "30", "canh": "giua"}], "ghi_chu": ["x"]},
    ],
    "kinh_phi": [{"khoan_chi": "Sách", "so_tien": "5 triệu đồng", "nguon": "ngân sách xã"}],
    "to_chuc_thuc_hien": [{"don_vi": "Phòng Kinh tế", "noi_dung": [{"lay_tu": "nhiem_vu"}, "Báo cáo"]}],
    "ket_thuc": ["Trên đây là Kế hoạch"],
    "phu_luc": [
        {
            "ten": "Dự toán",
            "huong": "ngang",
            "don_vi_tinh": "đồng",
            "cot": ["STT", {"ten": "Việc", "rong": "50"}, {"ten": "Tiền", "cot": ["Tỉnh", "Xã"]}],
            "hang": [["Sách", "1", "2"], {"nhom": "Nhóm", "bac": "1"}, {"Việc": "Bàn", "Xã": "3"}, ["Ghế", "4", "5"]],
            "tong": ["Tổng cộng", "5", "10"],
            "ghi_chu": ["Lời"],
            "lap_tieu_de": "false",
        },
        {"ten": "Lời", "danh_so": "chu", "noi_dung": [{"tieu_de": "A", "noi_dung": [{"khoan": "B"}]}, {"khoan": "C"}]},
    ],
    "chu_thich": {"1": "Theo báo cáo"},
}
_SIGNED: dict[str, Any] = {
    "so": "5",
    "ngay": "05/9/2026",
    "can_cu": [
        {"loai": "Luật", "ngay": "16/6/2025", "trich_yeu": "Tổ chức"},
        "Kế hoạch số 3/KH-UBND ngày 5/1/2026 của UBND tỉnh Lam Giang về sách",
    ],
    "noi_nhan": ["UBND tỉnh", {"ten": "Phòng", "ghi_chu": "để biết"}],
    "luu": ["VT", "TH"],
    "ky": {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Trần An"},
}
PLANS: dict[str, dict[str, Any]] = {
    "xã": {"cap": "xa", "danh_so": ["I", "1", "a", "-"], "co_quan": "Ủy ban nhân dân xã An Bình", **_SIGNED, **_BODY},
    "sở, kèm quyết định": {
        "cap": "so",
        "loai_co_quan": "so",
        "co_quan": "Sở Nội vụ",
        "co_quan_chu_quan": "UBND tỉnh Lam Giang",
        "dia_danh": "Lam Giang",
        "ban_hanh": {
            **_SIGNED,
            "ky_hieu": "QĐ-SNV",
            "dieu": ["Có hiệu lực kể từ ngày ký", {"dieu": "Phân công", "noi_dung": ["Phòng Kinh tế"]}],
            "ky": {"chuc_vu": "Giám đốc", "ho_ten": "Trần An"},
            "tach_tep": "co",
        },
        **_BODY,
    },
}
_WRONG: dict[str, Any] = {
    "cap": "bo", "loai_co_quan": "truongg", "co_quan": "Đảng ủy xã", "ngay": "31/4/2026", "so": "năm", "do_khan": "mật",
    "luu_hanh": "kín", "du_thao": "chín", "loai": "Giấy", "gia_tri": "nhiều", "nam_truoc": "ít", "kinh_phi": "rẻ", "so_tien": "rẻ",
    "thoi_han": "31/11/2026", "chuc_vu": "Trưởng thôn", "quyen_han": "XX", "huong": "nghiêng", "canh": "lệch", "rong": "0", "tach_tep": "x",
    "khoa": "la_lung", "don_vi_tinh": "xu", "lap_tieu_de": "lúc có", "bac": "7", "bang": "tu_do", "lay_tu": "kinh_phi", "ky_hieu": "X-1",
}  # fmt: skip
"""Key → a text that cannot stand there."""
_LISTS: dict[str, list[Any]] = {
    "danh_so": [["I", "zz", "1"], ["I", "1", "I"]],
    "hang": [[["Sách", "1"]], [["a", "b", "c", "d", "e", "g"]], [{"Lạ": "x"}], [["<", "1", "2"]]],
    "cot": [
        ["A", {"ten": "B", "cot": [{"ten": "C", "cot": [{"ten": "D", "cot": ["E"]}]}]}],
        [f"C{n}" for n in range(30)],
    ],
    "tong": [["1"], ["Tổng cộng", "6", "10"]],
}
_FREE = ("chu_thich", "cot_rieng")
"""Mappings whose keys are the author's."""


class Mutation(NamedTuple):
    """A change at a place that makes a plan wrong."""

    path: Path
    name: str
    value: Any
    """What stands there instead; ``GONE`` takes the key away."""


class Told(NamedTuple):
    """A fault that was told."""

    path: Path
    code: str


GONE = object()


def mutations(raw: dict[str, Any]) -> list[Mutation]:
    """Return a change at every place of a plan; not each of them is a fault."""
    return list(_changes(raw, ()))


def _of_mapping(value: dict[str, Any], path: Path, key: str) -> Iterator[Mutation]:
    if key not in _FREE:
        yield Mutation((*path, "khoa_la"), "a strange key", "x")
    for name, below in value.items():
        yield Mutation((*path, name), "a key taken away", GONE)
        yield from _changes(below, (*path, name))


def _of_list(value: list[Any], path: Path, key: str) -> Iterator[Mutation]:
    if path[-1:] == (key,):
        for wrong in _LISTS.get(key, []):
            yield Mutation(path, "a list that cannot be", wrong)
    for number, below in enumerate(value):
        yield from _changes(below, (*path, number))


def _changes(value: Any, path: Path) -> Iterator[Mutation]:
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if isinstance(value, dict):
        yield from _of_mapping(value, path, key)
    elif isinstance(value, list):
        yield from _of_list(value, path, key)
    else:
        yield Mutation(path, "a mapping for a text", {"la": {"la": "x"}})
        if key in _WRONG:
            yield Mutation(path, "a text that cannot be", _WRONG[key])
        if len(value) > 2:
            yield Mutation(path, "a reference to nothing", f"{value} [[9/QĐ-X]]")


def changed(raw: dict[str, Any], *several: Mutation) -> dict[str, Any]:
    """Return a copy of a plan with changes; the last key on a path may be new."""
    out = copy.deepcopy(raw)
    for one in several:
        at: Any = out
        for step in one.path[:-1]:
            at = at[step]
        if one.value is GONE:
            del at[one.path[-1]]
        else:
            at[one.path[-1]] = copy.deepcopy(one.value)
    return out


def apart(one: Path, other: Path) -> bool:
    """Return True where neither path leads through the other."""
    shared = min(len(one), len(other))
    return one[:shared] != other[:shared]


def place(one: Mutation) -> Path:
    """Return what a change is a change of: an item without the key that names it is none at all."""
    names_the_item = one.path[-1] in ITEMS or one.path[-1] in ("bang", "ky")
    if names_the_item and (one.value is GONE or one.path[-1] == "bang"):
        return one.path[:-1]
    whole = next((at for at, step in enumerate(one.path) if step in ("ky", "cot", "hang", "tong")), None)
    if whole is None:
        return one.path
    return one.path[: whole + 1] if one.path[whole] == "ky" else one.path[:whole]


def hidden(one: Alone, other: Alone, both: Collection[Told]) -> list[Told]:
    """Return the faults of two changes apart, each at its own place, that are not told of both together."""
    pairs = ((one, other), (other, one))
    missing = [(fault, beside.change) for mine, beside in pairs for fault in mine.told if fault not in both]
    return [fault for fault, beside in missing if not _follows(fault, beside)]


class Alone(NamedTuple):
    """A change and what is told of it alone at its own place."""

    change: Mutation
    told: frozenset[Told]


def alone(change: Mutation, told: Collection[Told]) -> Alone:
    """Return a change with those of the faults it brings that stand at its place, not what follows elsewhere."""
    return Alone(change, frozenset(fault for fault in told if _at(change, fault.path)))


def _at(one: Mutation, path: Path) -> bool:
    """Return True for a fault at the place of a change, not one that follows from it elsewhere."""
    return not apart(_typed(one.path), _typed(path))


def _typed(path: Path) -> Path:
    """Return a path without the keys an author may leave out."""
    return tuple(step for step in path if step not in ("bang", "noi_dung"))


def _follows(fault: Told, other: Mutation) -> bool:
    """Return True for a fault that is one only where another key is right: who may sign for an agency."""
    return fault.code in ("KH02", "KH12", "KH13") and other.path[0] in ("cap", "loai_co_quan", "co_quan")
