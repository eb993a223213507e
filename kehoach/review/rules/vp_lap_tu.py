"""Một từ chức năng viết hai lần liền nhau.

"các các", "của của" là chữ thừa còn lại khi sửa bản thảo. Từ có thể đứng hai lần trong câu đúng ("việc làm
được được ghi nhận") chỉ là cảnh báo; chữ trước là một nửa của từ khác ("tồn tại tại", "lý do do") thì thôi.

Sai (trang):
    gach_dau_dong: - | Đăng tải trên website của các các trường mầm non.
Sai (trang):
    doan: Giao Phòng Kinh tế và và các đơn vị liên quan thực hiện.
Sai (trang):
    gach_dau_dong: - | Tuyên truyền Chỉ thị số số 46-CT/TW; Thông tư số 28/2020/TT-BGDĐT ngày ngày 04 tháng 9 năm 2020.
Đúng (trang):
    doan: Hạn chế còn tồn tại tại các xã, vì lý do do thiếu vốn; cấp văn bằng bằng tiếng Anh; tổng số số liệu.
Đúng (trang):
    doan: Phê duyệt chủ trương đầu tư để triển khai các bước tiếp theo theo quy định; hồ sơ gửi kèm theo theo mẫu.
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
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.spoken import Hit
    from kehoach.review.subject import Subject

CODE = "VP01"
NAME = "lặp từ"
SEVERITY = Severity.ERROR
BASIS = SOAT
KIND = PAGE


_NEAR = 40
"""Signs looked at around a hit, several words: copying a whole line at every hit takes the square of its length."""

_TWICE = Sought(r"\b([^\W\d_]{1,5})[ \t\xa0]+\1\b", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a function word written twice; one that may be right is a warning."""
    severities = (
        dict.fromkeys(chinh_ta.tu("lap", "truoc_so"))
        | dict.fromkeys(chinh_ta.tu("lap", "ngo"), Severity.WARNING)
        | dict.fromkeys(chinh_ta.tu("lap", "chac"))
    )
    if severities.keys().isdisjoint(compress(subject.said, map(eq, subject.said, subject.said[1:]))):
        return
    for hit in hits(subject, _TWICE, loose=True):
        word = hit.words.split()[0].casefold()
        if word in severities and not _right(hit, word):
            once = hit.words.split()[0] if severities[word] is None else None  # the doubtful ones are left to a person
            yield hit.finding("từ viết hai lần liền nhau", f'viết một chữ "{word}"', severities[word], hit.words, once)


def _right(hit: Hit, word: str) -> bool:
    """Return True where no number follows, or the word before makes one word with the first."""
    if word in chinh_ta.tu("lap", "truoc_so"):
        return not hit.text[hit.end : hit.end + _NEAR].lstrip()[:1].isdigit()
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].casefold().split()
    return bool(before) and before[-1] in chinh_ta.lap_dung_sau(word)
