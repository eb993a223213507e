"""Thiếu gạch nối trong "kinh tế - xã hội", "văn hóa - xã hội".

Hai lĩnh vực đi đôi viết với gạch nối, có cách chữ hai bên. "Kinh tế xã hội chủ nghĩa" là từ khác.

Sai (trang):
    doan: Góp phần phát triển kinh tế xã hội của huyện.
Đúng (trang):
    doan: Góp phần phát triển kinh tế - xã hội của huyện.
Đúng (trang):
    doan: Nền kinh tế xã hội chủ nghĩa; các lĩnh vực kinh tế, xã hội.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, like, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP09"
NAME = "thiếu gạch nối giữa hai lĩnh vực"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for two fields side by side without a hyphen."""
    right = {one.replace(" - ", " "): one for one in chinh_ta.tu("gach_noi", "cap")}
    for hit, wrong in phrases(subject, chinh_ta.tu("gach_noi", "thieu"), fold=True):
        after = hit.text[hit.end : hit.end + 8].casefold().split()
        if not after or after[0] not in chinh_ta.tu("gach_noi", "khong_sau"):
            yield hit.finding(
                "thiếu gạch nối giữa hai lĩnh vực", f'viết "{like(hit.words, right[wrong])}"', quote=hit.words
            )
