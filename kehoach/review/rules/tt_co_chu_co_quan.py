"""Cỡ chữ của tên cơ quan chủ quản, cơ quan ban hành ngoài khoảng 12 đến 13.

Sai (dạng):
    co_quan_ban_hanh: co=14
Đúng (dạng):
    co_quan_ban_hanh: co=13
    co_quan_chu_quan: co=12
Đúng (dạng):
    co_quan_ban_hanh: co=12.5
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

CODE = "TT22"
NAME = "cỡ chữ tên cơ quan"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 2.b; Mục V"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    yield from wrong_size(subject, Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH)
