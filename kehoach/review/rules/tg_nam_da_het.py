"""Kế hoạch ban hành sau khi năm của nó đã hết.

Trích yếu nói năm 2025 mà ngày ký ở năm 2026: thường là trích yếu còn sót của kế hoạch năm trước, hoặc sai năm ký.

Sai (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026
    trich_yeu: Công tác văn thư, lưu trữ năm 2025
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày 25 tháng 12 năm 2025
    trich_yeu: Công tác văn thư, lưu trữ năm 2026
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026
    trich_yeu: Thực hiện Đề án “Đào tạo giáo viên giai đoạn 2018-2025” trên địa bàn xã
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026
    trich_yeu: Tổng kết công tác văn thư, lưu trữ năm 2025
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review import passages
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TG10"
NAME = "năm của kế hoạch đã hết khi ban hành"
SEVERITY = Severity.HINT
BASIS = "Điều 12, khoản 1"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a title whose last year lies before the year of issue."""
    signed, words = subject.facts.issued, subject.facts.title
    span = subject.facts.period
    if span is None or not signed.nam or _looks_back(fold(words)):
        return
    if span[1] < signed.nam:
        block = next((one for one in subject.of(Role.TRICH_YEU) if str(span[1]) in text_of(one)), None)
        if block is not None:
            yield at(
                block,
                str(span[1]),
                f"kế hoạch ban hành năm {signed.nam}, sau năm ghi ở trích yếu",
                "sửa năm ở trích yếu hoặc ngày ban hành",
            )


def _looks_back(folded: str) -> bool:
    """Return True for a title whose subject is a year that is over: its accounts, its results, its ratings."""
    return passages.is_past(folded) or any(
        re.search(rf"\b{one}\b", folded) for one in book("soat-noi-dung")["xet_nam_da_qua"]
    )
