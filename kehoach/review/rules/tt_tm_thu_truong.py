"""Sở, bộ, phòng làm việc theo chế độ thủ trưởng: người đứng đầu ký thẳng chức vụ, cấp phó ký "KT.", không ghi "TM.".

Sai (trang):
    co_quan_ban_hanh: SỞ GIÁO DỤC VÀ ĐÀO TẠO
    quyen_han: TM. SỞ GIÁO DỤC VÀ ĐÀO TẠO
    chuc_vu: GIÁM ĐỐC
Đúng (trang):
    co_quan_ban_hanh: SỞ GIÁO DỤC VÀ ĐÀO TẠO
    quyen_han: KT. GIÁM ĐỐC
    chuc_vu: PHÓ GIÁM ĐỐC
Đúng (trang):
    co_quan_ban_hanh: SỞ NỘI VỤ
    quyen_han: TM. BAN CHỈ ĐẠO
    chuc_vu: TRƯỞNG BAN
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT51"
NAME = "TM. ở cơ quan chế độ thủ trưởng"
SEVERITY = Severity.WARNING
BASIS = "Điều 13, khoản 1; Phụ lục I, Phần I, Mục II, khoản 7.b"
KIND = PAGE

_FOR = Sought(r"(?:TM\.|T/M)\s*(.+)")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for ``TM.`` with the name of an agency that its head alone decides for."""
    for one in subject.facts.signatures:
        agency = one.kind
        if agency is None or agency.tap_the or agency.chu_quan == "tuy":
            continue
        for block in one.of(Role.QUYEN_HAN):
            found = _FOR.match(line(block))
            if found and fold(found[1]).startswith((fold(agency.bat_dau), "lanh dao")):
                told = "dòng TM. ở cơ quan làm việc theo chế độ thủ trưởng"
                yield at(block, line(block), told, "bỏ dòng này")
