"""Văn bản có phụ lục phải có chỉ dẫn về phụ lục ấy trong bài.

Sai (trang):
    doan: Các đơn vị triển khai thực hiện.
    phu_luc: Phụ lục
    ten_phu_luc: DANH SÁCH
Đúng (trang):
    doan: Danh sách tại Phụ lục kèm theo.
    phu_luc: Phụ lục
    ten_phu_luc: DANH SÁCH
Đúng (trang):
    doan: Các đơn vị thực hiện theo biểu kèm theo.
    phu_luc: Phụ lục
    ten_phu_luc: DANH SÁCH
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.annexes import spoken_of
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT69"
NAME = "phụ lục không được nhắc trong bài"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a phụ lục when the main text does not speak of any."""
    found = subject.facts.annexes
    if found and subject.main and not spoken_of(subject.main, subject.texts()):
        yield at(
            found[0].label,
            line(found[0].label),
            "bài không nhắc đến phụ lục",
            "thêm chỉ dẫn, ví dụ (tại Phụ lục kèm theo)",
        )
