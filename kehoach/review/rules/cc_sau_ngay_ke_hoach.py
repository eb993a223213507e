"""Văn bản được viện dẫn ban hành sau ngày của chính kế hoạch.

Sai (tệp):
    ngay: 05/9/2026
    can_cu: [Kế hoạch số 77/KH-UBND ngày 06/10/2026 của Ủy ban nhân dân tỉnh Quảng Ngãi về tập huấn]
Đúng (tệp):
    ngay: 05/9/2026
    can_cu: [Kế hoạch số 77/KH-UBND ngày 05/9/2026 của Ủy ban nhân dân tỉnh Quảng Ngãi về tập huấn]
Đúng (tệp):
    ngay: /9/2026
    can_cu: [Kế hoạch số 77/KH-UBND ngày 30/9/2026 của Ủy ban nhân dân tỉnh Quảng Ngãi về tập huấn]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.register import before
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC12"
NAME = "viện dẫn văn bản ban hành sau"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each document later than the plan, as far as both dates are known."""
    day = subject.facts.day
    if day is None:
        return
    for one in subject.facts.citations:
        if one.one.ngay and before(day, one.one.ngay):
            yield told(
                one, "văn bản này ban hành sau ngày của kế hoạch", "xem lại ngày của văn bản và ngày của kế hoạch"
            )
