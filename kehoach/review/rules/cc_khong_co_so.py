"""Căn cứ nêu một loại văn bản mà không có số, ký hiệu.

Nghị quyết, chương trình thường được gọi bằng tên: không tính; kế hoạch, hướng dẫn thì chỉ gợi ý.

Sai (trang):
    can_cu: Căn cứ Công văn của Sở Giáo dục và Đào tạo về việc hướng dẫn nhiệm vụ năm học 2025-2026;
Sai (trang):
    mo_dau: Căn cứ hướng dẫn thực hiện nhiệm vụ năm học 2025-2026, UBND xã xây dựng Kế hoạch như sau:
Đúng (trang):
    can_cu: Căn cứ chức năng, nhiệm vụ và tình hình thực tế của địa phương;
Đúng (trang):
    can_cu: Căn cứ Công văn số 123/SGDĐT-GDTH ngày 05/9/2025 của Sở Giáo dục và Đào tạo về việc hướng dẫn;
Đúng (trang):
    can_cu: Căn cứ Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ I;
Đúng (trang):
    can_cu: Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import loai_van_ban
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC21"
NAME = "căn cứ không có số"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE

_OPENS = Sought(r"(?:Căn cứ|Thực hiện|Theo)(?: vào)? (?:các )?(?P<loai>[^\W\d_]+(?: [^\W\d_]+){0,3})")
_HAS = Sought(r"\d\s*/|\d-[A-ZĐ]+/|\bsố:? [\d….]")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that names a kind of document and no number."""
    for block in subject.of(Role.CAN_CU, Role.MO_DAU):
        text = text_of(block)
        found = _OPENS.match(text)
        kind = _kind(found["loai"]) if found else None
        if found is None or kind is None or _HAS.search(text) or kind in loai_van_ban.khong_ghi_so():
            continue
        if kind not in (*book("vien-dan")["nen_co_so"], *book("vien-dan")["luon_co_so"]):
            continue
        sure = block.role is Role.CAN_CU and kind in book("vien-dan")["luon_co_so"]
        if block.role is Role.MO_DAU and kind == loai_van_ban.KE_HOACH:
            continue
        less = None if sure else Severity.HINT
        yield at(
            block, found[0], f"căn cứ {kind} không có số, ký hiệu", "ghi số, ký hiệu, ngày và cơ quan ban hành", less
        )


def _kind(words: str) -> str | None:
    """Return the kind of document some words begin with."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        found = loai_van_ban.viet_dung(" ".join(parts[:length]))
        if found:
            return found if fold(found) == fold(" ".join(parts[:length])) else None
    return None
