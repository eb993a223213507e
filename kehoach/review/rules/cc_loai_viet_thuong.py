"""Tên loại văn bản viết thường trước số, ký hiệu của một văn bản cụ thể.

Sai (trang):
    doan: Thực hiện kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh.
Đúng (trang):
    doan: Thực hiện Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh.
Đúng (trang):
    doan: Thực hiện Công văn hướng dẫn số 12/SGDĐT-GDMN của Sở Giáo dục và Đào tạo.
Đúng (trang):
    doan: Theo Thông báo kết luận số 12/TB-UBND, các kế hoạch của xã được điều chỉnh.
Sai (trang):
    can_cu: Căn cứ quyết định số: 289-QĐ/TU ngày 27/5/2016 của Ban Chấp hành Đảng bộ tỉnh;
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import vien_dan
from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC23"
NAME = "tên loại viết thường"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục II, Mục V, khoản 6"
KIND = PAGE

_SEVERAL = Sought(r"(?<!\w)(?:các|những|hai|ba|0\d) $", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a kind in small letters before a number of that kind."""
    for one in subject.facts.citations:
        if not one.text[one.one.start].islower():
            continue
        code = vien_dan.doc_so(one.one.so or "").loai
        if vien_dan.loai_cua(code) == one.one.loai or (one.one.loai == "Công văn" and not code):
            less = Severity.HINT if _SEVERAL.search(one.text, 0, one.one.start) else None
            right = one.goi if one.head.casefold() == one.goi.casefold() else None
            message = "tên loại văn bản phải viết hoa chữ cái đầu"
            yield told(one, message, f'viết "{one.goi}"', one.head, less, right)
