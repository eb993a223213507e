"""Dòng "Lưu" là dòng cuối cùng của Nơi nhận.

Sai (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Lưu: VT, VHXH.
    dong_noi_nhan: - | Phòng Kinh tế;
Đúng (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Phòng Kinh tế;
    dong_noi_nhan: - | Lưu: VT, VHXH.
Đúng (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Chi cục Văn thư - Lưu trữ;
    dong_noi_nhan: - | Lưu: VT, VHXH.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT62"
NAME = "dòng Lưu không đứng cuối"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9.d"
KIND = PAGE

_KEPT = Sought(r"\s*[Ll]ưu\s*(?::|VT)")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for recipients below the line of what is kept."""
    blocks = subject.of(Role.DONG_NOI_NHAN)
    for number, block in enumerate(blocks[:-1], 1):
        if _KEPT.match(text_of(block)) and not any(_KEPT.match(text_of(one)) for one in blocks[number:]):
            yield at(block, text_of(block).strip(), "dòng Lưu không đứng cuối Nơi nhận", "đưa xuống cuối")
