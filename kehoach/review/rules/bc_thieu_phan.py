"""Kế hoạch không có phần quen thuộc: mục đích, yêu cầu (hoặc mục tiêu); tổ chức thực hiện.

Trong 30 kế hoạch cấp tỉnh năm 2025, 23 mở đầu bằng mục đích, yêu cầu và 26 có tổ chức thực hiện: chỉ gợi ý.

Sai (trang):
    muc: I. | MỤC ĐÍCH, YÊU CẦU
    muc: II. | NỘI DUNG
    muc: III. | KINH PHÍ
Đúng (trang):
    muc: I. | MỤC TIÊU
    muc: II. | NỘI DUNG
    muc: III. | PHÂN CÔNG NHIỆM VỤ
Đúng (trang):
    muc: I. | NỘI DUNG
    muc: II. | KINH PHÍ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.numbering import quoted
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.numbering import from_roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC12"
NAME = "thiếu phần quen thuộc"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_FEWEST = 3


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each usual part no mục of the main text has in its title."""
    heads = [block for block in subject.main if block.role is Role.MUC]
    if len(heads) < _FEWEST:
        return
    usual = book("bo-cuc")["nen_co"]
    below = [block for block in subject.main if block.role is Role.TIEU_DE and from_roman(block.label.rstrip("."))]
    titles = " | ".join(fold(text_of(block)) for block in (*heads, *below))  # I., II. below A., B. are parts too
    if not any(word in titles for word in usual["muc_dich"]):
        yield at(
            heads[0], quoted(heads[0]), "kế hoạch không có phần mục đích, yêu cầu hoặc mục tiêu", "thêm phần này ở đầu"
        )
    if not any(word in titles for word in usual["to_chuc"]):
        yield at(heads[-1], quoted(heads[-1]), "kế hoạch không có phần tổ chức thực hiện", "thêm phần này ở cuối")
