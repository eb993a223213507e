"""Gạch dài (–) thay gạch nối (-) trong một tên.

Word tự đổi "-" thành "–" khi gõ. Tên cơ quan viết "Văn hóa - Xã hội": tìm tên ấy không ra chỗ có gạch dài.
Ngoài tên cơ quan ("kinh tế – xã hội") đây chỉ là gợi ý.

Sai (trang):
    khoan: 1. | Phòng Văn hóa – Xã hội
Sai (trang):
    doan: Phát triển kinh tế – xã hội.
Đúng (trang):
    khoan: 1. | Phòng Văn hóa - Xã hội
Đúng (trang):
    doan: Giai đoạn 2021 – 2025; tuyến Hà Nội – Lào Cai.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, phrases
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP10"
NAME = "gạch dài trong tên"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE


_OFFICE = Sought(r"(?:[Pp]hòng|[Ss]ở|[Bb]an|[Vv]ụ|[Vv]iện|[Tt]rung tâm|[Bb]ộ) $")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a known pair of fields joined by a dash."""
    if "–" not in subject.words and "—" not in subject.words:
        return
    names = chinh_ta.tu("gach_noi", "cap")
    wrong = {one.replace(" - ", sign): one for one in names for sign in (" – ", "–", " — ")}
    for hit, _ in phrases(subject, tuple(wrong), fold=True):
        right = hit.words.replace("—", "–").replace(" – ", "–").replace("–", " - ")
        weight = None if _OFFICE.search(hit.text, max(0, hit.start - 12), hit.start) else Severity.HINT
        yield hit.finding("gạch dài trong tên", f'viết "{right}"', weight, hit.words, right)
