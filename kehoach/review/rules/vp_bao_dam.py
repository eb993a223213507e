"""Một văn bản viết lẫn "bảo đảm" với "đảm bảo", "hằng năm" với "hàng năm".

Văn bản pháp luật quen dùng "bảo đảm", "hằng năm"; hai cách đều hiểu được, nhưng một văn bản nên dùng một.

Sai (trang):
    doan: Bảo đảm tiến độ, đảm bảo chất lượng.
Đúng (trang):
    doan: Bảo đảm tiến độ, bảo đảm chất lượng.
Đúng (trang):
    doan: Đảm bảo chất lượng, báo cáo hàng năm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP07"
NAME = "viết lẫn hai từ một nghĩa"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one hint for each pair of spellings that are both used."""
    yield from mixed(subject, chinh_ta.cap("tu"))
