"""Một từ viết khi "i" khi "y" trong cùng văn bản: "thạc sĩ" và "thạc sỹ".

Sai (trang):
    doan: Đào tạo thạc sĩ; cử cán bộ đi học thạc sỹ.
Đúng (trang):
    doan: Đào tạo thạc sỹ, tiến sỹ; nâng tỷ lệ cán bộ có trình độ.
Đúng (trang):
    doan: Đào tạo thạc sĩ; kỹ sư quản lý dự án.
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

CODE = "VP08"
NAME = "viết lẫn i và y"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one hint for each pair of spellings that are both used."""
    yield from mixed(subject, chinh_ta.cap("i_y"))
