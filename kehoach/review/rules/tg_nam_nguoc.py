"""Khoảng năm ngược: năm đầu lớn hơn năm cuối.

Sai (trang):
    trich_yeu: Đào tạo cán bộ giai đoạn 2025-2020
Đúng (trang):
    trich_yeu: Đào tạo cán bộ giai đoạn 2020 - 2025
Đúng (trang):
    doan: Điện thoại 0985 2025-2020, Quyết định số 2025/QĐ-UBND.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TG04"
NAME = "khoảng năm ngược"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_RANGE = Sought(
    r"(?:giai đoạn|năm học|nhiệm kỳ|các năm|trong năm|năm|từ)(?: năm)? "
    r"((?:19|20)\d\d) ?(?:-|–|đến năm|đến|tới) ?((?:19|20)\d\d)(?![\d/])",
    mark=r"(?:19|20)\d\d ?(?:-|–|đến|tới)",
    flags=re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each range of years that runs backwards."""
    for block, text, cell in subject.texts(_RANGE):
        for found in _RANGE.finditer(text):
            if found[1] > found[2]:
                hint = f'viết "{found[2]}-{found[1]}", hoặc sửa năm'
                yield at(block, found[0], "năm đầu lớn hơn năm cuối", hint, cell=cell)
