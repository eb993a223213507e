"""A table among the items of a section."""

from __future__ import annotations

from typing import Any

from kehoach.plan.kinds import CHU
from kehoach.plan.part import Part, field
from kehoach.plan.table import BANG, LAP_TU, AnyBang, gather_table, name_above


class BangTrongBai(Part):
    """Một bảng đặt trong bài: ghi `bang: nhiem_vu`, hoặc ghi cot và hang."""

    ten: str | None = field(CHU, "Tên bảng, in phía trên.", default=None)
    bang: AnyBang = field(BANG, LAP_TU)

    @classmethod
    def gather(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Return the mapping with bare ``cot`` and ``hang`` under ``bang``, its name beside it."""
        return name_above(gather_table(raw))
