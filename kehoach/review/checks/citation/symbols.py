"""The number of a cited paper, letter by letter: its spaces, marks, capitals and form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import so_ky_hieu, vien_dan
from kehoach.law.so_ky_hieu import Loi
from kehoach.law.symbol import has_strokes
from kehoach.named import NamedTuple
from kehoach.problem import Severity
from kehoach.review.facts.citing import finding_of
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
_DOTTED = Sought(r"(?<=số )\d{1,4}\.[A-ZĐ]{2,8}(?:-[A-ZĐ]{2,8}){1,2}(?!\w)", "số ")
"""A dot for the stroke: ``31.UBND-VX``."""
_NO_KIND = Sought(r"(?<![\w/.-])\d{1,5}/(?:\d{4}/)?-(?:[A-ZĐ]{2,8}|TTg)(?!\w)", "/-")
"""A symbol whose kind fell out: ``110/2018/-CP``."""
_HAS_SPACE = "có dấu cách trong số, ký hiệu"


class _Mark(NamedTuple):
    """A fault of marks and what is said of it."""

    fault: Loi
    message: str
    severity: Severity | None = None


_MARKS = (
    _Mark(Loi.THIEU_GACH, "giữa số và ký hiệu thiếu dấu gạch"),
    _Mark(Loi.DINH, "trong ký hiệu thiếu dấu gạch nối"),
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
    for citation in subject.facts.citations:
        if Loi.CACH in citation.number.loi:
            cited.add((citation.block.number, citation.cell, citation.number.start))
            yield _rewritten(citation, _HAS_SPACE, "viết liền")
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
            yield from ((block, number, cell) for number in numbers if number.start in starts)


def _rewritten(
    citation: Cited, message: str, verb: str = "viết", severity: Severity | None = None
) -> Finding:
    """Return a finding at a number, cured by the number as it must be written."""
    right = str(citation.parsed.so)
    return finding_of(
        citation, message, f'{verb} "{right}"', citation.number.words, severity, right
    )


def marks_in_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with another mark than stroke and hyphen, or without one."""
    for citation in subject.facts.citations:
        mark = next((mark for mark in _MARKS if mark.fault in citation.number.loi), None)
        if mark and not _is_no_fault(mark.fault, citation):
            yield _rewritten(citation, mark.message, severity=_weight(mark, citation))
    for block, text, cell in subject.texts(_DOTTED):
        for found in _DOTTED.finditer(text):
            right = found[0].replace(".", "/", 1)
            message = "giữa số và ký hiệu không phải dấu gạch chéo"
            yield at(block, found[0], message, f'viết "{right}"', cell=cell, start=found.start())


def kind_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each symbol with nothing before its hyphen."""
    message = "trong ký hiệu thiếu chữ viết tắt tên loại văn bản"
    cure = "xem lại số, ký hiệu trên văn bản gốc"
    for block, text, cell in subject.texts(_NO_KIND):
        for found in _NO_KIND.finditer(text):
            yield at(block, found[0], message, cure, cell=cell, start=found.start())


def _weight(mark: _Mark, citation: Cited) -> Severity | None:
    """Return less where an office of the Đoàn left the hyphen out: its older papers did so."""
    loose = mark.fault is Loi.THIEU_GACH and vien_dan.doc_so(str(citation.parsed.so)).dang
    return Severity.WARNING if loose else mark.severity


def _is_no_fault(fault: Loi, citation: Cited) -> bool:
    """Return True for an old paper's stroke, and for the dash Word makes of a hyphen in spaces."""
    if fault is Loi.GACH_DAI:
        return Loi.CACH in citation.number.loi
    return fault is Loi.GACH_CHEO and _is_old(citation)


def _is_old(citation: Cited) -> bool:
    return citation.parsed.ngay is not None and has_strokes(citation.parsed.ngay.nam or 0)


def case_of_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each symbol in small letters; ``TTG`` for ``TTg`` is a remark."""
    for citation in subject.facts.citations:
        if Loi.HOA_THUONG in citation.number.loi:
            less = Severity.HINT if citation.number.words.isupper() else None
            message = "chữ hoa, chữ thường trong ký hiệu chưa đúng"
            yield _rewritten(citation, message, severity=less)


def letter_for_zero(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with the letter O among its digits."""
    for citation in subject.facts.citations:
        if Loi.CHU_O in citation.number.loi:
            yield _rewritten(citation, "số ghi bằng chữ O, không phải số 0")


def form_of_another(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number of the Đảng in the form of the State, or the other way round."""
    for citation in subject.facts.citations:
        for fault, message in _FORMS.items():
            if fault in citation.number.loi:
                yield _rewritten(citation, message)


CHECKS: Checks = {
    "CC07": space_in_number,
    "CC30": marks_in_number,
    "CC31": case_of_symbol,
    "CC32": letter_for_zero,
    "CC33": form_of_another,
    "CC43": kind_left_out,
}
