"""Một từ chức năng viết hai lần liền nhau.

"các các", "của của" là chữ thừa còn lại khi sửa bản thảo. Từ có thể đứng hai lần trong câu đúng ("việc làm
được được ghi nhận") chỉ là cảnh báo.

Sai (trang):
    gach_dau_dong: - | Đăng tải trên website của các các trường mầm non.
Sai (trang):
    doan: Giao Phòng Kinh tế và và các đơn vị liên quan thực hiện.
Đúng (trang):
    gach_dau_dong: - | Xử lý nghiêm hành vi vi phạm; phát triển giao thông thông minh.
Đúng (trang):
    doan: Hai nhiệm vụ triển khai song song, từ từ mở rộng ra các xã.
"""

from __future__ import annotations

import re
from itertools import compress
from operator import eq
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP01"
NAME = "lặp từ"
SEVERITY = Severity.ERROR
BASIS = SOAT
KIND = PAGE


_TWICE = re.compile(r"\b([^\W\d_]{1,5})[ \t\xa0]+\1\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a function word written twice; one that may be right is a warning."""
    severities = dict.fromkeys(chinh_ta.tu("lap", "chac")) | dict.fromkeys(chinh_ta.tu("lap", "ngo"), Severity.WARNING)
    if severities.keys().isdisjoint(compress(subject.said, map(eq, subject.said, subject.said[1:]))):
        return
    for hit in hits(subject, _TWICE, loose=True):
        word = hit.words.split()[0].casefold()
        if word in severities:
            once = hit.words.split()[0] if severities[word] is None else None  # the doubtful ones are left to a person
            yield hit.finding("từ viết hai lần liền nhau", f'viết một chữ "{word}"', severities[word], hit.words, once)
