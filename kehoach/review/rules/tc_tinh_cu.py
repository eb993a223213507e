"""Tỉnh không còn sau ngày 01/7/2025, hoặc ghi sai tỉnh, thành phố vào ngày ban hành.

Trong bảng thường là quê quán, địa chỉ cũ của từng người, nên không xét.

Sai (tệp):
    muc_noi_dung: {tieu_de: NỘI DUNG, noi_dung: [Báo cáo Ủy ban nhân dân tỉnh Bắc Giang.]}
Đúng (tệp):
    muc_noi_dung: {tieu_de: NỘI DUNG, noi_dung: [Báo cáo UBND tỉnh Lâm Đồng; tiếp nhận hồ sơ tỉnh Bình Thuận cũ.]}
Đúng (tệp):
    muc_noi_dung: {tieu_de: NỘI DUNG, noi_dung: ["Giảm số cặp tảo hôn (năm 2024, tỉnh Tiền Giang có 45 cặp)."]}
Đúng (tệp):
    can_cu: [Kế hoạch số 12/KH-UBND ngày 31/8/2024 của Ủy ban nhân dân tỉnh Bắc Giang về chuyển đổi số]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import don_vi
from kehoach.problem import Severity
from kehoach.review import agencies, passages
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC06"
NAME = "tỉnh không còn"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 2.a"
KIND = PAGE

_TINH = Sought(r"(?<!\w)tỉnh ((?:[A-ZĐÀ-Ỵ][^\W\d_]*)(?:(?: |-| - )[A-ZĐÀ-Ỵ][^\W\d_]*){0,3})")
_FORMER = Sought(
    r"(?:,? (?:và )?[^,.;]{0,30})?(?:cũ|trước đây|trước sáp nhập|trước sắp xếp)(?!\w)|\s?\((?:cũ|trước)",
    flags=re.IGNORECASE,
)
_MERGING = Sought(r"(?:sáp nhập|hợp nhất|sắp xếp|nguyên|cũ)", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each tỉnh named in the text that had ended, by its whole name, when the plan was issued."""
    if not subject.facts.reformed:
        return
    for block, text, cell in subject.texts():
        if block.role is Role.BANG:
            continue
        own = passages.own_words(text)
        for found in _TINH.finditer(own):
            if _FORMER.match(own, found.end()) or _MERGING.search(own, max(0, found.start() - 60), found.start()):
                continue
            if agencies.of_the_past(own, found.start(), found.end()):
                continue
            new = _successor(found[1])
            if new:
                told = "tỉnh này không còn từ 01/7/2025"
                yield at(block, text[found.start() : found.end()], told, f"nay thuộc {new}", cell=cell)


def _successor(name: str) -> str:
    """Return today's tỉnh of a name that ended; empty for a name still used or unknown."""
    if don_vi.tinh(name) is not None:
        return ""
    found = don_vi.tinh_moi(name)
    return f"{found.loai} {found.ten}" if found else ""
