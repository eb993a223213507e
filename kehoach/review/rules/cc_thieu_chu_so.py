"""Thiếu chữ "số" trước số, ký hiệu của văn bản được viện dẫn.

Sai (trang):
    can_cu: Căn cứ Công văn 2381/BGDĐT-NGCBQLGD ngày 01/7/2020 của Bộ Giáo dục và Đào tạo về việc thực hiện Đề án;
Sai (trang):
    doan: Thực hiện theo Quyết định 771/QĐ-UBND của Ủy ban nhân dân tỉnh.
Đúng (trang):
    doan: Thực hiện theo Quyết định số 771/QĐ-UBND của Ủy ban nhân dân tỉnh.
Đúng (trang):
    doan: Công văn của tỉnh gửi ngày 10/7 đã nêu rõ việc này.
Đúng (trang):
    doan: Thực hiện các nhiệm vụ của Đề án 06/ĐA-UBND về chuyển đổi số.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import vien_dan
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.citing import is_law, told
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC01"
NAME = "thiếu chữ 'số'"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number that stands right after the kind of document."""
    for one in subject.facts.citations:
        if not one.one.co_chu_so and not is_law(one):
            if one.one.loai in book("vien-dan")["goi_theo_ten"]:
                continue  # Đề án 06: called by a number of its own
            party = vien_dan.doc_so(one.one.so or "").dang
            less = Severity.HINT if party else Severity.WARNING if one.cell else None
            right = one.goi if one.head == f"{one.one.loai} {one.one.so}" else None
            yield told(one, 'thiếu chữ "số" trước số, ký hiệu', f'viết "{one.goi}"', one.head, less, right)
