"""Câu mở đầu không kết thúc bằng "như sau:".

Sai (trang):
    mo_dau: Ủy ban nhân dân xã Minh Long ban hành Kế hoạch tập huấn năm 2026.
    muc: I. | MỤC ĐÍCH, YÊU CẦU
Đúng (trang):
    mo_dau: Ủy ban nhân dân xã Minh Long ban hành Kế hoạch tập huấn năm 2026, cụ thể như sau:
    muc: I. | MỤC ĐÍCH, YÊU CẦU
Đúng (trang):
    mo_dau: Ủy ban nhân dân xã Minh Long ban hành Kế hoạch với các nội dung sau:
    muc: I. | MỤC ĐÍCH, YÊU CẦU
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, tail
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC14"
NAME = "mở đầu thiếu như sau"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_SAYS = Sought(r"(?:ban hành|xây dựng)\b.{0,40}\b[Kk]ế hoạch", flags=re.DOTALL)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the last opening paragraph when it announces the plan and has no colon."""
    for block, after in zip(subject.blocks, subject.blocks[1:], strict=False):
        text = text_of(block).rstrip()
        if block.role is Role.MO_DAU and after.role is Role.MUC and _SAYS.search(text) and not text.endswith(":"):
            yield at(block, tail(text), "câu mở đầu không dẫn vào nội dung", 'kết thúc bằng "như sau:"')
