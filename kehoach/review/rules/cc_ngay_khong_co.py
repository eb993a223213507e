"""Ngày ban hành của văn bản được viện dẫn không có trên lịch hoặc gõ vỡ.

Sai (trang):
    doan: Thực hiện Quyết định số 77/QĐ-UBND ngày 31/4/2026 của Ủy ban nhân dân tỉnh.
Sai (trang):
    can_cu: Căn cứ Quyết định số 24/2021/QĐ-TTg ngày 16/7/20 21 của Thủ tướng Chính phủ quy định quy trình;
Đúng (trang):
    doan: Thực hiện Quyết định số 77/QĐ-UBND ngày 29/02/2024 của Ủy ban nhân dân tỉnh.
Đúng (trang):
    doan: Thực hiện Quyết định số 77/QĐ-UBND ngày 16 tháng 7 năm 2021 của Ủy ban nhân dân tỉnh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.rule import PAGE
from kehoach.text import dates
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC18"
NAME = "ngày viện dẫn không có thật"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE

_DAY = Sought(r",? (ngày (?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))(?!\d)")
_BROKEN = Sought(r",? (ngày \d{1,2} ?/ ?\d{1,2} ?/ ?\d{1,3} \d{1,3})(?!\d)")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a date after a number that is no day."""
    for one in subject.facts.citations:
        found = _DAY.match(one.after)
        broken = _BROKEN.match(one.after)
        if broken:
            yield told(
                one,
                "ngày ban hành bị vỡ chữ số",
                f'viết "{broken[1].replace(" ", "").replace("ngày", "ngày ")}"',
                broken[1],
            )
        elif found:
            try:
                dates.parse(found[1])
            except ValueError as error:
                yield told(one, str(error), "tra ngày ban hành trên văn bản gốc", found[1])
