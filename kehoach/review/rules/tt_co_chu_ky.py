"""Cỡ chữ của quyền hạn, chức vụ, họ tên người ký ngoài khoảng 13 đến 14.

Sai (dạng):
    chuc_vu: co=12
Đúng (dạng):
    quyen_han: co=13
    ho_ten: co=14
Đúng (dạng):
    chuc_vu: co=13.5
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.roles import SIGNATURE
from kehoach.problem import Severity
from kehoach.review.look import wrong_size
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT27"
NAME = "cỡ chữ phần ký"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 7.đ; Mục V"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    yield from wrong_size(subject, *SIGNATURE)
