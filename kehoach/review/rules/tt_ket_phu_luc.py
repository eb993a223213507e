"""Lời văn của phụ lục cũng kết thúc bằng dấu "./.". Phụ lục kết thúc bằng bảng thì không nhắc.

Sai (trang):
    phu_luc: Phụ lục
    ten_phu_luc: MẪU BÁO CÁO
    gach_dau_dong: - | Kiến nghị với Ủy ban nhân dân xã.
Đúng (trang):
    phu_luc: Phụ lục
    ten_phu_luc: MẪU BÁO CÁO
    gach_dau_dong: - | Kiến nghị với Ủy ban nhân dân xã./.
Đúng (trang):
    phu_luc: Phụ lục
    ten_phu_luc: MẪU BÁO CÁO
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.look import RUNNING
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT58"
NAME = "cuối phụ lục thiếu ./."
SEVERITY = Severity.HINT
BASIS = "Phụ lục III, Mẫu 2.1"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a phụ lục whose last paragraph ends otherwise."""
    for one in subject.facts.annexes:
        last = one.blocks[-1] if one.blocks else None
        if last is None or last.role not in RUNNING:
            continue
        words = text_of(last).rstrip()
        if words and not words.replace(" ", "").endswith("./."):
            yield at(last, words[-30:].split(" ", 1)[-1], 'cuối phụ lục không có dấu "./."', 'kết thúc bằng "./."')
