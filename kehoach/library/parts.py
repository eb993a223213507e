"""The parts by which plans are indexed: their keys, their names, how much each weighs."""

from __future__ import annotations

from kehoach.named import NamedTuple

REST = "khac"
"""Part of words that find no other: a line nobody knows the role of, another paper of the file."""
TASK = "nhiem_vu"
ROW = "bang"
HEAD = "trich_yeu"
NUMBER = "so_ky_hieu"
"""Field of the head: the plan's own number."""


class IndexedPart(NamedTuple):
    """A part of a plan as the index knows it."""

    name: str
    """What it is called, in Vietnamese."""
    weight: float
    """Times the rank of the words counts."""


PARTS = {
    HEAD: IndexedPart("kế hoạch", 2.0),
    "can_cu": IndexedPart("căn cứ", 1.4),
    TASK: IndexedPart("nhiệm vụ", 1.6),
    "chi_tieu": IndexedPart("chỉ tiêu", 1.6),
    "khoan_chi": IndexedPart("khoản chi", 1.5),
    "muc": IndexedPart("mục", 1.3),
    "doan": IndexedPart("đoạn", 1.0),
    ROW: IndexedPart("hàng của bảng", 1.1),
    "noi_nhan": IndexedPart("nơi nhận", 0.8),
    "ky": IndexedPart("người ký", 0.8),
    REST: IndexedPart("chữ khác", 0.6),
}
"""Part → name and weight: what to do and what to reach is mostly meant, then what is around."""
_OF_ENTRY = {
    "can_cu": "can_cu",
    "vien_dan": "can_cu",
    "nhiem_vu": TASK,
    "chi_tieu": "chi_tieu",
    "khoan_chi": "khoan_chi",
    "muc": "muc",
    "tieu_de": "muc",
    "don_vi": "muc",
    "phu_luc": "muc",
    "noi_nhan": "noi_nhan",
    "luu": "noi_nhan",
    "ky": "ky",
    "phe_duyet": "ky",
    "bang": ROW,
    "ngoai_bai": REST,
    "kem_theo": REST,
}
_POINTS = ("khoan", "gach_dau_dong")
_OF_TASKS = (TASK, "nhiem_vu_giai_phap", "giai_phap")
"""Sections whose points are tasks: a file that was read does not say task or point."""


def part_of(what: str, section: str) -> str:
    """Return the part of a thing by its kind and the key of the section it stands in."""
    if what in _POINTS and section in _OF_TASKS:
        return TASK
    return _OF_ENTRY.get(what, "doan")
