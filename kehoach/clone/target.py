"""What the new plan is for, and what must be known before anything is changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypedDict

from kehoach.law import cai_cach, don_vi
from kehoach.law import co_quan as agencies
from kehoach.law import dia_danh as places
from kehoach.law.dia_danh import don_vi_cua_cap
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place, Problem, command, fault
from kehoach.profile import EMPTY
from kehoach.text.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.clone.answers import Answers
    from kehoach.law.don_vi import DonViHanhChinh
    from kehoach.profile import Profile

OLDEST, LATEST = 1990, 2100
OPEN_TO_ANSWERS = frozenset(("CL01", "CL02", "CL03", "CL04"))
"""Codes of what another year or another name of the new plan's office puts right."""
REFORM = 2025
"""Cấp huyện ended on 01/7/2025 (Luật 72/2025/QH15).

A plan of a later year has no huyện to issue it.
"""


_MOST = 30
"""Successors named in one message; a name several huyện bore has many."""


class Target(NamedTuple):
    """The new plan: its year, and its issuer where that changes.

    None keeps what the old one says.
    """

    nam: int
    cap: str | None = None
    co_quan: str | None = None
    co_quan_chu_quan: str | None = None
    dia_danh: str | None = None
    ky_hieu: str | None = None
    chuc_vu: str | None = None
    tu_nam: int | None = None
    """Year of the old plan, when the plan does not tell it."""
    ho_ten: str | None = None
    profile: Profile = EMPTY
    """The office: what it knows of itself where the new plan is its own."""


class CloneNames(TypedDict, total=False):
    """The year and what else a user says of the new plan, as ``clone`` takes them."""

    nam: int
    tu_nam: int | None
    cap: str | None
    co_quan: str | None
    co_quan_chu_quan: str | None
    dia_danh: str | None
    ky_hieu: str | None
    chuc_vu: str | None
    ho_ten: str | None


class CloneGiven(CloneNames, total=False):
    """The same with what was decided already and what the office knows."""

    answers: Answers
    profile: Profile


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


def incomplete(file: str, draft: str, faults: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return CL05, and at places of its ``draft`` why a file that was read is no plan."""
    cure = f"chạy: {command('import', file)}, điền các chỗ thiếu, rồi: {command('clone', draft)}"
    message = "tệp đọc vào chưa đủ để chép sang năm mới"
    return (Problem(Place(file), "CL05", message, cure), *faults)


def check(target: Target, nam_cu: int, file: str) -> None:
    """Raise KehoachError CL01 for a year that cannot be."""
    for name, year in (("--nam", target.nam), ("--tu-nam", target.tu_nam)):
        if year is not None and not OLDEST <= year <= LATEST:
            raise fault(
                "CL01",
                f"{name} {year} không phải năm của kế hoạch",
                f"ghi năm như {name} 2026",
                Place(file),
            )
    if target.nam < nam_cu:
        raise fault("CL01", f"kế hoạch cũ là của năm {nam_cu}, sau năm {target.nam}",
                    "chọn --nam từ năm ấy trở đi; nếu đọc sai năm cũ thì ghi --tu-nam",
                    Place(file))  # fmt: skip


def completed(target: Target, cap: str) -> Target:
    """Return the target with the level its issuer shows, where the old level has ended."""
    new = issuer(target.co_quan) if target.co_quan else None
    if new and target.cap is None and ended(cap, target.nam) and new.don_vi in don_vi_cua_cap("xa"):
        return target._replace(cap="xa")
    return target


def ended(cap: str, nam: int) -> bool:
    """Return True for a huyện in a year that has none."""
    return cap == "huyen" and nam > REFORM


def successors(old: Issuer, cap: str, tinh: str | None, nam: int) -> tuple[str, ...] | None:
    """Return who may issue the plan now that its old issuer has ended.

    None for one that is still there.
    """
    if ended(cap, nam):
        return _of_huyen(old, tinh)
    if nam > REFORM and old.don_vi == "thị trấn":
        return _named(don_vi.ke_thua(f"thị trấn {old.rieng}", None, tinh))
    if nam > REFORM and cap == "tinh" and _tinh_ended(old):
        new = don_vi.tinh_moi(old.rieng)
        return (f"{old.loai} {new.day_du}",) if new else None
    return None if old.don_vi or nam < REFORM else _of_agency(old.ten)


def _of_huyen(old: Issuer, tinh: str | None) -> tuple[str, ...]:
    """Return the communes on the land of a huyện, sought by kind and name, else by name alone."""
    whole = f"{old.don_vi} {old.rieng}"
    return _named(don_vi.cua_huyen(whole, tinh) or don_vi.cua_huyen(old.rieng, tinh))


def _tinh_ended(old: Issuer) -> bool:
    """Return True for a tỉnh that is no more."""
    return old.don_vi in don_vi_cua_cap("tinh") and don_vi.tinh(old.rieng) is None


def _of_agency(ten: str) -> tuple[str, ...] | None:
    """Return who follows an agency of no administrative unit; None where it is still there."""
    moved = cai_cach.co_quan_moi(ten)
    return moved.moi if moved and moved.moi != (ten,) else None


def _named(units: Iterable[DonViHanhChinh]) -> tuple[str, ...]:
    return tuple(unit.day_du for unit in units)


class EndedIssuerError(KehoachError):
    """The old issuer has ended and the new one is not known; ``names`` are those it may be."""

    names: tuple[str, ...] = ()


def needs_issuer(old: Issuer, target: Target, found: tuple[str, ...], place: Place) -> KehoachError:
    """Return the problem of a plan whose issuer has ended, the new ones named."""
    where = (
        f"trên địa bàn {old.don_vi} {old.rieng} nay có"
        if old.don_vi in don_vi_cua_cap("huyen")
        else "nay có thể là"
    )
    more = f" và {len(found) - _MOST} đơn vị khác" if len(found) > _MOST else ""
    listed = f"; {where}: {', '.join(found[:_MOST])}{more}" if found else ""
    example = (
        '--cap xa --co-quan "Ủy ban nhân dân xã …"'
        if old.don_vi in don_vi_cua_cap("huyen")
        else '--co-quan "…"'
    )
    why = (
        "không còn cấp huyện (kết thúc 01/7/2025)"
        if old.don_vi in don_vi_cua_cap("huyen")
        else f"không còn {old.ten}"
    )
    hint = f"ghi cơ quan mới: {example}{listed}"
    if target.co_quan:
        hint = f'--co-quan "{target.co_quan}" không phải cơ quan cấp xã, cấp tỉnh hay sở; {hint}'
    message = f"năm {target.nam} {why}: chưa biết kế hoạch mới của cơ quan nào"
    error = EndedIssuerError([Problem(place, "CL03", message, hint)])
    whole = old.loai if old.don_vi in don_vi_cua_cap("huyen") else ""
    error.names = tuple(f"{whole} {name}".strip() for name in found)
    return error


def tinh_of(text: str) -> str | None:
    """The tỉnh a plan names most often, by its name without the kind; None when it names none."""
    names = [
        match[1].strip()
        for match in re.finditer(rf"\b[Tt]ỉnh\s+((?:[{UPPER}]\w*\s*){{1,3}})", text)
    ]
    return max(dict.fromkeys(names), key=names.count) if names else None
