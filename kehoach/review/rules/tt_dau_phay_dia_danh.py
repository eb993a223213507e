"""Trước ngày tháng phải có địa danh, sau địa danh có dấu phẩy.

Sai (trang):
    dia_danh_ngay: Minh Long ngày 05 tháng 01 năm 2026
Sai (trang):
    dia_danh_ngay: Minh Long, Ngày 05 tháng 01 năm 2026
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026
Đúng (trang):
    dia_danh_ngay: Thành phố Hồ Chí Minh, ngày      tháng      năm 2026
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import line, unless_complete
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT13"
NAME = "thiếu địa danh hoặc dấu phẩy sau địa danh"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 4.c"
KIND = PAGE

_LINE = Sought(r"(?P<noi>[^,|\d]*?)(?P<phay>\s{0,9},)?\s{0,9}(?P<ngay>[Nn]gày)\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a date whose place is not told or not set apart."""
    for block in subject.of(Role.DIA_DANH_NGAY):
        found = _LINE.match(line(block))
        if found is None or re.match(r"\s*[.…_]{2}", found["noi"]):  # a blank to fill in is told by another rule
            continue
        if not found["noi"].strip(" .…_"):
            yield at(
                block,
                quote(block),
                "thiếu địa danh trước ngày tháng",
                "ghi địa danh rồi dấu phẩy",
                unless_complete(subject, Severity.HINT),
            )
        elif not found["phay"]:
            right = re.sub(r"(?:(?<!\s)\s+)?(?=[Nn]gày\b)", ", ", quote(block), count=1)
            cure = f'viết "{found["noi"].strip()}, ngày"'
            yield at(block, quote(block), "thiếu dấu phẩy sau địa danh", cure, repair=right)
        elif found["ngay"] == "Ngày":
            yield at(block, "Ngày", "chữ đứng giữa dòng viết hoa", 'viết "ngày"', repair="ngày")


def quote(block: Block) -> str:
    """Return the words of the line as they stand."""
    return text_of(block).strip()
