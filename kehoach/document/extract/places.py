"""Which block of the file says which field of the head, the opening and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import PlanPath
    from kehoach.document.block import Block
    from kehoach.document.label.line import Line

_FIELDS = {
    Role.CO_QUAN_CHU_QUAN: "co_quan_chu_quan",
    Role.CO_QUAN_BAN_HANH: "co_quan",
    Role.SO_KY_HIEU: "so",
    Role.DIA_DANH_NGAY: "ngay",
    Role.DO_KHAN: "do_khan",
    Role.LUU_HANH: "luu_hanh",
    Role.DU_THAO: "du_thao",
    Role.TRICH_YEU: "trich_yeu",
    Role.NOI_NHAN: "noi_nhan",
    Role.CHUC_VU: "ky",
}
"""Fields said once; of several blocks the first is the place."""
_LISTS = {
    Role.CAN_CU: "can_cu",
    Role.MO_DAU: "mo_dau",
    Role.KET_THUC: "ket_thuc",
    Role.DONG_NOI_NHAN: "noi_nhan",
}
"""Lists; each block is the place of an item."""


def places_of_head(lines: Iterable[Line]) -> dict[PlanPath, Block]:
    """Return the block of each field and each item of a list, by its path in the plan."""
    out: dict[PlanPath, Block] = {}
    count: dict[str, int] = {}
    for line in lines:
        role = line.block.role
        if line.block.approves:
            out.setdefault(("phe_duyet",), line.block)
        elif role in _FIELDS:
            out.setdefault((_FIELDS[role],), line.block)
        elif role in _LISTS:
            name = _LISTS[role]
            out[name, count.setdefault(name, 0)] = line.block
            count[name] += 1
    return out
