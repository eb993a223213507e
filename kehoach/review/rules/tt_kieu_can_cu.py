"""Các dòng căn cứ viết kiểu chữ nghiêng, không đậm.

Câu "Thực hiện …" mở đầu bài viết chữ đứng ở nhiều cơ quan: chỉ gợi ý.

Sai (dạng):
    can_cu: nghieng=0
Sai (dạng):
    can_cu: nghieng=1 dam=1
Đúng (dạng):
    can_cu: nghieng=1
Đúng (dạng):
    mo_dau: co=14
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

CODE = "TT35"
NAME = "kiểu chữ căn cứ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.a"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked; of "Thực hiện …" a hint."""
    for finding in wrong_weight(subject, Role.CAN_CU):
        prose = finding.quote.startswith("Thực hiện")  # many offices write it upright, as a sentence of the text
        yield finding._replace(severity=Severity.HINT) if prose else finding
