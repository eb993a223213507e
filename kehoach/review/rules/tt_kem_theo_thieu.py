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
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT67"
NAME = "dòng Kèm theo chưa đủ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.c"
KIND = PAGE


_MOST_LINES = 4
_PARTS = (('chữ "số"', r"\bso\b"), ("ngày", r"\bngay\b"), ("cơ quan ban hành", r"\bcua\b"))


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for what the line, up to its bracket, does not say."""
    blocks = subject.blocks
    closed = 0
    for number, block in enumerate(blocks):
        if block.role is not Role.KEM_THEO or number < closed:
            continue
        words, closed = _whole(blocks, number)
        told = fold(words)
        lacking = [name for name, mark in _PARTS if not re.search(mark, told)]
        if lacking:
            yield at(
                block,
                text_of(block).strip(),
                f"dòng Kèm theo thiếu {', '.join(lacking)}",
                "viết (Kèm theo Kế hoạch số … ngày … của …)",
            )


def _whole(blocks: Sequence[Block], start: int) -> tuple[str, int]:
    """Return the words up to the closing bracket, over several lines mostly, and the number behind."""
    words = line(blocks[start])
    at = start + 1
    while at < len(blocks) and at < start + _MOST_LINES and not words.endswith(")"):
        if blocks[at].role not in (Role.CHUA_RO, Role.KEM_THEO):
            break
        words = f"{words} {line(blocks[at])}"
        at += 1
    return words, at
