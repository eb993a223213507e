"""Cơ quan ban hành không hợp với chữ viết tắt cơ quan trong số, ký hiệu.

Sai (trang):
    doan: Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Chính phủ phê duyệt Đề án.
Sai (trang):
    doan: Thực hiện Nghị quyết số 12/NQ-HĐND ngày 06/01/2022 của Ủy ban nhân dân tỉnh về dự toán.
Đúng (trang):
    doan: Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án.
Đúng (trang):
    doan: Thực hiện Quyết định số 12/QĐ-UBND ngày 06/01/2022 của Chủ tịch UBND tỉnh về việc giao dự toán.
Đúng (trang):
    doan: Thực hiện Quyết định số 2212/QĐ-UBND ngày 27/8/2021 của tỉnh về việc giao dự toán.
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

CODE = "CC09"
NAME = "cơ quan khác ký hiệu"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 3.b, 6.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the agency named is known and is another than the number's."""
    for one in subject.facts.citations:
        code = vien_dan.doc_so(one.one.so or "").co_quan
        named = vien_dan.co_quan_cua(one.one.co_quan or "")
        if named and vien_dan.biet(code) and named != code:
            message = f'ký hiệu {code} không phải của "{one.one.co_quan}"'
            yield told(one, message, "xem lại số, ký hiệu và cơ quan ban hành trên văn bản gốc")
