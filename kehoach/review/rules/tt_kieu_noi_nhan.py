"""Chữ "Nơi nhận:" viết nghiêng, đậm; các dòng dưới viết đứng, không đậm.

Sai (dạng):
    noi_nhan: dam=1
Sai (dạng):
    dong_noi_nhan: nghieng=1
Đúng (dạng):
    noi_nhan: dam=1 nghieng=1
Đúng (dạng):
    dong_noi_nhan: co=11
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.roles import RECIPIENTS
from kehoach.problem import Severity
from kehoach.review.look import wrong_weight
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT38"
NAME = "kiểu chữ Nơi nhận"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9.d"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked."""
    yield from wrong_weight(subject, *RECIPIENTS)
