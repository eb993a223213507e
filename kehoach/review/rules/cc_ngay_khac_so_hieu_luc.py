"""Ngày ban hành khác ngày ghi trong sổ hiệu lực.

Sai (trang):
    can_cu: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 15/3/2020 của Chính phủ về công tác văn thư;
Sai (trang):
    can_cu: Căn cứ Luật Tổ chức chính quyền địa phương ngày 15 tháng 6 năm 2025;
Đúng (trang):
    can_cu: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
Đúng (trang):
    can_cu: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import hieu_luc
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.law.hieu_luc import VanBanLuat
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay

CODE = "CC17"
NAME = "ngày khác sổ hiệu lực"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the register knows the number or the law and another day."""
    for one in subject.facts.citations:
        yield from _told(hieu_luc.tra(one.one.so or "", one.one.ngay), one.one.ngay, one.block, one.words)
    for law in subject.facts.laws:
        if law.ngay:
            known = hieu_luc.tra(law.so) if law.so else hieu_luc.tra_ten(law.loai, f"{law.ten} {law.ngay.nam}")
            yield from _told(known, law.ngay, law.block, law.words)


def _told(known: VanBanLuat | None, day: Ngay | None, block: Block, words: str) -> Iterator[Finding]:
    """Yield the finding for one document; the register's doubtful entries say nothing."""
    if known and known.ngay and day and known.tin_cay != "C" and known.ngay != day:
        right = known.ngay.nhu_viet()
        yield at(block, words, f"ngày ban hành khác sổ hiệu lực: {right}", f'viết "{right}" ({known.nguon})')
