"""Luật, Pháp lệnh làm căn cứ mà ghi số, ký hiệu hoặc cơ quan ban hành.

Nghị định 30 yêu cầu chỉ ghi tên luật và ngày, tháng, năm. Nhiều văn bản vẫn ghi số, vì vậy đây chỉ là gợi ý.

Sai (trang):
    can_cu: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;
Sai (trang):
    can_cu: Căn cứ Luật Lưu trữ ngày 21/6/2024 của Quốc hội;
Đúng (trang):
    can_cu: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
Đúng (trang):
    can_cu: Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC05"
NAME = "luật làm căn cứ ghi số, cơ quan"
SEVERITY = Severity.HINT
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a law of the căn cứ with its number or the Quốc hội."""
    for one in subject.facts.laws:
        if one.so or one.cua_quoc_hoi:
            cure = f'viết "{one.loai} {one.ten}" và ngày, tháng, năm'
            yield at(one.block, one.words, f"căn cứ là {one.loai} thì không ghi số, ký hiệu, cơ quan ban hành", cure)
