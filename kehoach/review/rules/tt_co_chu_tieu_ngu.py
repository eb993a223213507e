"""Cỡ chữ của Tiêu ngữ ngoài khoảng 13 đến 14.

Sai (dạng):
    tieu_ngu: co=12
Đúng (dạng):
    tieu_ngu: co=13
Đúng (dạng):
    tieu_ngu: co=14
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

CODE = "TT21"
NAME = "cỡ chữ Tiêu ngữ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 1.b; Mục V"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    yield from wrong_size(subject, Role.TIEU_NGU)
