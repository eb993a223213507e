"""The number of a cited paper, letter by letter: its spaces, marks, capitals and form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Role
from kehoach.law.so_ky_hieu import Loi
from kehoach.problem import Severity
from kehoach.review.facts.citing import told
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_GROUP = r"[A-ZĐ]{1,5}[a-z]?[A-ZĐ]{0,6}(?:&[A-ZĐ]{1,6})?(?![a-zà-ỹ])"
_PARTY = r"(?:NQ|CT|QĐ|QyĐ|KL|KH|HD|TB|CTr|CV|BC)"
_SPACED = Sought(
    rf"\bsố:? (\d{{1,5}} ?/ ?(?:(?:19|20)\d\d ?/ ?)?{_GROUP}(?: ?- ?{_GROUP})+"
    rf"|\d{{1,4}} ?- ?{_PARTY} ?/ ?(?:TW|TU|HU|ĐU)\b)",
    "số",
)
_OF_PARTY = Sought(rf"(\d{{1,4}})/({_PARTY})-(TW|TU|HU|ĐU)")
"""A number of the Đảng written as the State writes its own."""
_STROKES_UNTIL = 2010
"""Last year in which symbols with a stroke inside were still in use: no fault before."""


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
            yield _rewritten(one, "có dấu cách trong số, ký hiệu", "viết liền")
    for block, text, cell in subject.texts():
        if block.role is Role.SO_KY_HIEU or "/" not in text:
            continue
        for found in _SPACED.finditer(text):
            known = (block.number, cell, found.start(1)) in cited
            if " " in found[1] and not known:
                tight = _as_the_party(found[1].replace(" ", ""))
                message, cure = "có dấu cách trong số, ký hiệu", f'viết liền "{tight}"'
                yield at(block, found[1], message, cure, repair=tight, cell=cell)


def _rewritten(
    one: Cited, message: str, verb: str = "viết", severity: Severity | None = None
) -> Finding:
    """Return a finding at a number, cured by the number as it must be written."""
    right = str(one.one.so)
    return told(one, message, f'{verb} "{right}"', one.number.words, severity, right)


def _as_the_party(number: str) -> str:
    """Return a number of the Đảng as ``27-NQ/TW``, its hyphen first; others as they are."""
    found = _OF_PARTY.fullmatch(number)
    return f"{found[1]}-{found[2]}/{found[3]}" if found else number


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
    return one.one.ngay is not None and (one.one.ngay.nam or 0) <= _STROKES_UNTIL


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
