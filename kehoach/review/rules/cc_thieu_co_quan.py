"""Căn cứ không ghi cơ quan ban hành.

Sai (trang):
    can_cu: Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 về đột phá phát triển khoa học, công nghệ;
Đúng (trang):
    can_cu: Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ;
Đúng (trang):
    can_cu: Căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017 Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII;
Đúng (trang):
    can_cu: Theo đề nghị của Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 05/3/2026.
Đúng (trang):
    can_cu: Căn cứ Luật số 72/2025/QH15 ngày 16/6/2025;
Đúng (trang):
    can_cu: Căn cứ Công văn số 89/BNN-TY ngày 23/11/2015 về việc hướng dẫn điều tra, rà soát của Bộ Nông nghiệp;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban
from kehoach.problem import Severity
from kehoach.review.citing import is_law, told
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC03"
NAME = "căn cứ thiếu cơ quan ban hành"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE

_NEAR = Sought(
    r"[^;]{0,80}?\b(?:của|cảu|cuả|cùa|do|liên tịch|giữa)\b"
    r"|[^;]{0,400}? của (?i:bộ|ban|sở|ủy ban|uỷ ban|ubnd|hđnd|hội|chính phủ|thủ tướng|phòng|cục|tỉnh|huyện|đảng|trường)"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that does not say who issued its document."""
    for one in subject.facts.citations:
        if (
            not one.first
            or one.cut_short
            or not one.one.ngay
            or one.one.co_quan
            or is_law(one)
            or _NEAR.match(one.after)
        ):
            continue
        if " của " not in one.text[: one.one.start] and not _agency_follows(one.text[one.one.end :]):
            yield told(one, "căn cứ không ghi cơ quan ban hành", 'thêm "của" và tên cơ quan sau ngày, tháng, năm')


def _agency_follows(rest: str) -> bool:
    """Return True when a name stands there without ``của``: capital, and no kind of document."""
    words = rest.strip(" ,").split(" ", 3)
    return words[0][:1].isupper() and not any(loai_van_ban.viet_dung(" ".join(words[:n])) for n in (1, 2, 3))
