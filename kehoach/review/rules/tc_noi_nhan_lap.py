"""Một nơi nhận ghi hai lần.

Sai (trang):
    dong_noi_nhan: - | Phòng Kinh tế (phối hợp);
    dong_noi_nhan: - | Công an xã;
    dong_noi_nhan: - | Phòng Kinh tế;
Đúng (trang):
    dong_noi_nhan: - | Phòng Kinh tế;
    dong_noi_nhan: - | Phòng Văn hóa - Xã hội;
Đúng (trang):
    dong_noi_nhan: - | Thường trực HĐND xã;
    dong_noi_nhan: - | Chủ tịch UBND xã;
    dong_noi_nhan: - | Phó Chủ tịch UBND xã;
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC10"
NAME = "nơi nhận ghi hai lần"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each line of nơi nhận whose words stood before, notes aside."""
    seen: set[str] = set()
    for block, line in subject.facts.recipients:
        bare = " ".join(re.findall(r"\w+", re.sub(r"\([^()]*\)", "", line.casefold())))
        if len(bare) > 3 and bare in seen:  # noqa: PLR2004 - shorter is no name
            yield at(block, line.rstrip(" ;."), "nơi nhận này đã ghi ở dòng trên", "bỏ một dòng")
        seen.add(bare)
