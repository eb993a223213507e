"""Dòng Kèm theo nêu đủ chữ "số", ngày và cơ quan ban hành. Chỗ số và ngày của văn bản điện tử được để trống.

Sai (trang):
    kem_theo: (Kèm theo Kế hoạch 235/KH-UBND ngày 19/11/2025 của Ủy ban nhân dân tỉnh)
Sai (trang):
    kem_theo: (Kèm theo Kế hoạch số 235/KH-UBND của Ủy ban nhân dân tỉnh)
Đúng (trang):
    kem_theo: (Kèm theo Kế hoạch số      /KH-UBND ngày    tháng    năm 2025 của Ủy ban nhân dân tỉnh)
Đúng (trang):
    kem_theo: (Ban hành kèm theo Kế hoạch số 235/KH-UBND ngày 19/11/2025
    chua_ro: của Ủy ban nhân dân tỉnh)
"""

from __future__ import annotations

import re
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

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT67"
NAME = "dòng Kèm theo chưa đủ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.c"
KIND = PAGE


_PARTS = (('chữ "số"', r"\bso\b"), ("ngày", r"\bngay\b"), ("cơ quan ban hành", r"\bcua\b"))


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for what the line, up to its bracket, does not say."""
    blocks = subject.blocks
    for number, block in enumerate(blocks):
        if block.role is not Role.KEM_THEO:
            continue
        words = line(block)
        for after in blocks[number + 1 : number + 3]:
            if words.endswith(")") or after.role is not Role.CHUA_RO:
                break
            words = f"{words} {line(after)}"
        told = fold(words)
        lacking = [name for name, mark in _PARTS if not re.search(mark, told)]
        if lacking:
            yield at(
                block,
                text_of(block).strip(),
                f"dòng Kèm theo thiếu {', '.join(lacking)}",
                "viết (Kèm theo Kế hoạch số … ngày … của …)",
            )
