"""Bảng quá nhiều cột so với bề ngang trang: chữ dài nhất của một cột phải ngắt giữa chừng.

Chương trình bớt lề ô, rồi để cột rộng nhất nhường chỗ; khi ấy một con số có thể in thành hai dòng.

Sai (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, A, B, C, D, E, G]
        hang: [["1", Xây nhà, 1.250.000.000, 1.250.000.000, 1.250.000.000, 1.250.000.000,
                1.250.000.000, 1.250.000.000]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, A, B, C, D, E, G]
        hang: [["1", Xây nhà, 1.250, 1.250, 1.250, 1.250, 1.250, 1.250]]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.columns import usual_widths
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC16"
NAME = "bảng quá rộng so với trang"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_UPRIGHT = "đưa bảng vào phụ lục có huong: ngang, bớt cột, hoặc viết số theo đơn vị lớn hơn"
_LANDSCAPE = "bớt cột, tách thành hai bảng, hoặc viết số theo đơn vị lớn hơn"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each table of a plan whose longest words break on its page."""
    for section in subject.document.sections:
        for block in section.blocks:
            broken = _broken(block, ngang=section.ngang)
            if broken:
                cure = _LANDSCAPE if section.ngang else _UPRIGHT
                yield at(block, "", f"bảng quá rộng, {broken} cột phải ngắt chữ hoặc số", cure)


def _broken(block: Block, *, ngang: bool) -> int:
    """Return how many columns break a word."""
    table = block.table
    if table is None or not table.can:
        return 0
    return len(usual_widths(table.can, table.rong, ngang=ngang).narrow)
