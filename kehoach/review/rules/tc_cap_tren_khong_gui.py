"""Cơ quan cấp trên có kế hoạch mà bản này thực hiện, nhưng không có ở nơi nhận.

Sai (trang):
    can_cu: Căn cứ Kế hoạch số 141/KH-SGDĐT ngày 31/8/2025 của Sở Giáo dục và Đào tạo về bồi dưỡng giáo viên;
    dong_noi_nhan: - | CT, PCT UBND xã (chỉ đạo);
Đúng (trang):
    can_cu: Căn cứ Kế hoạch số 141/KH-SGDĐT ngày 31/8/2025 của Sở Giáo dục và Đào tạo về bồi dưỡng giáo viên;
    dong_noi_nhan: - | Sở GD&ĐT (b/c);
Đúng (trang):
    can_cu: Căn cứ Kế hoạch số 12/KH-UBND ngày 31/8/2025 của Ủy ban nhân dân tỉnh về bồi dưỡng giáo viên;
    dong_noi_nhan: - | UBND tỉnh (để báo cáo);
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import citation
from kehoach.problem import Severity
from kehoach.review import agencies
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC03"
NAME = "cấp trên không có ở nơi nhận"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the last plan among the căn cứ whose issuer, a sở or bộ or UBND above, receives nothing."""
    lines = " ".join(line for _, line in subject.facts.recipients)
    if not lines:
        return
    own = fold(subject.plan.co_quan) if subject.plan is not None else ""
    for block in reversed(subject.of(Role.CAN_CU, Role.MO_DAU)):
        for one in citation.find(text_of(block)):
            issuer = one.co_quan or ""
            if one.loai != "Kế hoạch" or not _ABOVE.match(fold(issuer)) or fold(issuer) in own:
                continue
            wanted = agencies.key(issuer)
            told = agencies.key(lines)
            if wanted and not wanted & told if "tinh" in fold(issuer) else not _core(issuer) <= told:
                yield at(
                    block,
                    issuer,
                    "cơ quan có kế hoạch được thực hiện chưa có ở nơi nhận",
                    "thêm vào nơi nhận để báo cáo",
                )
            return


_ABOVE = Sought(r"so |bo |(?:uy ban nhan dan|ubnd) tinh")


def _core(issuer: str) -> frozenset[str]:
    """Return the words of a sở or bộ without the name of its province."""
    return agencies.key(re.split(r" (?:tỉnh|thành phố|TP\.?) ", issuer)[0])
