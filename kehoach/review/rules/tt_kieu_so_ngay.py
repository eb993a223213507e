"""Số, ký hiệu viết kiểu chữ đứng; địa danh và ngày tháng viết kiểu chữ nghiêng; đều không đậm.

Sai (dạng):
    so_ky_hieu: nghieng=1
Sai (dạng):
    dia_danh_ngay: nghieng=0
Đúng (dạng):
    so_ky_hieu: co=13
Đúng (dạng):
    dia_danh_ngay: nghieng=1
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

CODE = "TT33"
NAME = "kiểu chữ số, ký hiệu, địa danh"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 3.c, 4.c"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked."""
    yield from wrong_weight(subject, Role.SO_KY_HIEU, Role.DIA_DANH_NGAY)
