"""Thời hạn của nhiệm vụ nằm ngoài thời gian của kế hoạch.

Năm của thời hạn đứng trước năm đầu, hoặc sau quá một năm năm cuối ghi ở trích yếu: thường là số năm còn sót của kế
hoạch cũ. Báo cáo tổng kết đầu năm sau thì không tính.

Sai (tệp):
    nhiem_vu: [{nhiem_vu: Tập huấn, chu_tri: Phòng Kinh tế, thoi_han: 30/11/2025, san_pham: Lớp tập huấn}]
Sai (tệp):
    nhiem_vu: [{nhiem_vu: Tập huấn, chu_tri: Phòng Kinh tế, thoi_han: Quý III/2036, san_pham: Lớp tập huấn}]
Đúng (tệp):
    nhiem_vu: [{nhiem_vu: Tổng kết, chu_tri: Phòng Kinh tế, thoi_han: 15/01/2027, san_pham: Báo cáo}]
Đúng (tệp):
    nhiem_vu: [{nhiem_vu: Tập huấn, chu_tri: Phòng Kinh tế, thoi_han: Hằng năm, san_pham: Lớp tập huấn}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import passages
from kehoach.review.finding import in_plan
from kehoach.review.rule import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TG02"
NAME = "thời hạn ngoài thời gian của kế hoạch"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PLAN


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task whose deadline names a year outside the period of the title."""
    span = subject.facts.period
    if span is None:
        return
    first, last = span
    for path, task in subject.facts.tasks:
        years = passages.years_of(task.thoi_han or "")
        if years and (years[1] < first or years[0] > last + 1):
            told = f"thời hạn ngoài thời gian của kế hoạch ({first if first == last else f'{first}-{last}'})"
            yield in_plan((*path, "thoi_han"), told, "xem lại năm của thời hạn", task.thoi_han or "")
