"""Dấu chỉ mức độ khẩn, chỉ dẫn phạm vi lưu hành cỡ 13 đến 14.

Sai (dạng):
    do_khan: co=16 dam=1
Sai (dạng):
    luu_hanh: co=12 dam=1
Đúng (dạng):
    do_khan: co=13 dam=1
    luu_hanh: co=14 dam=1
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

CODE = "TT74"
NAME = "cỡ chữ dấu khẩn, lưu hành"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 2.b, 2.c"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    yield from wrong_size(subject, Role.DO_KHAN, Role.LUU_HANH)
