"""Tables made from the plan's tasks, expenses or targets, as tables an author might have given."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from kehoach.document.compose.shares import shares
from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.content import NhiemVu
from kehoach.plan.figured import ChiTieu, KhoanChi
from kehoach.plan.inline import without_notes
from kehoach.plan.plan import items_of
from kehoach.plan.table import Bang, Cot, Nhom
from kehoach.plan.table.total import TONG_CONG, usual_total
from kehoach.text.cell import LEFT, as_cell
from kehoach.text.numbers import Tien, in_unit, thousands

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kehoach.plan import Plan
    from kehoach.plan.content import Item
    from kehoach.plan.plan import Above
    from kehoach.plan.table import CotLap
    from kehoach.plan.table.made import BangLap

    Source = NhiemVu | KhoanChi | ChiTieu
    Found = list[tuple[Above, Source]]

IN_DONG = " (đồng)"
"""Behind the heading of a column of amounts when the table has no unit of its own."""
_MIDDLE = "giua"
_IN_THE_MIDDLE = ("thoi_han", "don_vi")
"""Columns of short words; numbers of rows and figures are set by what they are."""


class _Column(NamedTuple):
    """A column to print."""

    khoa: str
    cot: Cot


def made_bang(plan: Plan, lap: BangLap, moved: Collection[Item]) -> Bang:
    """Return the table an author would have given: columns, groups by headings, rows, totals.

    Amounts are exact in the unit of the table, shares add up to 100. Where the amount of an expense
    is blank, so are the total and the shares: they would be wrong once it is filled in; a task
    without an amount costs nothing. A note is called here when the item is printed here alone
    (``moved``).
    """
    found = _source(plan, lap.lap_tu)
    columns = _columns(lap, found)
    rows = _Rows(lap, columns, [item for _, item in found], moved)
    cot = tuple(column.cot for column in columns)
    hang = tuple(rows.listed(found))
    total = rows.total() if lap.totals and found else False
    return Bang(
        don_vi_tinh=lap.don_vi_tinh,
        cot=cot,
        hang=hang,
        tong=total if total != usual_total(cot, hang) else True,
        ghi_chu=lap.ghi_chu,
    )


def _source(plan: Plan, lap_tu: str) -> Found:
    """Return what a table is made from; without expenses the tasks that have an amount."""
    if lap_tu == "chi_tieu":
        return [*items_of(plan, ChiTieu)]
    tasks = items_of(plan, NhiemVu)
    if lap_tu == "nhiem_vu":
        return [*tasks]
    expenses = items_of(plan, KhoanChi)
    return [*expenses] or [(above, task) for above, task in tasks if task.kinh_phi]


def _columns(lap: BangLap, found: Found) -> list[_Column]:
    """Return the columns the author chose, else the usual ones; the number always first."""
    listed = bo_cuc.cot_lap(lap.lap_tu)
    chosen = {cot.khoa: cot for cot in lap.cot}
    keys = [*chosen] or [cot.khoa for cot in listed if _is_usual(cot, found)]
    titles = {cot.khoa: _title(cot, lap) for cot in listed}
    return [_column(khoa, titles, chosen.get(khoa)) for khoa in dict.fromkeys(["stt", *keys])]


def _title(column: bo_cuc.MadeColumn, lap: BangLap) -> str:
    """Return the heading of a column; the unit above the table takes the place of ``(đồng)``."""
    in_unit_above = lap.don_vi_tinh and column.khoa == lap.money
    return column.tieu_de.removesuffix(IN_DONG) if in_unit_above else column.tieu_de


def _column(khoa: str, titles: dict[str, str], own: CotLap | None) -> _Column:
    name = titles.get(khoa, khoa)
    canh = _MIDDLE if khoa in _IN_THE_MIDDLE else None
    if own is None:
        return _Column(khoa, Cot(ten=name, canh=canh))
    return _Column(khoa, Cot(ten=own.ten or name, rong=own.rong, canh=own.canh or canh))


def _is_usual(column: bo_cuc.MadeColumn, found: Found) -> bool:
    """Return True for a column that is printed when the author chooses none."""
    if column.khi_co == "co":
        return any(getattr(item, column.khoa, None) for _, item in found)
    return not column.khi_co


class _Rows:
    """The rows of one made table."""

    def __init__(
        self,
        lap: BangLap,
        columns: list[_Column],
        items: Sequence[Source],
        moved: Collection[Item],
    ) -> None:
        self._lap = lap
        self._moved = moved
        self._columns = columns
        self._amounts = [_amount(item) for item in items]
        self._known = not any(
            isinstance(khoan_chi, KhoanChi) and not khoan_chi.so_tien for khoan_chi in items
        )
        self._shares = shares([amount or 0 for amount in self._amounts]) if self._known else []

    def listed(self, found: Found) -> list[tuple[str, ...] | Nhom]:
        """Return every row; a heading above the items becomes a group, where it parts them."""
        out: list[tuple[str, ...] | Nhom] = []
        number = 0
        grouped = self._lap.lap_tu == "nhiem_vu" or len({above for above, _ in found}) > 1
        for above, group in groupby(enumerate(found), lambda pair: pair[1][0]):
            if above and grouped:
                out.append(Nhom(nhom=without_notes(above[-1])))
                number = 0
            for at, (_, item) in group:
                number += 1
                out.append(tuple(self._cell(column, item, at, number) for column in self._columns))
        return out

    def _cell(self, column: _Column, item: Source, at: int, number: int) -> str:
        if column.khoa == "stt":
            return str(number)
        if column.khoa == "ty_le":
            known = self._shares and self._amounts[at] is not None
            return self._shares[at] if known else ""
        words = self._value(column.khoa, item)
        return as_cell(words if item in self._moved else without_notes(words))

    def _value(self, khoa: str, item: Source) -> str:
        if khoa == "khoan_chi" and isinstance(item, NhiemVu):
            return item.nhiem_vu
        if khoa == self._lap.money:
            return self._money(_amount(item))
        value: Any = getattr(item, khoa, None) or _own_cell(item, khoa)
        return "; ".join(value) if isinstance(value, tuple) else str(value or "")

    def _money(self, dong: int | None) -> str:
        if dong is None:
            return ""
        unit = self._lap.don_vi_tinh
        return in_unit(dong, unit) if unit else thousands(dong)

    def total(self) -> tuple[str, ...] | bool:
        """Return the row of totals; False where no column is summed."""
        summed = {self._lap.money: self._money(self._sum()), "ty_le": "100" if self._shares else ""}
        first = next((at for at, column in enumerate(self._columns) if column.khoa in summed), 0)
        if not first:
            return False
        cells = (summed.get(column.khoa, "") for column in self._columns[first:])
        return (TONG_CONG, *[LEFT] * (first - 1), *cells)

    def _sum(self) -> int | None:
        return sum(amount or 0 for amount in self._amounts) if self._known else None


def _amount(item: Source) -> int | None:
    """Return the đồng of an item; None for a blank."""
    if isinstance(item, ChiTieu):
        return None
    found: Tien | None = item.so_tien if isinstance(item, KhoanChi) else item.kinh_phi
    return found.dong if found else None


def _own_cell(item: Source, title: str) -> str:
    """Return the cell of a column of the author's own; blank room where the item has none."""
    held = item.cot_rieng if isinstance(item, NhiemVu) else ()
    return next((o_rieng.o for o_rieng in held if o_rieng.ten == title), "")
