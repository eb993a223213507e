"""At what level an agency issues its papers: what its name and the name of its chủ quản tell."""

from __future__ import annotations

import re
from functools import cache

from kehoach.law import co_quan
from kehoach.law.dia_danh import don_vi_cua_cap, moi_don_vi, tach_don_vi

_CAP = ("xa", "huyen", "tinh")


@cache
def _co_don_vi() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(moi_don_vi())})\b")


def cap_ban_hanh(ten: str, chu_quan: str, ma: str | None = None) -> str | None:
    """Return the level an agency issues at: a phòng or a school of an UBND has its parent's.

    ``ma`` is the kind of agency where its name does not tell it.
    """
    full = co_quan.viet_day_du(ten)
    loai = co_quan.loai_cua(full, ma)
    if loai is None:
        return None
    if loai.hai_dong:
        return _cap_cua(*tach_don_vi(co_quan.phan_rieng(full, loai)))
    if len(loai.cap) == 1:
        return loai.cap[0]
    if co_quan.la_so(chu_quan):
        return None  # a school or a center of a sở is no sở
    above = cap_ban_hanh(chu_quan, "") if chu_quan else None
    if above is None and loai.tap_the and not loai.cap:
        return _cap_sau_ten(full)
    return {"tinh": "so", "bo": "bo"}.get(above or "", above)


def _cap_sau_ten(ten: str) -> str | None:
    """Return the level of the unit a name ends with: ``Ban Chỉ đạo … xã Minh Long``.

    ``xã hội`` and ``mỗi xã một sản phẩm`` name no unit: what follows one is a name or nothing.
    """
    found = list(_co_don_vi().finditer(ten))
    own = ten[found[-1].end() :].strip() if found else ""
    named = not own or own[0].isupper() or own[0].isdigit()
    return _cap_cua(found[-1].group(), own) if found and named else None


def _cap_cua(unit: str, own: str) -> str | None:
    """Return the level of a unit; a thành phố is of the level of a tỉnh where the list has it."""
    if unit == "thành phố":
        from kehoach.law import don_vi  # noqa: PLC0415 - a large list, seldom asked

        return "tinh" if don_vi.tinh(own) else "huyen"
    return next((cap for cap in _CAP if unit in don_vi_cua_cap(cap)), None)
