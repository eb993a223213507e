"""Chữ cái của bảng chữ khác (Nga, Hy Lạp) trông giống chữ La-tinh.

In ra không thấy khác, nhưng tìm kiếm và đối chiếu số, ký hiệu không ra.

Sai (trang):
    can_cu: Căn cứ Nghị quyết số 66/NQ-СР của Chính phủ;
Đúng (trang):
    can_cu: Căn cứ Nghị quyết số 66/NQ-CP của Chính phủ;
Đúng (trang):
    doan: Đoàn công tác đến Москва; hệ số α, β.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.spoken import Hit
from kehoach.text import homoglyph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP23"
NAME = "chữ cái khác bảng trông giống chữ Việt"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục I, khoản 4 (bộ mã Unicode theo TCVN 6909:2001)"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each word that holds such letters."""
    if subject.words.isascii():
        return
    for block, text, cell in subject.facts.spoken_or_unknown:
        last = -1
        for one in homoglyph.each(text):
            again = last >= 0 and " " not in text[last : one.offset]
            last = one.offset
            if not again:
                hit = Hit(block, text, cell, one.offset, one.offset + 1)
                quote = hit.around()
                cure = f'gõ lại "{homoglyph.replace(quote)}" bằng bàn phím tiếng Việt'
                yield hit.finding(
                    f"chữ “{one.letter}” thuộc bảng chữ cái khác", cure, quote=quote, fixed=homoglyph.replace(quote)
                )
