"""Dấu chấm dùng trước phần thập phân của tỷ lệ.

Sai (trang):
    gach_dau_dong: Đạt trên 85.5% số hộ.
Đúng (trang):
    gach_dau_dong: Đạt trên 85,5% số hộ.
Đúng (trang):
    gach_dau_dong: Tăng 1.250% so với năm trước; mục 2.1 đạt 90%.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL10"
NAME = "dấu chấm thập phân"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_POINT = Sought(r"(?<![\d.,])\d{1,3}\.\d{1,2} ?%", "%")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each share with a decimal point."""
    for block, text, cell in subject.texts(_POINT):
        for found in _POINT.finditer(text):
            right = found[0].replace(".", ",")
            yield at(
                block,
                found[0],
                "phần thập phân của tỷ lệ viết sau dấu phẩy",
                f'viết "{right}"',
                repair=right,
                cell=cell,
            )
