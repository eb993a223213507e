"""Ngày không có trong lịch.

Tháng 4, 6, 9, 11 có 30 ngày; tháng 2 có 28 hoặc 29 ngày; năm có 12 tháng.

Sai (trang):
    gach_dau_dong: Báo cáo kết quả trước ngày 31/4/2026.
Sai (trang):
    doan: Hoàn thành trước ngày 30 tháng 02 năm 2026.
Đúng (trang):
    gach_dau_dong: Báo cáo kết quả trước ngày 29/02/2028; dự kiến 1/3 số xã hoàn thành, cao điểm ngày 15, 16/9/2026.
Đúng (trang):
    can_cu: Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import days
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TG01"
NAME = "ngày không có trong lịch"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each day the calendar does not have."""
    for block, text, cell in subject.texts():
        for day in days.find(text):
            if day.fault:
                yield at(block, day.words, day.fault, "xem lại ngày, tháng", cell=cell)
