"""Điểm đánh a, b, c, d, e: thiếu chữ đ.

Thứ tự theo bảng chữ cái tiếng Việt, sau d là đ.

Sai (trang):
    diem: a) | Ý một;
    diem: b) | Ý hai;
    diem: c) | Ý ba;
    diem: d) | Ý bốn;
    diem: e) | Ý năm.
Đúng (trang):
    diem: c) | Ý ba;
    diem: d) | Ý bốn;
    diem: đ) | Ý năm;
    diem: e) | Ý sáu.
Đúng (trang):
    diem: a) | Ý một;
    diem: b) | Ý hai.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import DD, quoted
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC03"
NAME = "thiếu điểm đ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.đ"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for an e that follows d."""
    for step in subject.facts.steps:
        if step.label.kind == "letter" and step.label.number == DD + 1 and step.last == DD - 1:
            yield at(step.block, quoted(step.block), "sau điểm d là điểm đ", 'đổi thành "đ)" và đánh lại các điểm sau')
