"""Chữ "Phụ lục" cỡ 14; tên phụ lục và dòng Kèm theo cỡ 13 đến 14.

Sai (dạng):
    phu_luc: co=13
Sai (dạng):
    ten_phu_luc: co=12
Đúng (dạng):
    phu_luc: co=14
    ten_phu_luc: co=13
Đúng (dạng):
    kem_theo: co=14
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.look import wrong_size
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT29"
NAME = "cỡ chữ đầu phụ lục"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.b, 1.c"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    yield from wrong_size(subject, Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO)
