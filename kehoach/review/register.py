"""What the register of laws says of a citation on the day of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import hieu_luc
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.law.hieu_luc import VanBanLuat
    from kehoach.text.dates import Ngay

REPLACED, ENDED, AMENDED = "het_hieu_luc", "het_giai_doan", "sua_doi"


class Standing(NamedTuple):
    """How a document of the register stood on a day."""

    van_ban: VanBanLuat
    tinh_trang: str
    sure: bool
    """True when the day it changed is known."""


def before(ngay: Ngay, other: Ngay) -> bool:
    """Return True when the first day is earlier for certain; a blank month or day could be any."""
    for left, right in ((ngay.nam, other.nam), (ngay.thang, other.thang), (ngay.ngay, other.ngay)):
        if left is None or right is None:
            return False
        if left != right:
            return left < right
    return False


def standing(found: VanBanLuat | None, day: Ngay | None) -> Standing | None:
    """Return how a document stood on the day of the plan; None when nothing is to be said."""
    if (
        found is None
        or day is None
        or found.tin_cay == "C"
        or found.tinh_trang not in (REPLACED, ENDED, AMENDED)
    ):
        return None
    since = found.tu_ngay or _replaced_on(found)
    if since is None or before(day, since) or not (before(since, day) or since == day):
        return None
    return Standing(found, found.tinh_trang, found.tu_ngay is not None)


def replacement(found: VanBanLuat) -> str:
    """Return what replaced or amended a document, in words."""
    return ", ".join(
        f"{van_ban_luat.loai} số {so}" if (van_ban_luat := hieu_luc.tra(so)) else so
        for so in found.boi
    )


def _replaced_on(found: VanBanLuat) -> Ngay | None:
    """Return the first known day of what replaced it: by then it had surely ended."""
    by = (van_ban_luat for van_ban_luat in map(hieu_luc.tra, found.boi) if van_ban_luat)
    return next(
        (day for van_ban_luat in by if (day := van_ban_luat.tu_ngay or van_ban_luat.ngay)), None
    )
