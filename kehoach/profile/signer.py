"""Who signs for an office on a day, or in a time of which only the year or the month is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.profile.profile import NguoiKy, Profile
    from kehoach.text.dates import Ngay

_Day = tuple[int, int, int]
_NEVER, _EVER = (0, 0, 0), (9999, 12, 31)


class Signing(NamedTuple):
    """Who signs; and who else may, in a part of the time or beside him."""

    nguoi_ky: NguoiKy | None
    """None where nobody of the profile signs then."""
    sure: bool = True
    """False where his days end, or begin, inside the time that is known."""
    others: tuple[NguoiKy, ...] = ()


def signer_on(profile: Profile, ngay: Ngay) -> Signing:
    """Return who signs on a day: the first of the profile whose days cover it.

    Of a day whose parts are blank the whole time it may mean must be covered (``//2026`` is the
    year); when nobody covers it, the first whose days touch it signs, and that is not sure.
    """
    time = _time(ngay)
    able = [nguoi_ky for nguoi_ky in profile.nguoi_ky if _touches(nguoi_ky, time)]
    whole = [nguoi_ky for nguoi_ky in able if _covers(nguoi_ky, time)]
    chosen = next(iter([*whole, *_lasting(able, ngay), *able]), None)
    others = tuple(nguoi_ky for nguoi_ky in able if nguoi_ky is not chosen)
    return Signing(chosen, chosen is None or chosen in whole, others)


def _lasting(able: list[NguoiKy], ngay: Ngay) -> list[NguoiKy]:
    """Return who has no last day, where not even the year is known."""
    return [nguoi_ky for nguoi_ky in able if nguoi_ky.den_ngay is None and ngay.nam is None]


def _touches(nguoi_ky: NguoiKy, time: tuple[_Day, _Day]) -> bool:
    return _from(nguoi_ky) <= time[1] and _to(nguoi_ky) >= time[0]


def _covers(nguoi_ky: NguoiKy, time: tuple[_Day, _Day]) -> bool:
    return _from(nguoi_ky) <= time[0] and _to(nguoi_ky) >= time[1]


def _time(ngay: Ngay) -> tuple[_Day, _Day]:
    """Return the first and the last day a date may mean."""
    if ngay.nam is None:
        return _NEVER, _EVER
    if ngay.thang is None:
        return (ngay.nam, 1, 1), (ngay.nam, 12, 31)
    return (ngay.nam, ngay.thang, ngay.ngay or 1), (ngay.nam, ngay.thang, ngay.ngay or 31)


def _from(nguoi_ky: NguoiKy) -> _Day:
    return nguoi_ky.tu_ngay.order() if nguoi_ky.tu_ngay else _NEVER


def _to(nguoi_ky: NguoiKy) -> _Day:
    return nguoi_ky.den_ngay.order() if nguoi_ky.den_ngay else _EVER
