"""Cỡ chữ của Quốc hiệu ngoài khoảng 12 đến 13.

Sai (dạng):
    quoc_hieu: co=14
Đúng (dạng):
    quoc_hieu: co=13
Đúng (dạng):
    quoc_hieu: co=12.5
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

CODE = "TT20"
NAME = "cỡ chữ Quốc hiệu"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 1; Mục V"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    yield from wrong_size(subject, Role.QUOC_HIEU)
