"""Khổ giấy A4 (210 mm x 297 mm), trình bày theo chiều dài; chỉ trang có bảng mới đặt theo chiều rộng.

Sai (dạng):
    giay: rong=215.9 cao=279.4
    doan: co=14
Sai (dạng):
    giay_ngang: rong=297 cao=210
    doan: co=14
Đúng (dạng):
    giay: rong=210.03 cao=297.04
    doan: co=14
Đúng (dạng):
    giay_ngang: rong=297 cao=210
    bang: co=12
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.look import Asked
from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.finding import Finding
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.subject import Subject

CODE = "TT42"
NAME = "khổ giấy, chiều giấy"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục I, khoản 1, 2"
KIND = LOOK

_CLOSE = 1.0
"""Millimetres."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the first section of each wrong paper, and for landscape without a table."""
    a4 = (the_thuc.trang().rong, the_thuc.trang().cao)
    seen: set[tuple[float, ...]] = set()
    for section in subject.document.sections:
        if section.page is None or not section.blocks:
            continue
        paper = tuple(sorted((section.page.rong, section.page.cao)))
        wrong = any(abs(one - right) > _CLOSE for one, right in zip(paper, a4, strict=True))
        if wrong and paper not in seen:
            seen.add(paper)
            told = f"khổ giấy {paper[0]:g} x {paper[1]:g} mm"
            looks = (Asked("giay", paper, a4),)
            yield Finding(told, "chọn khổ A4 (210 x 297 mm)", section.blocks[0], looks=looks)
        elif section.ngang and not any(_asks_for_width(block) for block in section.blocks):
            yield Finding("trang đặt ngang mà không có bảng", "đặt trang theo chiều dọc", section.blocks[0])


def _asks_for_width(block: Block) -> bool:
    """Return True for a table, and for a picture: a diagram lies for the same reason."""
    return block.role in (Role.BANG, Role.HINH) or block.table is not None
