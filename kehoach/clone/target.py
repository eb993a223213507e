"""What the new plan is for, and what must be known before anything is changed."""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.clone.zones import UPPER
from kehoach.law import co_quan as agencies
from kehoach.law import dia_danh as places
from kehoach.problem import KehoachError, Place, Problem, fault

OLDEST, LATEST = 1990, 2100
REFORM = 2025
"""Cấp huyện ended on 01/7/2025 (Luật 72/2025/QH15): a plan of a later year has no huyện to issue it."""


class Target(NamedTuple):
    """The new plan: its year, and its issuer where that changes. None keeps what the old plan says."""

    nam: int
    cap: str | None = None
    co_quan: str | None = None
    co_quan_chu_quan: str | None = None
    dia_danh: str | None = None
    ky_hieu: str | None = None
    chuc_vu: str | None = None
    tu_nam: int | None = None
    """Year of the old plan, when the plan does not tell it."""


class Issuer(NamedTuple):
    """An issuing agency, taken apart."""

    ten: str
    loai: str
    """``Ủy ban nhân dân``; empty for an agency that names no administrative unit."""
    don_vi: str
    """``huyện``; empty likewise."""
    rieng: str
    """``Mường Ảng``; empty likewise."""


def issuer(ten: str) -> Issuer:
    """Return an agency's name taken apart."""
    ten = agencies.viet_day_du(ten)
    loai = agencies.loai_co_quan(ten)
    if loai is None or not loai.hai_dong:
        return Issuer(ten, "", "", "")
    return Issuer(ten, loai.bat_dau, *places.tach_don_vi(agencies.phan_rieng(ten, loai)))


def check(target: Target, nam_cu: int, file: str) -> None:
    """Raise KehoachError CL01 for a year that cannot be."""
    for name, year in (("--nam", target.nam), ("--tu-nam", target.tu_nam)):
        if year is not None and not OLDEST <= year <= LATEST:
            raise fault("CL01", f"{name} {year} không phải năm của kế hoạch", f"ghi năm như {name} 2026", Place(file))
    if target.nam < nam_cu:
        raise fault("CL01", f"kế hoạch cũ là của năm {nam_cu}, sau năm {target.nam}",
                    "chọn --nam từ năm ấy trở đi; nếu đọc sai năm cũ thì ghi --tu-nam", Place(file))  # fmt: skip


def ended(cap: str, nam: int) -> bool:
    """Return True for a huyện in a year that has none."""
    return cap == "huyen" and nam > REFORM


def needs_issuer(old: Issuer, target: Target, tinh: str | None, place: Place) -> KehoachError:
    """Return the problem of a huyện's plan without a new issuer, the communes on its land named."""
    from kehoach.law import don_vi  # noqa: PLC0415 - a large book, opened only when asked

    found = don_vi.cua_huyen(f"{old.don_vi} {old.rieng}", tinh) or don_vi.cua_huyen(old.rieng, tinh)
    names = [one.day_du for one in found]
    hint = "ghi cơ quan mới: --cap xa --co-quan \"Ủy ban nhân dân xã …\""
    if names:
        hint += f"; trên địa bàn {old.don_vi} {old.rieng} nay có: {', '.join(names)}"
    if target.co_quan:
        hint = f"thêm --cap xa; cơ quan mới là {target.co_quan}"
    message = f"năm {target.nam} không còn cấp huyện (kết thúc 01/7/2025): chưa biết kế hoạch mới của cơ quan nào"
    return KehoachError([Problem(place, "CL03", message, hint)])


def tinh_of(text: str) -> str | None:
    """Return the tỉnh a plan names most often, by its name without the kind; None when it names none."""
    names = [one[1].strip() for one in re.finditer(rf"\b[Tt]ỉnh\s+((?:[{UPPER}]\w*\s*){{1,3}})", text)]
    return max(dict.fromkeys(names), key=names.count) if names else None
