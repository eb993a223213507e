"""Chữ viết tắt được dùng trước khi được giải thích.

Sai (trang):
    mo_dau: UBND xã Minh Long xây dựng Kế hoạch như sau:
    doan: Ủy ban nhân dân (UBND) xã bố trí kinh phí; UBND xã chi trả.
Đúng (trang):
    mo_dau: Ủy ban nhân dân (UBND) xã Minh Long xây dựng Kế hoạch như sau:
    doan: UBND xã bố trí kinh phí.
Đúng (trang):
    can_cu: Căn cứ Kế hoạch số 141/KH-UBND ngày 31/8/2025;
    mo_dau: Ủy ban nhân dân (UBND) xã Minh Long xây dựng Kế hoạch; UBND giao các đơn vị:
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP39"
NAME = "chữ viết tắt giải thích muộn"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at an introduction that comes after a use."""
    found = subject.facts.abbreviations
    for short, one in found.first().items():
        place = one.number, one.hit.start
        if any(use.short == short and (use.number, use.hit.start) < place for use in found.used):
            cure = "giải thích ở chỗ dùng đầu tiên"
            yield one.hit.finding("chữ viết tắt được giải thích sau khi đã dùng", cure, quote=one.hit.words)
