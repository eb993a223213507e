"""Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.

Cơ sở giáo dục, y tế, khoa học do người đứng đầu cơ quan quản lý ngành quy định, nên ở các nơi ấy chỉ là gợi ý.

Sai (trang):
    ho_ten: TS. Nguyễn Văn An
Sai (trang):
    ho_ten: PGS.TS Nguyễn Văn An
Đúng (trang):
    ho_ten: Nguyễn Văn An
Đúng (trang):
    ho_ten: Bùi Sĩ Tùng
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import nguoi_ky
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT55"
NAME = "học hàm, học vị trước họ tên"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 7.c"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for words before the name; a hint where the sector may allow them."""
    for one in subject.facts.signatures:
        agency = one.agency or subject.facts.issuer_name
        weight = Severity.HINT if nguoi_ky.duoc_ghi_hoc_vi(agency) else None
        for block in one.of(Role.HO_TEN):
            found = nguoi_ky.mau_hoc_vi().match(line(block))
            if found:
                told = "trước họ tên người ký ghi học hàm, học vị"
                yield at(block, found[1].strip(), told, "chỉ ghi họ tên", weight)
