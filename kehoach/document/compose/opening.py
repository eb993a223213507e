"""Căn cứ and the opening sentence (Phụ lục I, Phần I, Mục II, khoản 6.a)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Run
from kehoach.law import bo_cuc
from kehoach.plan.parts import in_full
from kehoach.text.marks import with_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import PlanPath
    from kehoach.document.compose.cited import Cited
    from kehoach.plan import Plan
    from kehoach.plan.parts import CanCu


def opening(plan: Plan, cited: Cited) -> list[Block]:
    """Return the căn cứ, then the opening paragraphs, the last ended by a colon."""
    out = bases(plan.can_cu, cited)
    for number, paragraph in enumerate(plan.mo_dau):
        last = number == len(plan.mo_dau) - 1
        text = cited.runs(with_end(paragraph, ":") if last else paragraph, ("mo_dau", number))
        out.append(Block(Role.MO_DAU, text, path=("mo_dau", number)))
    return out


def bases(can_cu: Sequence[CanCu | str], cited: Cited, above: PlanPath = ()) -> list[Block]:
    """Return the căn cứ, each ended by ``;`` and the last by ``.``."""
    out = []
    for number, basis in enumerate(can_cu):
        path = (*above, "can_cu", number)
        mark = "." if number == len(can_cu) - 1 else ";"
        if isinstance(basis, str):
            lead = "" if bo_cuc.tach_tu_dan(basis)[0] else f"{bo_cuc.tu_dan()[0]} "
            text = cited.runs(f"{lead}{basis}{mark}", path)
        else:
            text = (Run(f"{basis.tu_dan} {in_full(basis)}{mark}"),)
        out.append(Block(Role.CAN_CU, text, path=path))
    return out
