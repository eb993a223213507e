"""Quốc hiệu và Tiêu ngữ viết kiểu chữ đứng, đậm.

Sai (dạng):
    quoc_hieu: dam=0
Sai (dạng):
    tieu_ngu: dam=1 nghieng=1
Đúng (dạng):
    quoc_hieu: dam=1
Đúng (dạng):
    tieu_ngu: dam=1
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

CODE = "TT30"
NAME = "kiểu chữ Quốc hiệu, Tiêu ngữ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 1"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked."""
    yield from wrong_weight(subject, Role.QUOC_HIEU, Role.TIEU_NGU)
