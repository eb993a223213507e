"""Cited papers against the register of what is in force, and against the plan's day."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import hieu_luc, loai_van_ban, vien_dan
from kehoach.problem import Severity
from kehoach.review.checks.citation import carried_out, days_of_laws
from kehoach.review.facts.citing import finding_of
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
from kehoach.text.sought import Sought

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
    """Yield a finding for each document later than the plan, or than one that carries it out.

    As far as both dates are known.
    """
    yield from carried_out.later_than_its_plan(subject)
    yield from carried_out.at_the_end_of_its_year(subject)
    yield from carried_out.for_another_school_year(subject)
    day = subject.facts.day or subject.facts.signed
    if not day.nam:
        return
    cure = "xem lại ngày của văn bản và ngày của kế hoạch"
    for citation in subject.facts.citations:
        if citation.parsed.ngay and before(day, citation.parsed.ngay):
            yield finding_of(citation, "văn bản này ban hành sau ngày của kế hoạch", cure)


def no_longer_in_force(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each document the register says had ended, once a document."""
    day, seen = subject.facts.day, set()
    for citation in subject.facts.citations:
        found = standing(hieu_luc.tra(citation.parsed.so or "", citation.parsed.ngay), day)
        if found and found.van_ban.so not in seen:
            seen.add(found.van_ban.so)
            weight = _severity(found, basis=citation.block.role is Role.CAN_CU and citation.first)
            yield finding_of(citation, _SAID[found.tinh_trang], _cure(found), citation.head, weight)
    for law in subject.facts.laws:
        found = standing(_known(law), day)
        if found and found.van_ban.so not in seen:
            seen.add(found.van_ban.so)
            weight = _severity(found, basis=True)
            yield at(law.block, law.words, _SAID[found.tinh_trang], _cure(found), weight)

    yield from _ended_in_body(subject, seen)


def _ended_in_body(subject: Subject, seen: set[str]) -> Iterator[Finding]:
    """Yield a hint for each law of the register called by name and year below the căn cứ."""
    sought = _named_with_year()
    for block, text, cell in subject.texts(sought):
        for found in () if block.role is Role.CAN_CU else sought.finditer(text):
            law = hieu_luc.tra_ten(found["loai"], f"{found['ten']} {found['nam']}")
            ended = standing(law, subject.facts.day)
            if ended and ended.tinh_trang == REPLACED and ended.van_ban.so not in seen:
                seen.add(ended.van_ban.so)
                cure = _cure(ended)
                yield at(block, found[0], _SAID[REPLACED], cure, Severity.HINT, cell=cell)


@cache
def _named_with_year() -> Sought:
    """Return what finds a law of the register that has ended, with its year."""
    ended = [
        van_ban_luat
        for van_ban_luat in hieu_luc.so_hieu_luc()
        if van_ban_luat.tinh_trang == REPLACED and van_ban_luat.loai in loai_van_ban.khong_ghi_so()
    ]
    kinds = "|".join(sorted({van_ban_luat.loai for van_ban_luat in ended}))
    names = "|".join(
        re.escape(text)
        for text in sorted({van_ban_luat.trich_yeu for van_ban_luat in ended})
        if text
    )
    named = rf"(?P<loai>{kinds}) (?P<ten>{names}),?(?: năm)? (?P<nam>(?:19|20)\d\d)(?!\d)"
    return Sought(rf"(?<!\w){named}", mark=rf"(?:{kinds}) [^\W\d_]")


def _by_name(subject: Subject) -> Iterator[CitedLaw]:
    """Yield the laws that no citation by its number tells too: ``Luật số 72/2025/QH15``."""
    numbers = {citation.parsed.so for citation in subject.facts.citations}
    yield from (law for law in subject.facts.laws if law.so not in numbers)


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
    """Yield a finding for each number of the register's list of slips, its day agreeing.

    A warning for a symbol that cuts an agency known to data/ in two.
    """
    message = "số, ký hiệu viết nhầm"
    for citation in subject.facts.citations:
        number = citation.parsed.so or ""
        meant = hieu_luc.viet_nham(number, citation.parsed.ngay)
        if meant and (citation.parsed.ngay == meant.ngay or vien_dan.doc_so(number).nam):
            yield finding_of(
                citation, message, f'viết "{meant.so}", của {meant.co_quan}', citation.head
            )
        elif whole := vien_dan.noi_lai(number):
            quote, cure = citation.number.words, f'viết liền tên một cơ quan: "{whole}"'
            yield finding_of(citation, message, cure, quote, Severity.WARNING)
        elif right := vien_dan.them_net_d(number):
            quote, cure = citation.number.words, f'viết "{right}"'
            yield finding_of(citation, "ký hiệu gõ D thay Đ", cure, quote, Severity.WARNING)
    yield from _slips_of_laws(subject, message)


def _slips_of_laws(subject: Subject, message: str) -> Iterator[Finding]:
    for law in _by_name(subject):
        meant = hieu_luc.viet_nham(law.so) if law.so else None
        if meant:
            yield at(law.block, law.so, message, f'viết "{meant.so}", của {meant.co_quan}')


def date_against_register(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the register knows the number or the law and another day."""
    for citation in subject.facts.citations:
        known = hieu_luc.tra(citation.parsed.so or "", citation.parsed.ngay)
        yield from _other_day(known, citation.parsed.ngay, citation.block, citation.words)
    for law in _by_name(subject):
        if law.ngay:
            yield from _other_day(_known(law), law.ngay, law.block, law.words)
    yield from days_of_laws.day_of_no_such_law(subject)


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
