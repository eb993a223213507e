"""Số đề mục không có dấu chấm đứng sau: "2 Yêu cầu", "1.1 Tuyên truyền".

Sai (trang):
    tieu_de: 1. | Mục đích
    doan: 2 Yêu cầu
Sai (trang):
    khoan: 1.1 | Tuyên truyền
Đúng (trang):
    tieu_de: 1. | Mục đích
    doan: 2 lớp tập huấn được mở trong quý II.
Đúng (trang):
    khoan: 1.1. | Tuyên truyền
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import quoted
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC05"
NAME = "số đề mục thiếu dấu chấm"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.đ"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number without its full stop; of decimal numbers only the first, as a hint."""
    hinted = False
    for step in subject.facts.steps:
        if step.bare:
            cure = f'viết "{step.label.shown}."'
            yield at(step.block, quoted(step.block), "số đề mục thiếu dấu chấm", cure)
        elif step.label.kind == "decimal" and not hinted and step.block.label.strip()[-1].isdigit():
            hinted = True
            cure = f'viết "{step.label.shown.strip()}."'
            yield at(step.block, quoted(step.block), "số đề mục thiếu dấu chấm", cure, Severity.HINT)
