"""Ký tự không nhìn thấy, ký tự hỏng nằm trong chữ.

Dấu cách rộng bằng không, gạch nối mềm làm tìm kiếm không ra; ký tự hỏng in thành ô vuông.

Sai (trang):
    doan: Ủy ban nhân\u200b dân xã.
Sai (trang):
    doan: Kế ho�ch năm 2026.
Đúng (trang):
    doan: \uf0b7 chủ trì, \uf0a7 phối hợp thực hiện.
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

_SIGNS = r"\u00ad\u200b\u2060\ufeff\ufffd\ue000-\uefff\uf100-\uf8ff"
"""F000 to F0FF are signs of Word's own fonts, bullets and boxes: they are seen."""
_WRONG = Sought(rf"[\w\s]?[{_SIGNS}]", mark=rf"[{_SIGNS}]")
_UNSEEN = "\u00ad\u200b\u2060\ufeff"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG, loose=True):
        kept = hit.words[:-1] if hit.words[-1] in _UNSEEN else None  # a spoilt letter must be typed again
        yield hit.finding("ký tự không nhìn thấy hoặc ký tự hỏng", "xóa ký tự này, gõ lại chữ", fixed=kept)
