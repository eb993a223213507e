"""Tên viết tắt của tổ chức nước ngoài không viết chữ in hoa.

Sai (trang):
    doan: Ngang tầm các nước trong khu vực Asean.
Sai (trang):
    doan: Theo khuyến nghị của Unesco.
Đúng (trang):
    doan: Ngang tầm các nước trong khu vực ASEAN, theo khuyến nghị của UNESCO.
Đúng (trang):
    doan: Xem tại www.asean.org và unesco.org.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP29"
NAME = "tên nước ngoài viết tắt"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục II, Mục IV, khoản 2.b"
KIND = PAGE


@cache
def _pattern() -> Sought:
    names = [form for name in chinh_ta.nuoc_ngoai() for form in (name.capitalize(), name.lower())]
    return Sought(rf"\b(?:{'|'.join(names)})\b", *names)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a known abbreviation in other capitals."""
    for hit in hits(subject, _pattern(), loose=True):
        if not hit.words.isupper():
            yield hit.finding(
                "tên nước ngoài viết tắt phải viết chữ in hoa", f'viết "{hit.words.upper()}"', quote=hit.words
            )
