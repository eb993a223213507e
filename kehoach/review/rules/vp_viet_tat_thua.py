"""Chữ viết tắt được giải thích mà sau đó không dùng.

Sai (trang):
    doan: Chương trình giáo dục phổ thông (GDPT) được triển khai từ năm 2020.
Đúng (trang):
    doan: Chương trình giáo dục phổ thông (GDPT) được triển khai từ năm 2020.
    doan: Mỗi trường có một tổ GDPT.
Đúng (trang):
    doan: Ủy ban nhân dân (UBND) xã giao Văn phòng UBND.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP38"
NAME = "chữ viết tắt không dùng"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at an introduction whose abbreviation stands nowhere else."""
    words = subject.words
    for short, one in subject.facts.abbreviations.first().items():
        if words.count(short) == 1:
            yield one.hit.finding(
                "chữ viết tắt không dùng ở chỗ nào khác", f'bỏ "{one.hit.words}"', quote=one.hit.words
            )
