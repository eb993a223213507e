"""A part of a plan as the page shows it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.library.hit import Hit

_FIELDS = {
    "chu_tri": "chủ trì", "phoi_hop": "phối hợp", "thoi_han": "thời hạn", "san_pham": "sản phẩm",
    "kinh_phi": "kinh phí", "gia_tri": "giá trị",
    "nam_truoc": "năm trước", "so_tien": "số tiền", "ghi_chu": "ghi chú", "cot": "các cột",
    "don_vi": "đơn vị tính", "co_quan": "cơ quan", "co_quan_chu_quan": "cơ quan chủ quản",
    "chuc_vu": "chức vụ", "ho_ten": "họ tên", "ngay": "ngày", "dia_danh": "địa danh",
    "nguon": "nguồn", "so": "số", "ky_hieu": "ký hiệu", "so_ky_hieu": "số, ký hiệu",
    "don_vi_tinh": "đơn vị tính", "dong": "dòng", "du_thao": "dự thảo", "mo_ta": "mô tả",
}  # fmt: skip
"""Keys of what a part says beside its words → how a person reads them."""


class Shown(NamedTuple):
    """A part."""

    number: str
    name: str
    words: str
    fields: tuple[tuple[str, str], ...]
    where: str
    """File, place and heading."""
    plan: str
    """Year, agency and subject of its plan."""
    also: tuple[str, ...]
    in_plan: bool
    """True where it can be taken into another plan."""


def shown(number: str, hit: Hit, folder: Path) -> Shown:
    """Return what the page shows of a part; files are named from the folder of plans."""
    fields = tuple((_FIELDS.get(key, key), words) for key, words in hit.fields if words)
    place = f"dòng {hit.place.line}" if hit.place.line else hit.place.path
    where = ", ".join(filter(None, (_named(hit.place.file, folder), place, hit.heading)))
    year = f"năm {hit.nam}" if hit.nam else "không rõ năm"
    plan = ", ".join(filter(None, (year, hit.co_quan, hit.trich_yeu)))
    also = tuple(_named(text, folder) for text in hit.also)
    return Shown(number, hit.name, hit.words, fields, where, plan, also, bool(hit.path))


def _named(file: str, folder: Path) -> str:
    return os.path.relpath(file, folder)
