"""Documents cited in the text: in full the first time, by kind and number afterwards.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6.a, 6.b.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.inline import REFERENCE, runs
from kehoach.plan.parts import VanBan, in_full
from kehoach.problem import Place, fault

if TYPE_CHECKING:
    import re

    from kehoach.address import PlanPath
    from kehoach.document.block import Run
    from kehoach.plan import Plan


def in_short(cited: VanBan) -> str:
    """Return kind and number, for every mention after the first."""
    return f"{cited.loai} số {cited.so}" if cited.so else f"{cited.loai} {cited.trich_yeu}"


class Cited:
    """What has been cited so far, in the order of the document."""

    def __init__(self, plan: Plan) -> None:
        basis = [can_cu for can_cu in plan.can_cu if not isinstance(can_cu, str)]
        issued = plan.ban_hanh.can_cu if plan.ban_hanh is not None else ()  # told in another paper
        known = (
            *basis,
            *plan.vien_dan,
            *(can_cu for can_cu in issued if not isinstance(can_cu, str)),
        )
        self._known = {van_ban.so: van_ban for van_ban in known if van_ban.so}
        self.known = {can_cu.so for can_cu in basis}

    def runs(self, text: str, path: PlanPath = ()) -> tuple[Run, ...]:
        """Return the text as runs, its references written out. Raises KehoachError KH14."""

        def mention(found: re.Match[str]) -> str:
            name = found[1].strip()
            van_ban = self._known.get(name)
            if van_ban is None:
                key = ".".join(str(step) for step in path)
                raise fault(
                    "KH14",
                    f"không có văn bản số {name} trong can_cu hay vien_dan",
                    "",
                    Place(path=key),
                )
            first = van_ban.so not in self.known
            self.known.add(van_ban.so)
            return in_full(van_ban) if first else in_short(van_ban)

        return runs(REFERENCE.sub(mention, text) if "[[" in text else text)
