"""Chữ "Phụ lục" và tên phụ lục viết đứng, đậm; dòng Kèm theo viết nghiêng.

Sai (dạng):
    ten_phu_luc: dam=0
Sai (dạng):
    kem_theo: nghieng=0
Đúng (dạng):
    phu_luc: dam=1
    ten_phu_luc: dam=1
Đúng (dạng):
    kem_theo: nghieng=1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.look import wrong_weight
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT39"
NAME = "kiểu chữ đầu phụ lục"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.b, 1.c"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked."""
    yield from wrong_weight(subject, Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO)
