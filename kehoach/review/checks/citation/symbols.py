"""The number of a cited paper, letter by letter: its spaces, marks, capitals and form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Role
from kehoach.law import so_ky_hieu
from kehoach.law.so_ky_hieu import Loi
from kehoach.law.symbol import has_strokes
from kehoach.problem import Severity
from kehoach.review.facts.citing import told
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.law.so_ky_hieu import SoKyHieu
    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_SPACED = Sought(r"\bsố:? (?=\d[\w/&-]{0,30}(?: [/-]|(?<=[/-]) ))", "số")
"""What stands before a number with a space beside one of its marks."""
_HAS_SPACE = "có dấu cách trong số, ký hiệu"


class _Mark(NamedTuple):
    """A fault of marks and what is said of it."""

    fault: Loi
    message: str
    severity: Severity | None = None


_MARKS = (
    _Mark(Loi.THIEU_GACH, "giữa số và ký hiệu thiếu dấu gạch"),
    _Mark(Loi.DAU, "có dấu lạ trong số, ký hiệu"),
    _Mark(Loi.GACH_CHEO, "trong ký hiệu có dấu gạch chéo thay gạch nối", Severity.WARNING),
    _Mark(Loi.GACH_DAI, "trong số, ký hiệu có gạch dài thay gạch nối", Severity.WARNING),
)
_FORMS = {
    Loi.CUA_DANG: "số của văn bản Đảng ghi như số của Nhà nước",
    Loi.CUA_NHA_NUOC: "số của cơ quan nhà nước ghi như số của Đảng",
}


def space_in_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with a space in it."""
    cited = set()
    for one in subject.facts.citations:
        if Loi.CACH in one.number.loi:
            cited.add((one.block.number, one.cell, one.number.start))
            yield _rewritten(one, _HAS_SPACE, "viết liền")
    for block, number, cell in _without_kind(subject):
        if Loi.CACH in number.loi and (block.number, cell, number.start) not in cited:
            right, start = number.so, number.start
            cure = f'viết liền "{right}"'
            yield at(block, number.words, _HAS_SPACE, cure, None, right, cell, start)


def _without_kind(subject: Subject) -> Iterator[tuple[Block, SoKyHieu, Position | None]]:
    """Yield the numbers behind ``số`` that may have a space, called by a kind or not."""
    for block, text, cell in subject.texts(_SPACED):
        starts = {found.end() for found in _SPACED.finditer(text)}
        if starts and block.role is not Role.SO_KY_HIEU:
            numbers = so_ky_hieu.doc(text)
            yield from ((block, one, cell) for one in numbers if one.start in starts)


def _rewritten(
    one: Cited, message: str, verb: str = "viết", severity: Severity | None = None
) -> Finding:
    """Return a finding at a number, cured by the number as it must be written."""
    right = str(one.one.so)
    return told(one, message, f'{verb} "{right}"', one.number.words, severity, right)


def marks_in_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with another mark than stroke and hyphen, or without one."""
    for one in subject.facts.citations:
        mark = next((mark for mark in _MARKS if mark.fault in one.number.loi), None)
        if mark and not _is_no_fault(mark.fault, one):
            yield _rewritten(one, mark.message, severity=mark.severity)


def _is_no_fault(fault: Loi, one: Cited) -> bool:
    """Return True for an old paper's stroke, and for the dash Word makes of a hyphen in spaces."""
    if fault is Loi.GACH_DAI:
        return Loi.CACH in one.number.loi
    return fault is Loi.GACH_CHEO and _is_old(one)


def _is_old(one: Cited) -> bool:
    return one.one.ngay is not None and has_strokes(one.one.ngay.nam or 0)


def case_of_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each symbol in small letters; ``TTG`` for ``TTg`` is a remark."""
    for one in subject.facts.citations:
        if Loi.HOA_THUONG in one.number.loi:
            less = Severity.HINT if one.number.words.isupper() else None
            message = "chữ hoa, chữ thường trong ký hiệu chưa đúng"
            yield _rewritten(one, message, severity=less)


def letter_for_zero(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with the letter O among its digits."""
    for one in subject.facts.citations:
        if Loi.CHU_O in one.number.loi:
            yield _rewritten(one, "số ghi bằng chữ O, không phải số 0")


def form_of_another(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number of the Đảng in the form of the State, or the other way round."""
    for one in subject.facts.citations:
        for fault, message in _FORMS.items():
            if fault in one.number.loi:
                yield _rewritten(one, message)


CHECKS: Checks = {
    "CC07": space_in_number,
    "CC30": marks_in_number,
    "CC31": case_of_symbol,
    "CC32": letter_for_zero,
    "CC33": form_of_another,
}
