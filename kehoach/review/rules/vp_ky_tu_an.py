"""Ký tự không nhìn thấy, ký tự hỏng nằm trong chữ.

Dấu cách rộng bằng không, gạch nối mềm làm tìm kiếm không ra; ký tự hỏng in thành ô vuông.

Sai (trang):
    doan: Ủy ban nhân\u200b dân xã.
Sai (trang):
    doan: Kế ho�ch năm 2026.
Đúng (trang):
    doan: Ủy ban nhân dân xã.
Đúng (trang):
    doan: Kế hoạch năm 2026 cho người dân 👨‍👩‍👧.
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

CODE = "VP24"
NAME = "ký tự không nhìn thấy"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục I, khoản 4 (bộ mã Unicode theo TCVN 6909:2001)"
KIND = PAGE

_WRONG = Sought(
    r"[\w\s]?[\u00ad\u200b\u2060\ufeff\ufffd\ue000-\uf8ff]", mark=r"[\u00ad\u200b\u2060\ufeff\ufffd\ue000-\uf8ff]"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG, loose=True):
        yield hit.finding("ký tự không nhìn thấy hoặc ký tự hỏng", "xóa ký tự này, gõ lại chữ")
