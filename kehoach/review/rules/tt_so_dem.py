"""Ngày, tháng thiếu hoặc thừa số 0 đứng trước.

Ngày nhỏ hơn 10 và tháng 1, tháng 2 ghi thêm số 0 ở trước; tháng 3 đến tháng 9 không ghi. Đủ số 0 thì
không ai thêm chữ số vào trước được.

Sai (trang):
    dia_danh_ngay: Minh Long, ngày 5 tháng 1 năm 2026
Sai (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 09 năm 2026
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày      tháng 9 năm 2026
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import Finding, at
from kehoach.review.rule import PAGE
from kehoach.text.dates import pad_day, pad_month

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "TT07"
NAME = "số 0 trước ngày, tháng"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 4.b"
KIND = PAGE

_PARTS = (
    (re.compile(r"ngày\s*(\d{1,2})(?=\s*tháng)"), pad_day, "ngày"),
    (re.compile(r"tháng\s*(\d{1,2})(?=\s*năm)"), pad_month, "tháng"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a day or month padded otherwise than the decree asks."""
    for block in subject.of(Role.DIA_DANH_NGAY):
        for pattern, pad, name in _PARTS:
            found = pattern.search(text_of(block))
            if found and int(found[1]) and found[1] != pad(int(found[1])):
                right = f"{name} {pad(int(found[1]))}"
                message = f"{name} viết chưa đúng số 0 đứng trước"
                yield at(block, found[0], message, f'viết "{right}"', repair=right)
