"""A table among the items of a section, and the items beside it that it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.figured import ChiTieu, KhoanChi
from kehoach.plan.kinds import CHU
from kehoach.plan.part import PlanPart, field
from kehoach.plan.table import BANG, LAP_TU, AnyBang, BangLap, gather_table, name_above

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.plain import Raw


class BangTrongBai(PlanPart):
    """Một bảng đặt trong bài: ghi `bang: nhiem_vu`, hoặc ghi cot và hang."""

    ten: str | None = field(CHU, "Tên bảng, in phía trên.", default=None)
    bang: AnyBang = field(BANG, LAP_TU)

    @classmethod
    def gather(cls, raw: Raw) -> Raw:
        """Return the mapping with bare ``cot`` and ``hang`` under ``bang``, its name beside it."""
        return name_above(gather_table(raw))


_PRINTED = {"kinh_phi": KhoanChi, "chi_tieu": ChiTieu}
"""What a table prints in place of the dashes beside it."""


def in_tables(items: Sequence[Any]) -> frozenset[Any]:
    """Return the items of one list that a made table in the same list prints."""
    tables = [item.bang for item in items if isinstance(item, BangTrongBai)]
    if not tables:
        return frozenset()
    names = {bang_lap.lap_tu for bang_lap in tables if isinstance(bang_lap, BangLap)}
    kinds = tuple(_PRINTED[name] for name in names & {*_PRINTED})
    return frozenset(item for item in items if isinstance(item, kinds)) if kinds else frozenset()
