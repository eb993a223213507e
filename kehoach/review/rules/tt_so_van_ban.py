"""Sau chữ "Số" có dấu hai chấm rồi một dấu cách; không có dấu cách quanh "/" và "-" trong ký hiệu.

Sai (trang):
    so_ky_hieu: Số:175/KH-BGDĐT
Sai (trang):
    so_ky_hieu: Số 70/KH-UBND
Sai (trang):
    so_ky_hieu: Số: 05 / KH - UBND
Đúng (trang):
    so_ky_hieu: Số: 175/KH-BGDĐT
Đúng (trang):
    so_ky_hieu: Số:        /KH-UBND
Đúng (trang):
    so_ky_hieu: Số: ……/KH-SGD&ĐT
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import unless_complete
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT10"
NAME = "trình bày số và ký hiệu"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 3.c"
KIND = PAGE

_FORM = Sought(
    r"[Ss]ố(?P<cham>\s{0,9}:)?(?P<cach>\s{0,60})(?P<so>\d{0,9}[a-zđ]?)(?P<truoc>[\s.…_]{0,60})/(?P<sau>\s{0,9})"
    r"(?P<ky>[^\s|,-]{1,30}(?:-[\w&]{1,30}|\s{0,3}-\s{0,3}[A-ZĐ&]{2,9}(?![\w&])){0,5})"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield at most one finding for the line of number and symbol."""
    for block in subject.of(Role.SO_KY_HIEU):
        words = text_of(block)
        found = _FORM.search(words)
        if found is None:
            continue
        number = found["so"]
        if not found["cham"]:
            told, cure, weight = (
                'thiếu dấu hai chấm sau chữ "Số"',
                'viết "Số:"',
                unless_complete(subject, Severity.WARNING),
            )
            yield at(block, found[0], told, cure, weight, _right(found))
        elif number and not found["cach"]:
            cure = f'viết "Số: {number}/{found["ky"]}"'
            yield at(block, found[0], 'thiếu dấu cách sau "Số:"', cure, repair=_right(found))
        elif found["sau"] or (number and found["truoc"]) or re.search(r"\s", found["ky"]):
            right = re.sub(r"\s+", "", found["ky"])
            yield at(
                block,
                found[0],
                'có dấu cách thừa quanh "/" hoặc "-"',
                f'viết "/{right}"',
                unless_complete(subject, Severity.WARNING),
                _right(found),
            )


def _right(found: re.Match[str]) -> str | None:
    """Return the line as the decree writes it, the room left for a number kept; None for other words."""
    if not found["ky"][0].isupper():
        return None
    symbol = re.sub(r"\s+", "", found["ky"])
    room = " " if found["so"] else (found["cach"] or " ") + found["truoc"]
    return f"{found[0][:2]}:{room}{found['so']}/{symbol}"
