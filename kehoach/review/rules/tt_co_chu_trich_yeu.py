"""Cỡ chữ của tên loại và trích yếu ngoài khoảng 13 đến 14.

Sai (dạng):
    ten_loai: co=16
Đúng (dạng):
    ten_loai: co=14
    trich_yeu: co=13
Đúng (dạng):
    trich_yeu: co=13.5
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

CODE = "TT24"
NAME = "cỡ chữ tên loại, trích yếu"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 5.b; Mục V"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    yield from wrong_size(subject, Role.TEN_LOAI, Role.TRICH_YEU)
