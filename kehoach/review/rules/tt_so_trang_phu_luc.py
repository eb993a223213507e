"""Số trang đánh riêng theo từng phụ lục, bắt đầu từ 1.

Sai (dạng):
    giay: so_trang=dau_giua
    doan: co=14
    giay: so_trang=dau_giua
    phu_luc: co=14
Đúng (dạng):
    giay: so_trang=dau_giua
    doan: co=14
    giay: so_trang=dau_giua dem_lai=1
    phu_luc: co=14
Đúng (dạng):
    giay: so_trang=dau_giua
    doan: co=14
    giay: cao=297
    phu_luc: co=14
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT44"
NAME = "số trang của phụ lục"
SEVERITY = Severity.HINT
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.đ"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a phụ lục whose pages go on counting."""
    before = None  # a phụ lục on pages of the section before it counts on with them
    for section in subject.document.sections:
        page, goes_on = section.page, section.page is before
        before = page
        first = section.blocks[0] if section.blocks else None
        if page and page.so_trang and first and first.role is Role.PHU_LUC and (goes_on or page.dem_lai != 1):
            yield at(
                first, line(first), "số trang của phụ lục không đánh lại từ 1", "đánh số trang riêng cho từng phụ lục"
            )
