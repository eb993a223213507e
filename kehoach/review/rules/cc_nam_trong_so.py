"""Năm trong số, ký hiệu khác năm của ngày ban hành.

Sai (trang):
    can_cu: Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12/6/2024 của Chính phủ quy định tổ chức;
Đúng (trang):
    can_cu: Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12/6/2025 của Chính phủ quy định tổ chức;
Đúng (trang):
    can_cu: Căn cứ Quyết định số 2025/QĐ-UBND ngày 12/6/2024 của Ủy ban nhân dân tỉnh về việc giao dự toán;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import vien_dan
from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC10"
NAME = "năm trong số khác năm ban hành"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 3.a, 6.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the number and the date say different years."""
    for one in subject.facts.citations:
        year = vien_dan.doc_so(one.one.so or "").nam
        if year and one.one.ngay and one.one.ngay.nam != year:
            message = f"số ghi năm {year} mà ngày ban hành ghi năm {one.one.ngay.nam}"
            yield told(one, message, "xem lại số, ký hiệu và ngày trên văn bản gốc")
