"""Cỡ chữ của số trang ngoài khoảng 13 đến 14.

Word đặt sẵn số trang cỡ 11 hoặc 12; phải đặt lại trong đầu trang.

Sai (dạng):
    giay: so_trang=dau_giua co_so_trang=11 trang_dau_khac=1
    doan: co=14
Đúng (dạng):
    giay: so_trang=dau_giua co_so_trang=13 trang_dau_khac=1
    doan: co=14
Đúng (dạng):
    giay: so_trang=dau_giua trang_dau_khac=1
    doan: co=14
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.finding import Finding
from kehoach.review.look import in_range
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "TT73"
NAME = "cỡ chữ số trang"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục I, khoản 7; Mục V"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the first section whose page number is too small or too large."""
    allowed = the_thuc.thanh_phan()["so_trang"].co
    for section in subject.document.sections:
        size = section.page.co_so_trang if section.page and section.page.so_trang else None
        if size and section.blocks and allowed and not in_range(size, allowed):
            told = f"số trang cỡ {size:g}, phải là {allowed[0]:g} đến {allowed[1]:g}"
            yield Finding(told, f"đặt cỡ {allowed[1]:g}", section.blocks[0])
            return
