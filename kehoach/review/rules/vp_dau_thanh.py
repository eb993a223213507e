"""Dấu thanh đặt trên chữ cái không mang dấu được.

"họat động", "qủa" sai theo mọi cách bỏ dấu: âm có phụ âm cuối mang dấu ở nguyên âm sau ("hoạt"), sau "qu",
"gi" dấu ở nguyên âm chính ("quả", "giá"). Hai cách "hòa" và "hoà", "thủy" và "thuỷ" đều được nhận.

Sai (trang):
    doan: Tổ chức họat động ngoại khóa, báo cáo kết qủa.
Sai (trang):
    muc: I. | KẾ HỌACH
Đúng (trang):
    doan: Hòa giải, hoà giải; thủy lợi, thuỷ lợi; khỏe, khoẻ; quý, quí; mía, múa.
Đúng (trang):
    doan: Giếng, gìn giữ, giá, khuỷu, hoạch, quốc, xoong, goòng, huỳnh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits
from kehoach.text import syllable
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP05"
NAME = "dấu thanh đặt sai chữ"
SEVERITY = Severity.ERROR
BASIS = SOAT
KIND = PAGE

_WORD = Sought(r"\b[^\W\d_]{3,8}\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a tone mark on a letter that cannot carry it."""
    wrong = {word for word in subject.vocabulary if _WORD.fullmatch(word) and syllable.repaired(word)}
    if not wrong:
        return
    for hit in hits(subject, _WORD, loose=True):
        if hit.words in wrong:
            right = syllable.repaired(hit.words)
            yield hit.finding("dấu thanh đặt sai chữ", f'viết "{right}"', quote=hit.words, fixed=right)
