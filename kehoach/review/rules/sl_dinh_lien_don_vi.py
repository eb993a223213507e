"""Con số viết liền với đơn vị.

Sai (trang):
    doan: Kinh phí 25.000.000đồng, tập huấn cho 120người.
Đúng (trang):
    doan: Kinh phí 25.000.000 đồng, tập huấn cho 120 người, đạt 95%.
Đúng (trang):
    doan: Kinh phí 25.000.000đ; cự ly 100m, 5km; khối 12A; 7h30.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL11"
NAME = "số dính liền đơn vị"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


@cache
def _glued() -> Sought:
    units = "|".join(book("soat-noi-dung")["don_vi_dem"])
    return Sought(rf"(?<![\w.,/-])(\d[\d.,]{{0,20}})({units})(?!\w)", mark=rf"[\d.,](?:{units})(?!\w)")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with its unit glued on."""
    glued = _glued()
    for block, text, cell in subject.texts(glued):
        for found in glued.finditer(text):
            right = f"{found[1]} {found[2]}"
            yield at(block, found[0], "con số viết liền với đơn vị", f'viết "{right}"', repair=right, cell=cell)
