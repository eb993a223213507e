"""Số, ký hiệu có dấu cách quanh dấu gạch chéo, gạch nối.

Sai (trang):
    doan: Thực hiện Quyết định số 33/ QĐ-TTg ngày 08/01/2019.
Sai (trang):
    doan: Thực hiện Kế hoạch số 15/KH - UBND của xã.
Đúng (trang):
    doan: Thực hiện Quyết định số 33/QĐ-TTg ngày 08/01/2019.
Đúng (trang):
    doan: Thông tư liên tịch số 06/2015/TTLT-BGDĐT-BNV của Bộ Giáo dục và Đào tạo - Bộ Nội vụ.
Đúng (trang):
    doan: Các nhiệm vụ số 16 - UBND xã chủ trì.
Sai (trang):
    doan: Thực hiện Nghị quyết số 57- NQ/TW của Bộ Chính trị.
Đúng (trang):
    doan: Lớp có sĩ số 45 - 50 em, tỷ số 3 - 1; Nghị quyết số 57-NQ/TW - Ban Chấp hành Trung ương.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC07"
NAME = "dấu cách trong số, ký hiệu"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 3.b"
KIND = PAGE

_GROUP = r"[A-ZĐ]{1,5}[a-z]?[A-ZĐ]{0,6}(?:&[A-ZĐ]{1,6})?(?![a-zà-ỹ])"
_PARTY = r"(?:NQ|CT|QĐ|QyĐ|KL|KH|HD|TB|CTr|CV|BC)"
_NUMBER = Sought(
    rf"\bsố:? (\d{{1,5}} ?/ ?(?:(?:19|20)\d\d ?/ ?)?{_GROUP}(?: ?- ?{_GROUP})+"
    rf"|\d{{1,4}} ?- ?{_PARTY} ?/ ?(?:TW|TU|HU|ĐU)\b)",
    "số",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with a space in it."""
    for block, text, cell in subject.texts():
        if block.role is Role.SO_KY_HIEU or "/" not in text:
            continue
        for found in _NUMBER.finditer(text):
            if " " in found[1]:
                tight = found[1].replace(" ", "")
                yield at(
                    block, found[1], "có dấu cách trong số, ký hiệu", f'viết liền "{tight}"', repair=tight, cell=cell
                )
