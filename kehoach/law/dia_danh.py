"""The place name before the date (Phụ lục I, Mục II, khoản 4.a)."""

from __future__ import annotations

import re
from functools import cache

from kehoach.law.book import book
from kehoach.text.letters import fold, one_line, upper_first


@cache
def don_vi_cua_cap(cap: str) -> tuple[str, ...]:
    """Return what the units of ``xa``, ``huyen`` or ``tinh`` are called, the usual name first.

    A thành phố may be of two levels; other levels (a bộ, a sở) have no unit.
    """
    return tuple(book("dia-danh")["cap"].get(cap, ()))


@cache
def moi_don_vi() -> tuple[str, ...]:
    """Return the words for the units of every level, the longest first."""
    units = (unit for named in book("dia-danh")["cap"].values() for unit in named)
    return tuple(sorted(dict.fromkeys(units), key=len, reverse=True))


def tach_don_vi(ten: str) -> tuple[str, str]:
    """Return ``("xã", "Minh Long")`` for ``xã Minh Long``; no unit word gives an empty first part.

    Abbreviations (``TP.``, ``P.``) are spelt out; the unit word comes back in small letters.
    """
    ten = one_line(ten)
    for ngan, day_du in book("dia-danh")["viet_tat"].items():
        if re.match(re.escape(ngan) + r"\s|" + re.escape(ngan) + r"(?<=\.)\w", ten):
            return day_du, ten[len(ngan) :].strip()
    bare = ten.isascii()  # typed without marks; else "Quan Sơn" is no quận
    text = fold(ten) if bare else ten.casefold()
    for unit in moi_don_vi():
        if text.startswith((fold(unit) if bare else unit) + " "):
            return unit, ten[len(unit) :].strip()
    return "", ten


def can_day_du(rieng: str) -> bool:
    """Return True for a unit named by a number, a person or an event the decree names."""
    return bool(re.match(r"\d", rieng)) or fold(rieng) in map(fold, book("dia-danh")["ten_day_du"])


def dia_danh(ten: str, don_vi: str = "") -> str:
    """Return the name as it stands before the date.

    ``xã Minh Long`` gives ``Minh Long``; ``phường 1`` gives ``Phường 1``; ``Hồ Chí Minh`` and
    ``TP. Hồ Chí Minh`` give ``Thành phố Hồ Chí Minh``; a unit word the author wrote with a capital
    (``Phường Trần Phú``) stays. ``don_vi`` is the unit to use when the name has none.
    """
    ten = one_line(ten)
    unit, rieng = tach_don_vi(ten)
    if can_day_du(rieng):
        if not unit and fold(rieng) == fold("Hồ Chí Minh"):
            unit = "thành phố"
        unit = unit or don_vi
        return f"{upper_first(unit)} {rieng}" if unit else rieng
    kept = unit and ten.startswith(upper_first(unit) + " ")
    return f"{upper_first(unit)} {rieng}" if kept else rieng
