"""What a row of a table says of its unit: which one it names, and whether a unit is so called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import co_quan
from kehoach.law.dia_danh import don_vi_cua_cap, tach_don_vi
from kehoach.law.so_don_vi import DonViHanhChinh, hom_nay
from kehoach.law.ten_don_vi import doc_ten, khoa
from kehoach.named import NamedTuple
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.problem import Place

_COLLECTIVE = frozenset({"ubnd", "hdnd"})
"""Kinds of agencies that bear the name of a unit."""
FEW = 6
"""Units or tỉnh named in a message where there are many."""


class Named(NamedTuple):
    """A cell, or words made of one, that say which unit a row is of."""

    text: str
    place: Place
    bare: bool = False
    """True where the words may be of anything: taken only where a unit is known."""


class Said(NamedTuple):
    """What a row says of its unit."""

    number: int
    """Row of the sheet, for other rows' messages."""
    place: Place
    code: Named | None
    agency: Named | None
    """Name of the agency that issues the plan."""
    names: tuple[Named, ...]
    """Name of the unit, and the place before the date."""
    tinh: Named | None = None


def names_of(row: Said) -> list[Named]:
    """Return what names a row's unit: its agency, its name, its place."""
    agency = _of_agency(row)
    return [agency, *row.names] if agency is not None else [*row.names]


def _of_agency(row: Said) -> Named | None:
    """Return the name of the unit in that of its agency, ``xã Ba Tơ``; None for others."""
    if row.agency is None:
        return None
    whole = co_quan.viet_day_du(row.agency.text)
    kind = co_quan.loai_co_quan(whole)
    if kind is None or kind.ma not in _COLLECTIVE:
        return None
    rest = co_quan.phan_rieng(whole, kind)
    if tach_don_vi(rest)[0] not in don_vi_cua_cap("xa"):
        return None
    return row.agency._replace(text=rest)


def is_named(unit: DonViHanhChinh, row: Said) -> bool:
    """Return True when a row names the unit, with its accents or without."""
    readings = (
        cach_doc
        for named in names_of(row)
        for cach_doc in doc_ten(named.text, don_vi_cua_cap("xa"))
    )
    return any(fold(reading.ten) == fold(unit.ten) for reading in readings)


def names(text: str, unit: DonViHanhChinh) -> bool:
    """Return True when words name a unit: a kind they begin with counts, ``Xa Dung`` has none."""
    kinds = ("", *_kinds(unit))
    return any(
        khoa(reading.ten) == khoa(unit.ten) and reading.loai in kinds
        for reading in doc_ten(text, don_vi_cua_cap("xa"))
    )


def _kinds(unit: DonViHanhChinh) -> tuple[str, ...]:
    """Return what a unit is called, and was before it became a phường."""
    before = hom_nay().doi.get(unit.ma)
    return (unit.loai, before.loai_cu) if before else (unit.loai,)


def whole_name(unit: DonViHanhChinh) -> str:
    """Return ``xã Ba Tơ (Quảng Ngãi)``."""
    return f"{unit.day_du} ({hom_nay().don_vi[unit.tinh].ten})" if unit.tinh else unit.day_du


def listed(names: Sequence[str]) -> str:
    """Return names of tỉnh in a message, each once, not too many."""
    kept = [*dict.fromkeys(names)]
    more = f" và {len(kept) - FEW} tỉnh nữa" if len(kept) > FEW else ""
    return ", ".join(kept[:FEW]) + more
