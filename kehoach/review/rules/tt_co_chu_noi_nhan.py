"""Chữ "Nơi nhận:" cỡ 12, các dòng dưới cỡ 11.

Sai (dạng):
    noi_nhan: co=14
Sai (dạng):
    dong_noi_nhan: co=12
Đúng (dạng):
    noi_nhan: co=12
Đúng (dạng):
    dong_noi_nhan: co=11
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.roles import RECIPIENTS
from kehoach.problem import Severity
from kehoach.review.look import wrong_size
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT28"
NAME = "cỡ chữ Nơi nhận"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9.d; Mục V"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    yield from wrong_size(subject, *RECIPIENTS)
