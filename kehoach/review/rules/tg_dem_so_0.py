"""Ngày nhỏ hơn 10, tháng 1, tháng 2 trong bài không có số 0 đứng trước.

Nghị định chỉ nói cách ghi ở dòng địa danh, thời gian; trong bài ghi giống như thế thì cả văn bản một lối. Tháng 3
đến tháng 9 ghi cách nào cũng gặp, nên không xét.

Sai (trang):
    gach_dau_dong: Báo cáo trước ngày 5/9/2026.
Đúng (trang):
    gach_dau_dong: Báo cáo trước ngày 05/9/2026.
Đúng (trang):
    gach_dau_dong: Báo cáo trước ngày 05/09/2026; hoàn thành 1/3 công việc.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review import days
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.dates import pad_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TG08"
NAME = "số 0 trước ngày trong bài"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each day of the text below 10 without its 0."""
    for block, text, cell in subject.texts():
        if block.role is Role.DIA_DANH_NGAY:
            continue
        for day in days.find(text):
            if day.words[:2] != f"{day.day:02d}" and not day.fault:
                right = f"{pad_day(day.day)}{day.words[1:]}"
                yield at(
                    block,
                    day.words,
                    "ngày nhỏ hơn 10 nên có số 0 đứng trước",
                    f'viết "{right}"',
                    repair=right,
                    cell=cell,
                )
