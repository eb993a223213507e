"""Tiêu đề mục kết thúc bằng dấu hai chấm, dấu chấm hoặc dấu chấm phẩy.

Sai (trang):
    muc: II. | ĐỐI TƯỢNG, THỜI GIAN, ĐỊA ĐIỂM, NỘI DUNG:
Đúng (trang):
    muc: II. | ĐỐI TƯỢNG, THỜI GIAN, ĐỊA ĐIỂM, NỘI DUNG
Đúng (trang):
    tieu_de: 1. | Mục đích:
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC06"
NAME = "dấu cuối tiêu đề mục"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục V, ô 6"
KIND = PAGE

_LONGEST = 200


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each mục whose title, in capitals, ends with a mark."""
    for block in subject.of(Role.MUC):
        text = text_of(block).strip()
        if text and text[-1] in ".:;" and text.isupper() and len(text) < _LONGEST:
            cure, bare = f'bỏ dấu "{text[-1]}"', text.rstrip(" .:;")
            yield at(block, text, "tiêu đề mục không có dấu ở cuối", cure, repair=bare or None)
