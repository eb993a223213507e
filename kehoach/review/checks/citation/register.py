"""Cited papers against the register of what is in force, and against the plan's day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import hieu_luc, vien_dan
from kehoach.problem import Severity
from kehoach.review.facts.citing import told
from kehoach.review.finding import at
from kehoach.review.register import (
    AMENDED,
    ENDED,
    REPLACED,
    Standing,
    before,
    replacement,
    standing,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.law.hieu_luc import VanBanLuat
    from kehoach.review.facts.citing import CitedLaw
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay


_SAID = {
    REPLACED: "đã hết hiệu lực vào ngày của kế hoạch",
    ENDED: "đã hết giai đoạn thực hiện vào ngày của kế hoạch",
    AMENDED: "đã được sửa đổi, bổ sung",
}


def later_than_plan(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each document later than the plan, as far as both dates are known."""
    day = subject.facts.day
    if day is None:
        return
    cure = "xem lại ngày của văn bản và ngày của kế hoạch"
    for one in subject.facts.citations:
        if one.one.ngay and before(day, one.one.ngay):
            yield told(one, "văn bản này ban hành sau ngày của kế hoạch", cure)


def no_longer_in_force(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each document the register says had ended, once a document."""
    day, seen = subject.facts.day, set()
    for one in subject.facts.citations:
        found = standing(hieu_luc.tra(one.one.so or "", one.one.ngay), day)
        if found and found.van_ban.so not in seen:
            seen.add(found.van_ban.so)
            weight = _severity(found, basis=one.block.role is Role.CAN_CU and one.first)
            yield told(one, _SAID[found.tinh_trang], _cure(found), one.head, weight)
    for law in subject.facts.laws:
        found = standing(_known(law), day)
        if found and found.van_ban.so not in seen:
            seen.add(found.van_ban.so)
            weight = _severity(found, basis=True)
            yield at(law.block, law.words, _SAID[found.tinh_trang], _cure(found), weight)


def _known(law: CitedLaw) -> VanBanLuat | None:
    """Return a law in the register: by its number, else by its name with the year it is given."""
    if law.so:
        return hieu_luc.tra(law.so)
    year = law.nam or (str(law.ngay.nam) if law.ngay else "")
    return hieu_luc.tra_ten(law.loai, f"{law.ten} {year}") if year else None


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


def known_slip(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number of the register's list of slips, its day agreeing."""
    message = "số, ký hiệu viết nhầm"
    for one in subject.facts.citations:
        meant = hieu_luc.viet_nham(one.one.so or "", one.one.ngay)
        if meant and (one.one.ngay == meant.ngay or vien_dan.doc_so(one.one.so or "").nam):
            yield told(one, message, f'viết "{meant.so}", của {meant.co_quan}', one.head)
    for law in subject.facts.laws:
        meant = hieu_luc.viet_nham(law.so) if law.so else None
        if meant:
            yield at(law.block, law.so, message, f'viết "{meant.so}", của {meant.co_quan}')


def date_against_register(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the register knows the number or the law and another day."""
    for one in subject.facts.citations:
        known = hieu_luc.tra(one.one.so or "", one.one.ngay)
        yield from _other_day(known, one.one.ngay, one.block, one.words)
    for law in subject.facts.laws:
        if law.ngay:
            yield from _other_day(_known(law), law.ngay, law.block, law.words)


def _other_day(
    known: VanBanLuat | None, day: Ngay | None, block: Block, words: str
) -> Iterator[Finding]:
    """Yield the finding for one document; the register's doubtful entries say nothing."""
    if known and known.ngay and day and known.tin_cay != "C" and known.ngay != day:
        right = known.ngay.nhu_viet()
        message = f"ngày ban hành khác sổ hiệu lực: {right}"
        yield at(block, words, message, f'viết "{right}" ({known.nguon})')


CHECKS: Checks = {
    "CC12": later_than_plan,
    "CC15": no_longer_in_force,
    "CC16": known_slip,
    "CC17": date_against_register,
}
