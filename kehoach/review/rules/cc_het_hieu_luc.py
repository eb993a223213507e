"""Viện dẫn văn bản đã hết hiệu lực, đã hết giai đoạn hoặc đã được sửa đổi vào ngày của kế hoạch.

Theo sổ hiệu lực đi kèm phần mềm; văn bản không có trong sổ thì không nói gì. Căn cứ vào văn bản đã bị thay
thế là lỗi; nhắc lại nó trong bài (tổng kết, so sánh) thì chỉ gợi ý.

Sai (tệp):
    ngay: 05/9/2026
    can_cu: [Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa]
Sai (tệp):
    ngay: 05/9/2026
    can_cu: [Luật Ngân sách nhà nước ngày 25/6/2015]
Đúng (tệp):
    ngay: 05/9/2024
    can_cu: [Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa]
Đúng (tệp):
    ngay: 05/9/2026
    can_cu: [Luật Ngân sách nhà nước ngày 25/6/2025]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import hieu_luc
from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.finding import at
from kehoach.review.register import AMENDED, ENDED, REPLACED, Standing, replacement, standing
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC15"
NAME = "văn bản hết hiệu lực"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.a"
KIND = PAGE

_SAID = {
    REPLACED: "đã hết hiệu lực vào ngày của kế hoạch",
    ENDED: "đã hết giai đoạn thực hiện vào ngày của kế hoạch",
    AMENDED: "đã được sửa đổi, bổ sung",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each document the register says had ended, once a document."""
    day, seen = subject.facts.day, set()
    for one in subject.facts.citations:
        found = standing(hieu_luc.tra(one.one.so or "", one.one.ngay), day)
        if found and found.van_ban.so not in seen:
            seen.add(found.van_ban.so)
            basis = one.block.role is Role.CAN_CU and one.first
            yield told(one, _SAID[found.tinh_trang], _cure(found), one.head, _severity(found, basis=basis))
    for law in subject.facts.laws:
        year = law.nam or (str(law.ngay.nam) if law.ngay else "")
        known = hieu_luc.tra(law.so) if law.so else hieu_luc.tra_ten(law.loai, f"{law.ten} {year}") if year else None
        found = standing(known, day)
        if found and found.van_ban.so not in seen:
            seen.add(found.van_ban.so)
            yield at(law.block, law.words, _SAID[found.tinh_trang], _cure(found), _severity(found, basis=True))


def _severity(found: Standing, *, basis: bool) -> Severity:
    """Return how sure the fault is: a basis that was replaced on a known day, the most."""
    if not basis or found.tinh_trang == AMENDED:
        return Severity.HINT
    return Severity.ERROR if found.tinh_trang == REPLACED and found.sure else Severity.WARNING


def _cure(found: Standing) -> str:
    """Return what stands in its place and who says so."""
    by = replacement(found.van_ban)
    source = f" (theo {found.van_ban.nguon})" if found.van_ban.nguon else ""
    if found.tinh_trang == AMENDED:
        return f"ghi thêm văn bản sửa đổi: {by}{source}"
    if by:
        return f"thay bằng {by}{source}"
    return f"bỏ căn cứ này hoặc thay bằng văn bản của giai đoạn mới{source}"
