"""The units of a table against the 3,321 of data/: misspelt, doubled, missing, of another tỉnh.

A row's unit is told by its code, or by the name of the agency it prints: ``Ủy ban nhân dân xã Ba
Tơ``. Rows of other agencies (schools, departments) have no unit and are not asked. A unit is only
taken where its name is written with all its accents: what is printed is what the table says.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from kehoach.batch.faults import problem, refuse
from kehoach.batch.said import FEW, Named, Said, is_named, listed, names, names_of, whole_name
from kehoach.law import don_vi
from kehoach.law.dia_danh import tach_don_vi
from kehoach.law.so_don_vi import DonViHanhChinh, hom_nay
from kehoach.named import NamedTuple
from kehoach.problem import Place
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.problem import Problem

_CODE = 5
"""Digits of a commune's code (Quyết định 19/2025/QĐ-TTg)."""
_ALIKE = 0.72
"""Two names of seven letters that differ in one are 0.86 alike, ``Ba Vi`` and ``Ba Vinh`` 0.83."""
_MOST_SOUGHT = 40
"""Misspelt names for which a likely one is sought: each is compared with thousands."""
_MOST_NAMED = 200
"""Missing units named; the largest tỉnh has 168."""


class Units(NamedTuple):
    """The unit of each row that has one, and what is wrong."""

    of_row: tuple[DonViHanhChinh | None, ...]
    wrong: tuple[tuple[int | None, Problem], ...]
    """Each with the row it is of, counted from 0; None for the whole table."""


def tinh_named(name: str) -> DonViHanhChinh:
    """Return the tỉnh a name or a code means. Raises KehoachError LO17."""
    found = don_vi.theo_ma(name) or don_vi.tinh(name)
    if found is None or found.tinh:
        raise refuse("LO17", Place(), ten=name)
    return found


def units_of(rows: Sequence[Said], tinh: DonViHanhChinh | None, table: Place) -> Units:
    """Return the unit of each row; ``tinh`` is the one all of whose units must be there."""
    search = _Search(tinh)
    found = [search.row(number, row) for number, row in enumerate(rows)]
    met: dict[str, int] = {}
    for number, unit in enumerate(found):
        if unit is not None and unit.ma in met:
            first = rows[met[unit.ma]].number
            search.tell(number, "LO08", rows[number].place, ten=unit.day_du, hang=first)
        elif unit is not None:
            met[unit.ma] = number
    if tinh is not None:
        search.wrong += _missing(tinh, met, table)
    return Units(tuple(found), tuple(search.wrong))


def _missing(
    tinh: DonViHanhChinh, met: dict[str, int], table: Place
) -> list[tuple[int | None, Problem]]:
    """Return the units of a tỉnh no row is of, as one problem; none where all are there."""
    every = [unit for unit in hom_nay().don_vi.values() if unit.tinh == tinh.ma]
    lacking = [unit.day_du for unit in every if unit.ma not in met]
    if not lacking:
        return []
    named = ", ".join(lacking[:_MOST_NAMED])
    parts = {"so": len(lacking), "tong": len(every), "tinh": tinh.day_du, "cac": named}
    return [(None, problem("LO09", table, **parts))]


class _Search:
    """One look at the units of a table."""

    def __init__(self, tinh: DonViHanhChinh | None) -> None:
        self.tinh = tinh
        self.wrong: list[tuple[int | None, Problem]] = []
        self.sought = 0

    def tell(self, number: int, code: str, place: Place, **parts: object) -> None:
        """Tell a problem of a row."""
        self.wrong.append((number, problem(code, place, **parts)))

    def row(self, number: int, row: Said) -> DonViHanhChinh | None:
        """Return the unit a row is of; what it says of any other is told."""
        within = self._within(number, row)
        said = names_of(row)
        unit = self._of_code(number, row)
        sure = next((found for found in said if not found.bare), None)
        if unit is None and sure is not None:
            unit = self._of_name(number, sure, within)
        if unit is None:
            return None
        self._same(number, unit, said)
        if self.tinh is not None and unit.tinh != self.tinh.ma:
            parts = {"don_vi": whole_name(unit), "tinh": self.tinh.day_du}
            self.tell(number, "LO16", row.place, **parts)
        return unit

    def _within(self, number: int, row: Said) -> str | None:
        """Return the code of the tỉnh a row's names are sought in."""
        if row.tinh is None or not row.tinh.text:
            return self.tinh.ma if self.tinh else None
        found = don_vi.theo_ma(row.tinh.text) or don_vi.tinh(row.tinh.text)
        if found is None or found.tinh:
            self.tell(number, "LO17", row.tinh.place, ten=row.tinh.text)
            return None
        return found.ma

    def _of_code(self, number: int, row: Said) -> DonViHanhChinh | None:
        """Return the unit of a code; a code that is not of five digits is the office's own."""
        if row.code is None or not row.code.text.isdecimal():
            return None
        ma = row.code.text
        found = don_vi.theo_ma(ma)
        if len(ma) == _CODE and found is not None:
            return found
        whole = don_vi.theo_ma(ma.zfill(_CODE))
        if len(ma) == _CODE or (whole is not None and is_named(whole, row)):
            cure = "tra lại mã theo Quyết định 19/2025/QĐ-TTg"
            if whole is not None and len(ma) < _CODE:
                cure = f"mã ấy viết đủ là {whole.ma} ({whole.day_du}); đặt định dạng cột là Text"
            self.tell(number, "LO11", row.code.place, ma=ma, cure=cure)
        return None

    def _of_name(self, number: int, named: Named, within: str | None) -> DonViHanhChinh | None:
        """Return the one unit a name is of; none, several and a name without accents are told."""
        every = don_vi.xa(named.text, within)
        exact = [unit for unit in every if names(named.text, unit)]
        if len(exact) == 1:
            return exact[0]
        if exact:
            cac = listed([hom_nay().don_vi[place.tinh].ten for place in exact])
            self.tell(number, "LO07", named.place, ten=named.text, so=len(exact), cac=cac)
        elif len(every) > 1:
            cac = " hay ".join(whole_name(place) for place in every[:FEW])
            self.tell(number, "LO06", named.place, ten=named.text, cac=cac)
        else:
            self._misspelt(number, named, within, every)
        return None

    def _misspelt(
        self, number: int, named: Named, within: str | None, every: Sequence[DonViHanhChinh]
    ) -> None:
        near = [*every] or self._near(named.text, within)
        likely = " hoặc ".join(whole_name(other) for other in near)
        cure = f"có lẽ là {likely}" if likely else "tra lại tên theo Quyết định 19/2025/QĐ-TTg"
        where = f" ở {hom_nay().don_vi[within].day_du}" if within else ""
        self.tell(number, "LO05", named.place, ten=named.text, noi=where, cure=cure)

    def _near(self, text: str, within: str | None) -> list[DonViHanhChinh]:
        """Return the units a misspelt name may mean; of another kind or tỉnh where no name fits."""
        self.sought += 1
        if self.sought > _MOST_SOUGHT:
            return []
        _, own = tach_don_vi(text)
        by_name: dict[str, list[DonViHanhChinh]] = {}
        for unit in hom_nay().don_vi.values():
            if unit.tinh and within in (None, unit.tinh):
                by_name.setdefault(fold(unit.ten), []).append(unit)
        found = difflib.get_close_matches(fold(own), by_name, n=1, cutoff=_ALIKE)
        if found:
            return by_name[found[0]][:FEW]
        return [*don_vi.xa(text)][:FEW] if within else []

    def _same(self, number: int, unit: DonViHanhChinh, named: Sequence[Named]) -> None:
        """Tell every cell of a row that names another unit than the row is of."""
        for found in named:
            if not names(found.text, unit):
                parts = {"ten": found.text, "don_vi": whole_name(unit)}
                self.tell(number, "LO10", found.place, **parts)
