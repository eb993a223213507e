"""Tên viết hoa không đúng Phụ lục II.

Danh sách những tên gặp nhiều: "Thủ đô Hà Nội", "Thành phố Hồ Chí Minh" (Mục III, khoản 1.c), "Thủ tướng Chính
phủ" (Mục V, khoản 3), "tết Nguyên đán" (Mục V, khoản 8.b). Tên cơ quan xem TC09.

Sai (trang):
    doan: Thực hiện chỉ đạo của Thủ Tướng Chính Phủ.
Sai (trang):
    doan: Học tập kinh nghiệm tại thành phố Hồ Chí Minh.
Đúng (trang):
    doan: Ủy ban nhân dân xã; Thành phố Hồ Chí Minh; Thủ đô Hà Nội; nghỉ tết Nguyên đán.
Đúng (trang):
    muc: I. | ỦY BAN NHÂN DÂN VÀ HỘI ĐỒNG NHÂN DÂN
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP30"
NAME = "viết hoa theo Phụ lục II"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục II"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each name of the list in wrong capitals."""
    right = {wrong: (correct, basis) for wrong, correct, basis in chinh_ta.viet_hoa()}
    for hit, wrong in phrases(subject, tuple(right)):
        correct, basis = right[wrong]
        yield hit.finding(
            f"viết hoa chưa đúng Phụ lục II, {basis}", f'viết "{correct}"', quote=hit.words, fixed=correct
        )
