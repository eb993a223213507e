"""Số trang đặt canh giữa trong lề trên, không hiện ở trang thứ nhất.

Căn trái có thể do khung hoặc phím Tab đưa ra giữa trang, nên không nhắc.

Sai (dạng):
    giay: so_trang=chan_giua trang_dau_khac=1
    doan: co=14
Sai (dạng):
    giay: so_trang=dau_giua trang_dau_khac=0
    doan: co=14
Sai (dạng):
    giay: so_trang=dau_phai trang_dau_khac=1
    doan: co=14
Đúng (dạng):
    giay: so_trang=dau_giua trang_dau_khac=1
    doan: co=14
Đúng (dạng):
    giay: so_trang=dau_trai trang_dau_khac=1
    doan: co=14
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import Finding
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "TT49"
NAME = "số trang"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục I, khoản 7"
KIND = LOOK

_LETTERS = 6000
"""Letters of the main text above which it cannot stand on one page."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the numbers of the first section: their place, or the first page's."""
    section = subject.document.sections[0]
    page = section.page
    if page is None or not section.blocks:
        return
    first = section.blocks[0]
    if not page.so_trang:
        if sum(len(text_of(block)) for block in subject.main) > _LETTERS:
            yield Finding("văn bản nhiều trang mà không có số trang", "chèn số trang ở giữa lề trên", first)
    elif page.so_trang.startswith("chan"):
        yield Finding("số trang đặt ở lề dưới", "đặt ở giữa lề trên", first)
    elif page.so_trang.endswith("phai"):
        yield Finding("số trang không căn giữa", "căn giữa trong lề trên", first)
    elif not page.trang_dau_khac:
        yield Finding(
            "trang thứ nhất hiện số trang", 'chọn "Different First Page" và để trống đầu trang thứ nhất', first
        )
