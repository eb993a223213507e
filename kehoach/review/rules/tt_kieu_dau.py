"""Dấu chỉ mức độ khẩn, chỉ dẫn phạm vi lưu hành viết đứng, đậm.

Sai (dạng):
    do_khan: dam=0
Sai (dạng):
    luu_hanh: dam=1 nghieng=1
Đúng (dạng):
    do_khan: dam=1
    luu_hanh: dam=1
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

CODE = "TT75"
NAME = "kiểu chữ dấu khẩn, lưu hành"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 2.b, 2.c"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked."""
    yield from wrong_weight(subject, Role.DO_KHAN, Role.LUU_HANH)
