"""Điều viết hoa, khoản và điểm viết thường khi viện dẫn một phần của văn bản.

Sai (trang):
    doan: Thực hiện theo Khoản 2 Điều 5 Luật Lưu trữ.
Sai (trang):
    doan: Thực hiện theo khoản 2 điều 5 Luật Lưu trữ.
Đúng (trang):
    doan: Thực hiện theo điểm a khoản 2 Điều 5 Luật Lưu trữ.
Đúng (trang):
    doan: Khoản 2 Điều 5 Luật Lưu trữ quy định việc này.
Đúng (trang):
    doan: Kinh phí gồm hai khoản. Khoản 2 Điều 5 Luật Lưu trữ quy định việc này.
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

CODE = "CC25"
NAME = "viết hoa Điều, khoản, điểm"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục II, Mục V, khoản 7"
KIND = PAGE

_WRONG = Sought(
    r"(?<=[\wđ,] )(?:Khoản \d{1,2}[a-z]?,? [Đđ]iều \d{1,3}|Điểm [a-zđ],? [Kk]hoản \d{1,2}(?:,? [Đđ]iều \d{1,3})?)"
    r"|khoản \d{1,2}[a-z]?,? điều \d{1,3}|(?<=\w )điều \d{1,3}(?= (?:của )?(?:Luật|Bộ luật|Nghị định|Thông tư)\b)",
    "Khoản ",
    "Điểm ",
    mark=r"điều \d",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each part of a document with the wrong capital."""
    for block, text, cell in subject.texts(_WRONG):
        for found in _WRONG.finditer(text):
            right = found[0].replace("Khoản", "khoản").replace("Điểm", "điểm").replace("điều", "Điều")
            yield at(
                block, found[0], "viết hoa Điều, khoản, điểm chưa đúng", f'viết "{right}"', repair=right, cell=cell
            )
