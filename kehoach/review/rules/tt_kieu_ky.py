"""Quyền hạn, chức vụ, họ tên người ký viết kiểu chữ đứng, đậm.

Sai (dạng):
    ho_ten: dam=0
Sai (dạng):
    chuc_vu: dam=1 nghieng=1
Đúng (dạng):
    quyen_han: dam=1
    chuc_vu: dam=1
Đúng (dạng):
    ho_ten: dam=1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.roles import SIGNATURE
from kehoach.problem import Severity
from kehoach.review.look import wrong_weight
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT37"
NAME = "kiểu chữ phần ký"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 7.đ"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked."""
    yield from wrong_weight(subject, *SIGNATURE)
