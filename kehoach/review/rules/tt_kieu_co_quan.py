"""Tên cơ quan ban hành viết kiểu chữ đứng, đậm.

Sai (dạng):
    co_quan_ban_hanh: dam=0
Đúng (dạng):
    co_quan_ban_hanh: dam=1
Đúng (dạng):
    co_quan_chu_quan: dam=0
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

CODE = "TT32"
NAME = "kiểu chữ tên cơ quan ban hành"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 2.b"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked."""
    yield from wrong_weight(subject, Role.CO_QUAN_BAN_HANH)
