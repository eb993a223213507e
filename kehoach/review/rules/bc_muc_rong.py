"""Mục không có nội dung nào.

Sai (trang):
    muc: I. | MỤC ĐÍCH, YÊU CẦU
    muc: II. | NỘI DUNG
    doan: Tuyên truyền.
Đúng (trang):
    muc: I. | MỤC ĐÍCH, YÊU CẦU
    doan: Nâng cao kỹ năng.
    muc: II. | NỘI DUNG
    doan: Tuyên truyền.
Đúng (trang):
    muc: Phần I | QUY ĐỊNH CHUNG
    muc: I. | NỘI DUNG
    doan: Tuyên truyền.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label.mark import label_of
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import quoted
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC10"
NAME = "mục rỗng"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.d"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a mục with a Roman number right before the next one."""
    for block, after in zip(subject.blocks, subject.blocks[1:], strict=False):
        if block.role is after.role is Role.MUC and block.level == after.level:
            here, there = label_of(block.label), label_of(after.label)
            if here.kind == there.kind == "roman" and there.number == here.number + 1:
                yield at(block, quoted(block), "mục không có nội dung", "viết nội dung hoặc bỏ mục này")
