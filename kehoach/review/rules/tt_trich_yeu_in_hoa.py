"""Trích yếu viết chữ in thường, đậm; không viết in hoa toàn bộ.

Bản chép trên mạng thường đổi trích yếu thành in hoa, nên với tệp chữ đây chỉ là gợi ý.

Sai (trang):
    trich_yeu: TẬP HUẤN CÔNG TÁC VĂN THƯ NĂM 2026
Đúng (trang):
    trich_yeu: Tập huấn công tác văn thư năm 2026
Đúng (trang):
    trich_yeu: Cải cách TTHC
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import unless_complete
from kehoach.review.look import quote_of
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT17"
NAME = "trích yếu in hoa"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 5.b"
KIND = PAGE

_LETTERS = 12
"""Fewer capitals may be an abbreviation."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a subject without a small letter."""
    blocks = subject.of(Role.TRICH_YEU)
    words = " ".join(text_of(block) for block in blocks)
    if words == words.upper() and sum(one.isalpha() for one in words) > _LETTERS:
        yield at(
            blocks[0],
            quote_of(blocks[0]),
            "trích yếu viết in hoa",
            "viết chữ thường",
            unless_complete(subject, Severity.HINT),
        )
