"""Số nhỏ hơn 10 phải ghi thêm số 0 đứng trước.

Sai (trang):
    so_ky_hieu: Số: 5/KH-UBND
Đúng (trang):
    so_ky_hieu: Số: 05/KH-UBND
Đúng (trang):
    so_ky_hieu: Số: 0125/KH-UBND
Đúng (trang):
    so_ky_hieu: Số:      /KH-UBND
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.dates import pad_day
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT11"
NAME = "số văn bản thiếu số 0"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 3.c"
KIND = PAGE

_ONE = Sought(r"[Ss]ố\s{0,9}:?\s{0,9}(\d)[a-zđ]?\s{0,9}/")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number of one digit."""
    for block in subject.of(Role.SO_KY_HIEU):
        found = _ONE.search(text_of(block))
        if found:
            padded = pad_day(int(found[1]))
            right = found[0].replace(found[1], padded)
            yield at(block, found[0], "số nhỏ hơn 10 thiếu số 0 đứng trước", f'viết "{padded}"', repair=right)
