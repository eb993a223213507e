"""Dưới tên phụ lục có dòng "(Kèm theo Kế hoạch số … ngày … của …)".

Sai (trang):
    phu_luc: Phụ lục I
    ten_phu_luc: DANH SÁCH
    doan: Nội dung.
Đúng (trang):
    phu_luc: Phụ lục I
    ten_phu_luc: DANH SÁCH
    kem_theo: (Kèm theo Kế hoạch số      /KH-UBND ngày    tháng 01 năm 2026 của Ủy ban nhân dân xã Minh Long)
Đúng (trang):
    phu_luc: Phụ lục I
    ten_phu_luc: DANH SÁCH
    kem_theo: (Đính kèm Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã Minh Long)
Đúng (trang):
    phu_luc: Phụ lục I
    ten_phu_luc: DANH SÁCH
    chua_ro: (Ban hành kèm theo Kế hoạch của Sở)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT66"
NAME = "phụ lục thiếu dòng Kèm theo"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.c"
KIND = PAGE

_NEAR = 6


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a phụ lục that does not say what it belongs to."""
    for one in subject.facts.annexes:
        near = [one.label, *one.blocks[:_NEAR]]
        if not any(_attaches(block) for block in near):
            cure = "thêm (Kèm theo Kế hoạch số … ngày … của …)"
            yield at(one.label, line(one.label), "phụ lục thiếu dòng Kèm theo", cure)


def _attaches(block: Block) -> bool:
    """Return True for the line that says what the phụ lục belongs to, in whatever words."""
    return block.role is Role.KEM_THEO or "kem theo" in fold(text_of(block))
