"""Năm học không gồm hai năm liền nhau.

Sai (trang):
    trich_yeu: Bồi dưỡng thường xuyên năm học 2025-2027
Sai (trang):
    doan: Kết quả năm học 2025-2025.
Đúng (trang):
    trich_yeu: Bồi dưỡng thường xuyên năm học 2025-2026
Đúng (trang):
    doan: Trong các năm học 2020-2025, từ năm học 2020 đến năm học 2025, toàn xã có 05 trường.
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

CODE = "TG05"
NAME = "năm học sai"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_SCHOOL_YEAR = Sought(
    r"(?<!\w)(?P<truoc>các |những |\d{1,2} )?năm học ((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)(?![\d/])",
    "năm học",
    flags=re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each school year whose years do not follow each other."""
    for block, text, cell in subject.texts(_SCHOOL_YEAR):
        for found in _SCHOOL_YEAR.finditer(text):
            first, last = int(found[2]), int(found[3])
            if not found["truoc"] and first <= last != first + 1:
                hint = f'xem lại năm, như "năm học {first}-{first + 1}"'
                yield at(block, found[0], "năm học phải gồm hai năm liền nhau", hint, cell=cell)
