"""Gạch nối giữa hai từ chỉ cách chữ một bên.

Viết "Kế hoạch - Tài chính", hoặc liền cả hai bên trong tên phiên âm ("Mát-xcơ-va").

Sai (trang):
    doan: Vụ Kế hoạch -Tài chính chủ trì.
Sai (trang):
    doan: Phòng Văn hóa- Xã hội tổng hợp.
Đúng (trang):
    doan: Vụ Kế hoạch - Tài chính; thủ đô Mát-xcơ-va; năm học 2025-2026.
Đúng (trang):
    doan: Giai đoạn 2021 -2025.
Sai (trang):
    can_cu: Theo đề nghị của Sở Khoa học và Công nghệ tại Tờ trình số 164/TTr- SKHCN ngày 17/12/2025.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP11"
NAME = "cách chữ quanh gạch nối"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(rf"(?<=[{LOWER}])(?: [-–](?=[^\W\d_])|[-–] (?=[^\W\d_]))", " -", " –", "- ", "– ")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        beside = f"{hit.text[: hit.start].rsplit(None, 1)[-1]} - {hit.text[hit.end :].split(None, 1)[0]}".casefold()
        known = any(beside in one for one in chinh_ta.tu("gach_noi", "cap"))
        spaced = " - " if known else None  # in a foreign name the hyphen stands without spaces
        # a symbol of a document has no spaces: 164/TTr- SKHCN
        cure = "viết liền cả hai bên" if "/" in hit.around().split("-")[0] else 'viết cách cả hai bên: " - "'
        yield hit.finding("gạch nối chỉ cách chữ một bên", cure, fixed=spaced)
