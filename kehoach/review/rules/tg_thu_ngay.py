"""Thứ không khớp với ngày.

Sai (trang):
    gach_dau_dong: Khai mạc lúc 7 giờ 30, thứ Ba, ngày 12/01/2026.
Đúng (trang):
    gach_dau_dong: Khai mạc lúc 7 giờ 30, thứ Hai, ngày 12/01/2026.
Đúng (trang):
    gach_dau_dong: Báo cáo vào thứ sáu hằng tuần; tổng kết ngày 12/01/2026; Chủ nhật, ngày 11/01/2026 nghỉ.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import days
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TG07"
NAME = "thứ không khớp ngày"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_NAMES = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_SHORT = {f"thứ {number}": number - 2 for number in range(2, 8)}
_WEEKDAY = Sought(
    r"(?<!\w)(?P<thu>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? ?\(? ?(?=ngày |\d)",
    "thứ ",
    "chủ nhật",
    flags=re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each day written with another day of the week."""
    for block, text, cell in subject.texts(_WEEKDAY):
        for found in _WEEKDAY.finditer(text):
            day = next(iter(days.find(text[found.end() : found.end() + 32])), None)
            if day is None or day.start > len("ngày ") or day.year is None or day.fault:
                continue
            right = dt.date(day.year, day.month, day.day).weekday()
            name = found["thu"].casefold()
            if (_SHORT[name] if name in _SHORT else _NAMES.index(name)) != right:
                quote = text[found.start() : found.end() + day.end]
                told = f"ngày {day.day:02d}/{day.month}/{day.year} là {_NAMES[right]}"
                yield at(block, quote, told, "sửa thứ hoặc sửa ngày", cell=cell)
