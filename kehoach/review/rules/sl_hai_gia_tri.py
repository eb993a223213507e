"""Cùng một tổng được nêu với hai con số khác nhau.

Sai (trang):
    doan: Tổng kinh phí thực hiện Kế hoạch là 150.000.000 đồng.
    ket_thuc: Tổng kinh phí thực hiện Kế hoạch là 160.000.000 đồng.
Đúng (trang):
    doan: Tổng kinh phí thực hiện Kế hoạch là 150.000.000 đồng.
    ket_thuc: Tổng kinh phí thực hiện Kế hoạch là 150 triệu đồng.
Đúng (trang):
    doan: Tổng kinh phí năm 2025 là 150 triệu đồng.
    ket_thuc: Tổng kinh phí năm 2026 là 160 triệu đồng.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text import numbers
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL06"
NAME = "một tổng hai con số"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_TOLD = Sought(
    r"(?<!\w)(tổng (?:kinh phí|dự toán|nhu cầu kinh phí|mức đầu tư)[^.;:()]{0,80}?)(?: là|:| khoảng) ?(?=\d)",
    "tổng ",
    flags=re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where a total told before comes with another amount."""
    known: dict[str, int] = {}
    for block, text, cell in subject.texts(_TOLD):
        for found in _TOLD.finditer(text):
            amount = next(counts.amounts(text[found.end() : found.end() + 40]), None)
            if amount is None or amount.start:
                continue
            first = known.setdefault(fold(found[1]), amount.dong)
            if first != amount.dong:
                told = f"chỗ trước nêu {numbers.thousands(first)} đồng"
                quote = text[found.start() : found.end() + amount.end]
                yield at(block, quote, told, "xem con số nào đúng", cell=cell)
