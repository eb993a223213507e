"""Tên loại văn bản viết hoa thừa chữ: "Thông tư Liên tịch", "Nghị Định".

Sai (trang):
    can_cu: Căn cứ Thông tư Liên tịch số 06/2015/TTLT-BGDĐT-BNV ngày 16/3/2015 của Bộ Giáo dục và Đào tạo;
Đúng (trang):
    can_cu: Căn cứ Thông tư liên tịch số 20/2015/TTLT-BGDĐT-BNV ngày 14/9/2015 của Bộ Giáo dục và Đào tạo;
Đúng (trang):
    trich_yeu: THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW CỦA BỘ CHÍNH TRỊ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC24"
NAME = "tên loại viết hoa thừa"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục II, Mục V, khoản 6"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a kind with capitals inside."""
    for one in subject.facts.citations:
        words = one.text[one.one.start : one.one.start + len(one.one.loai)]
        if words[0].isupper() and not words.isupper() and words != one.one.loai and fold(words) == fold(one.one.loai):
            right = one.one.loai + one.head[len(words) :]
            yield told(one, "tên loại văn bản viết hoa thừa", f'viết "{one.one.loai}"', one.head, repair=right)
