"""Số, ký hiệu có chữ của bảng chữ cái khác, nhìn giống chữ la-tinh.

In ra không thấy khác, nhưng tìm kiếm và tra cứu không ra: "66/NQ-СР" gõ bằng chữ Nga.

Sai (trang):
    can_cu: Căn cứ Nghị quyết số 66/NQ-СР ngày 26/3/2025 của Chính phủ về cắt giảm thủ tục hành chính;
Đúng (trang):
    can_cu: Căn cứ Nghị quyết số 66/NQ-CP ngày 26/3/2025 của Chính phủ về cắt giảm thủ tục hành chính;
Đúng (trang):
    doan: Tỷ lệ α/β được tính theo hướng dẫn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text import homoglyph
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC06"
NAME = "số, ký hiệu gõ bằng chữ lạ"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục I, khoản 3"
KIND = PAGE

_NUMBER = Sought(r"\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?[-/][^\W\d_]+(?:[-/][^\W_]+)*")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with look-alike letters."""
    for block, text, cell in subject.texts():
        if text.isascii() or not next(homoglyph.each(text), None):
            continue
        for found in _NUMBER.finditer(text):
            meant = homoglyph.replace(found[0])
            if meant != found[0]:
                told = "số, ký hiệu gõ bằng chữ của bảng chữ cái khác"
                yield at(block, found[0], told, f'gõ lại "{meant}"', repair=meant, cell=cell)
