"""Tên loại và trích yếu viết kiểu chữ đứng, đậm.

Sai (dạng):
    trich_yeu: dam=0
Sai (dạng):
    ten_loai: dam=1 nghieng=1
Đúng (dạng):
    ten_loai: dam=1
Đúng (dạng):
    trich_yeu: dam=1
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

CODE = "TT34"
NAME = "kiểu chữ tên loại, trích yếu"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 5.b"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked."""
    yield from wrong_weight(subject, Role.TEN_LOAI, Role.TRICH_YEU)
