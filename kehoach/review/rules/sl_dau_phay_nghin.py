"""Dấu phẩy dùng để tách hàng nghìn.

Trong văn bản tiếng Việt, dấu chấm tách hàng nghìn, dấu phẩy đứng trước phần thập phân.

Sai (trang):
    doan: Kinh phí thực hiện là 25,000,000 đồng.
Đúng (trang):
    doan: Kinh phí thực hiện là 25.000.000 đồng; tỷ lệ 94,825%; các phụ lục 2,3,4.
Đúng (trang):
    doan: Năm học 2025, 2026, 2027; điện thoại 0985,804,668.
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

CODE = "SL09"
NAME = "dấu phẩy tách hàng nghìn"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_COMMAS = Sought(r"(?<![\d,.])[1-9]\d{0,2}(?:,\d{3}){2,4}(?![\d,])", mark=r",\d{3},\d{3}")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number whose thousands are parted by commas."""
    for block, text, cell in subject.texts(_COMMAS):
        for found in _COMMAS.finditer(text):
            right = found[0].replace(",", ".")
            yield at(block, found[0], "dấu phẩy dùng để tách hàng nghìn", f'viết "{right}"', repair=right, cell=cell)
