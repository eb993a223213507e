"""Nghị định viết "Phụ lục" bằng chữ in thường, cỡ 14, đậm. Nhiều cơ quan viết in hoa: chỉ gợi ý.

Sai (trang):
    phu_luc: PHỤ LỤC I
Đúng (trang):
    phu_luc: Phụ lục I
Đúng (trang):
    ten_phu_luc: DANH SÁCH PHỤ LỤC
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT64"
NAME = "chữ Phụ lục in hoa"
SEVERITY = Severity.HINT
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for the words in capitals."""
    for block in subject.of(Role.PHU_LUC):
        if "PHỤ LỤC" in text_of(block):
            yield at(block, "PHỤ LỤC", "chữ Phụ lục viết in hoa".lower(), 'viết "Phụ lục"')
