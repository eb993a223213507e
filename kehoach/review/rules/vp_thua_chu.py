"""Lời viết thừa: "căn cứ trên cơ sở", "về kế hoạch thực hiện".

Sai (trang):
    doan: Hằng năm căn cứ trên cơ sở đề nghị của các trường.
Đúng (trang):
    doan: Hằng năm, căn cứ đề nghị của các trường.
Đúng (trang):
    doan: Trên cơ sở đề nghị của các trường.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP35"
NAME = "thừa chữ"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each wordy phrase of the list."""
    plain = chinh_ta.thua()
    for hit, wrong in phrases(subject, tuple(plain), fold=True):
        yield hit.finding("lời viết thừa", f'viết "{plain[wrong]}"', quote=hit.words)
