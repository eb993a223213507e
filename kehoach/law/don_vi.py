"""Administrative units: 34 tỉnh, 3.321 communes since 01/7/2025, and what each old one became.

Names repeat (314 of them, Tân Thành is the name of nine), though never inside one tỉnh: a question
by name answers with every unit it may mean; the code is unique. A name may come with or without its
kind, ``TP.`` included; see ``ten_don_vi`` for how names are compared, ``so_don_vi`` for the data.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from kehoach.law.dia_danh import don_vi_cua_cap
from kehoach.law.so_don_vi import DonViHanhChinh, HuyenCu, TinhCu, hom_nay, truoc_day
from kehoach.law.ten_don_vi import ChiMuc, doc_ten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.law.so_don_vi import XaCu
    from kehoach.text.dates import Ngay

__all__ = [
    "DonViHanhChinh",
    "cua_huyen",
    "ke_thua",
    "loai",
    "loai_tinh",
    "ten_tinh",
    "theo_ma",
    "tinh",
    "tinh_moi",
    "xa",
]

_CHU_SO_TINH = 2
"""Digits of the code of a tỉnh; that of a commune has five (QĐ 19/2025/QĐ-TTg)."""

T = TypeVar("T")


@cache
def _tinh_theo_ten() -> ChiMuc[DonViHanhChinh]:
    return _co_ten_khac(
        {unit.ten: unit for unit in hom_nay().don_vi.values() if not unit.tinh}, hom_nay().khac
    )


@cache
def _tinh_cu_theo_ten() -> ChiMuc[TinhCu]:
    return _co_ten_khac(
        {tinh_cu.ten: tinh_cu for tinh_cu in truoc_day()[0]}, {**truoc_day()[1], **hom_nay().khac}
    )


def _co_ten_khac(theo_ten: dict[str, T], khac: dict[str, str]) -> ChiMuc[T]:
    return ChiMuc(
        [*theo_ten, *khac], [*theo_ten.values(), *(theo_ten[ten] for ten in khac.values())]
    )


@cache
def _xa_theo_ten() -> ChiMuc[DonViHanhChinh]:
    found = [unit for unit in hom_nay().don_vi.values() if unit.tinh]
    return ChiMuc([unit.ten for unit in found], found)


@cache
def _moi_xa_cu() -> ChiMuc[HuyenCu]:
    """Return every huyện by the names of its communes."""
    huyen = [
        (ten, huyen_cu)
        for tinh in truoc_day()[0]
        for huyen_cu in tinh.huyen
        for ten in huyen_cu.ten_xa()
    ]
    return ChiMuc([ten for ten, _ in huyen], [huyen_cu for _, huyen_cu in huyen])


def tinh(ten: str, ngay: Ngay | None = None) -> DonViHanhChinh | None:
    """Return the tỉnh or thành phố of today that bears the name, its kind as of the day.

    A name that ended on 01/7/2025 (Bạc Liêu) gives None: see ``tinh_moi``. Without a day, or with a
    blank one, the latest kind; a day with blank parts counts as the last it may be.
    """
    for reading in doc_ten(ten, don_vi_cua_cap("tinh")):
        for unit in _tinh_theo_ten().tim(reading.ten):
            return unit._replace(loai=loai(unit.ma, ngay))
    return None


@cache
def ten_tinh() -> frozenset[str]:
    """Return the names of every tỉnh and thành phố of today and before 01/7/2025."""
    now = (unit.ten for unit in hom_nay().don_vi.values() if not unit.tinh)
    return frozenset((*now, *(unit.ten for unit in truoc_day()[0])))


def tinh_moi(ten_cu: str) -> DonViHanhChinh | None:
    """Return the tỉnh of today an old one became part of, under its name before 01/7/2025 too."""
    found = next(_tim_tinh_cu(ten_cu), None)
    return hom_nay().don_vi[found.moi] if found else None


def loai(ma: str, ngay: Ngay | None = None) -> str:
    """Return the kind of a unit on a day (see ``tinh``). Raises KeyError for no code of today."""
    now, doi = hom_nay().don_vi[ma].loai, hom_nay().doi.get(ma)
    if doi is None or ngay is None or ngay.blank:
        return now
    latest = (ngay.nam or 9999, ngay.thang or 12, ngay.ngay or 31)
    return now if latest >= doi.tu_ngay.order() else doi.loai_cu


def loai_tinh(ma: str, ngay: Ngay | None = None) -> str:
    """``tỉnh`` or ``thành phố``: what the unit is called on a day. Raises KeyError for no tỉnh."""
    if len(ma) != _CHU_SO_TINH:
        raise KeyError(ma)
    return loai(ma, ngay)


def theo_ma(ma: str) -> DonViHanhChinh | None:
    """Return the unit of today with a code, tỉnh or commune."""
    return hom_nay().don_vi.get(ma)


def xa(ten: str, tinh: str | None = None) -> tuple[DonViHanhChinh, ...]:
    """Return the communes of today a name may mean, of a tỉnh (name, old name, code) if given.

    The kind may be given and then counts, the one before the changes of 2026 too (xã Nhơn Trạch).
    """
    trong = _ma_tinh(tinh) if tinh else None
    found = [
        unit
        for reading in doc_ten(ten, don_vi_cua_cap("xa"))
        for unit in _xa_theo_ten().tim(reading.ten)
        if reading.loai in ("", unit.loai, _loai_cu(unit.ma))
        and (trong is None or unit.tinh in trong)
    ]
    return tuple(dict.fromkeys(found))


def ke_thua(
    xa_cu: str, huyen_cu: str | None = None, tinh_cu: str | None = None
) -> tuple[DonViHanhChinh, ...]:
    """Return the communes of today an old commune became, the one that took its centre first.

    Several when it was split, or when huyện and tỉnh were not given and the name is no single
    one's. Empty when no commune bore the name on 30/6/2025 in that huyện.
    """
    if huyen_cu is None and tinh_cu is None:
        cac_huyen = _huyen_co_xa(xa_cu)
    else:
        cac_huyen = _tim_huyen(huyen_cu, tinh_cu)
    cac_xa = [old_commune for huyen in dict.fromkeys(cac_huyen) for old_commune in huyen.xa()]
    named = _theo_ten(xa_cu, cac_xa)
    return _don_vi(ma for old_commune in named for ma in old_commune.ke_thua)


def _huyen_co_xa(xa_cu: str) -> list[HuyenCu]:
    """Return every huyện a commune of that name was in."""
    names = (reading.ten for reading in doc_ten(xa_cu, don_vi_cua_cap("xa")))
    return [district for ten in names for district in _moi_xa_cu().tim(ten)]


def _theo_ten(xa_cu: str, cac_xa: list[XaCu]) -> Iterator[XaCu]:
    """Yield the old communes a name may mean, of some."""
    noi = ChiMuc([old_commune.ten for old_commune in cac_xa], cac_xa)
    for reading in doc_ten(xa_cu, don_vi_cua_cap("xa")):
        for old_commune in noi.tim(reading.ten):
            if reading.loai in ("", old_commune.loai):
                yield old_commune


def cua_huyen(huyen_cu: str, tinh_cu: str | None = None) -> tuple[DonViHanhChinh, ...]:
    """The communes of today on the land of an old huyện, quận, thị xã or thành phố thuộc tỉnh.

    Those that took most of its communes come first. One that took only a corner is among them. The
    tỉnh may be the old one or the one it was merged into.
    """
    count: Counter[str] = Counter()
    for huyen in _tim_huyen(huyen_cu, tinh_cu):
        count.update(huyen.ke_thua)
        for xa_cu in huyen.xa():
            count.update(xa_cu.ke_thua)
    return _don_vi(sorted(count, key=lambda ma: (-count[ma], ma)))


def _tim_tinh_cu(ten: str) -> Iterator[TinhCu]:
    for reading in doc_ten(ten, don_vi_cua_cap("tinh")):
        yield from _tinh_cu_theo_ten().tim(reading.ten)


def _tim_huyen(ten: str | None, tinh_cu: str | None) -> list[HuyenCu]:
    """Return the huyện of a name in an old tỉnh.

    Failing that, in those merged with it (Hồng Dân, Cà Mau).
    """
    if tinh_cu is None:
        return _trong(ten, truoc_day()[0])
    named = tuple(_tim_tinh_cu(tinh_cu))
    codes = {province.moi for province in named}
    return _trong(ten, named) or _trong(
        ten, [province for province in truoc_day()[0] if province.moi in codes]
    )


def _trong(ten: str | None, cac_tinh: Sequence[TinhCu]) -> list[HuyenCu]:
    within = [huyen_cu for tinh in cac_tinh for huyen_cu in tinh.huyen]
    if ten is None or not within:
        return within
    index = ChiMuc([huyen_cu.ten for huyen_cu in within], within)
    return [
        huyen_cu
        for reading in doc_ten(ten, don_vi_cua_cap("huyen"))
        for huyen_cu in index.tim(reading.ten)
        if reading.loai in ("", huyen_cu.loai)
    ]


def _ma_tinh(ten: str) -> set[str]:
    if ten in hom_nay().don_vi:
        return {ten}
    return {found.ma for found in (tinh(ten), tinh_moi(ten)) if found}


def _loai_cu(ma: str) -> str | None:
    doi = hom_nay().doi.get(ma)
    return doi.loai_cu if doi else None


def _don_vi(cac_ma: Iterable[str]) -> tuple[DonViHanhChinh, ...]:
    return tuple(hom_nay().don_vi[ma] for ma in dict.fromkeys(cac_ma))
