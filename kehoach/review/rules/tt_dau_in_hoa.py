"""Dấu chỉ mức độ khẩn, chỉ dẫn phạm vi lưu hành viết bằng chữ in hoa.

Giờ, ngày phải đến ghi sau chữ HỎA TỐC thì viết chữ thường.

Sai (trang):
    do_khan: Hỏa tốc
Sai (trang):
    luu_hanh: Lưu hành nội bộ
Đúng (trang):
    do_khan: HỎA TỐC
    luu_hanh: LƯU HÀNH NỘI BỘ
Đúng (trang):
    do_khan: HỎA TỐC hẹn giờ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import dau
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.look import quote_of
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT76"
NAME = "dấu khẩn, lưu hành viết chữ thường"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 2.b, 2.c"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each mark with a small letter in its own words."""
    for block in subject.of(Role.DO_KHAN, Role.LUU_HANH):
        own = _own_words(text_of(block))
        in_capitals = block.look is not None and block.look.in_hoa
        if own != own.upper() and not in_capitals:
            yield at(block, quote_of(block), "dấu viết chữ thường", f'viết in hoa "{own.upper()}"')


def _own_words(text: str) -> str:
    """Return the words of the mark itself, without what follows them."""
    words = words_of(text)
    for name in (*dau.do_khan(), *dau.luu_hanh()):
        count = len(name.split())
        if fold(" ".join(words[:count])) == fold(name):
            return " ".join(words[:count])
    return " ".join(words)
