"""Một văn bản dùng lẫn ngoặc kép thẳng (") và ngoặc kép cong (“ ”).

Sai (trang):
    doan: Thực hiện Đề án “Đào tạo nhà giáo” và Đề án "Chuyển đổi số".
Đúng (trang):
    doan: Thực hiện Đề án “Đào tạo nhà giáo” và Đề án “Chuyển đổi số”.
Đúng (trang):
    doan: Thực hiện Đề án "Đào tạo nhà giáo" và Đề án "Chuyển đổi số".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP21"
NAME = "lẫn hai kiểu ngoặc kép"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_STRAIGHT = Sought(r'"[^"\n]{1,80}"?', '"')


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one hint at the first straight pair of a text that also has curly ones."""
    if "“" not in subject.words or '"' not in subject.words:
        return
    for hit in hits(subject, _STRAIGHT, loose=True):
        yield hit.finding("ngoặc kép thẳng trong văn bản dùng ngoặc kép cong", "viết “ ”", quote=hit.words)
        return
