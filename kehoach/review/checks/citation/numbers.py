"""How numbers and dates of cited papers are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import hieu_luc, vien_dan
from kehoach.law.book import book, either
from kehoach.law.dated import plain
from kehoach.problem import Severity
from kehoach.review.facts.citing import finding_of
from kehoach.review.finding import at
from kehoach.review.words import hits
from kehoach.text import dates, homoglyph
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.law.vien_dan import KyHieu
    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_ANY_NUMBER = Sought(r"\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?[-/][^\W\d_]+(?:[-/][^\W_]+)*")
_CUT = Sought(
    # "298 KH/TWĐTN": the code is there, behind a space
    lambda: (
        rf"(?<!\w)(?:(?:{_kinds()}) số \d{{1,5}}|(?:{_kinds()}|Nghị quyết) số"
        rf" \d{{1,4}}/(?:19|20)\d\d)(?! [A-ZĐ]{{1,9}}[/-][A-ZĐ])"
        r"(?=[,;.)]? (?![/-])\D|[,;.)]*$)"
    ),
    " số ",
)
_AGREED = Sought(
    lambda: (
        r"(?:gọi(?: tắt| chung)?|viết tắt|tắt)(?: là)?:? [“\"]?"
        rf"((?:{_kinds()}|Nghị quyết) )(?:số )?(\d{{1,5}}(?:/(?:19|20)\d\d)?)\b"
        rf"|\([“\"]?((?:{_kinds()}|Nghị quyết) )(?:số )?(\d{{1,5}}(?:/(?:19|20)\d\d)?)[”\"]?\)"
    )
)
_PARTY_CUT = Sought(
    lambda: (
        rf"(?<!\w)(?P<loai>{'|'.join(book('vien-dan')['loai_cua_dang'])}) (?:số )?"
        rf"(?P<so>\d{{1,4}})/(?P<noi>{either('vien-dan', 'co_quan_dang')})(?![\w/-])"
    ),
    *(f"/{office}" for office in ("TW", "TU", "HU", "QU", "ThU", "ĐU")),
)
"""A number of the Party with its office and no kind: ``06/TU``."""
_OF_TERM = Sought(
    r"(?<![\w/])\d{1,4}/(?P<nam>(?:19|20)\d\d)/(?:(?:NQ|PL)[-/])?(?:UBTV)?QH ?"
    r"(?P<khoa>1[0-6])(?!\d)",
    "QH1",
    "QH 1",
)
"""A number of the Quốc hội or its standing committee: its year and its term."""
_BROKEN = Sought(r",? (ngày \d{1,2} ?/ ?\d{1,2} ?/ ?\d{1,3} \d{1,3})(?!\d)")


def _kinds() -> str:
    return either("vien-dan", "goi_bang_so")


def foreign_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with look-alike letters."""
    for block, text, cell in subject.texts():
        if text.isascii() or not next(homoglyph.each(text), None):
            continue
        for found in _ANY_NUMBER.finditer(text):
            meant = homoglyph.replace(found[0])
            if meant != found[0]:
                message = "số, ký hiệu gõ bằng chữ của bảng chữ cái khác"
                yield at(block, found[0], message, f'gõ lại "{meant}"', repair=meant, cell=cell)


def year_of_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the number and the date say different years."""
    for citation in subject.facts.citations:
        year = vien_dan.doc_so(citation.parsed.so or "").nam
        if year and citation.parsed.ngay and citation.parsed.ngay.nam != year:
            message = f"số ghi năm {year} mà ngày ban hành ghi năm {citation.parsed.ngay.nam}"
            yield finding_of(citation, message, "xem lại số, ký hiệu và ngày trên văn bản gốc")
    yield from _term_of_number(subject)


def _term_of_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each year of a number in which another Quốc hội sat: ``/2015/QH14``."""
    terms = book("vien-dan")["khoa_quoc_hoi"]
    for block, text, cell in subject.texts(_OF_TERM):
        for found in _OF_TERM.finditer(text):
            term, year = found["khoa"], found["nam"]
            first, last = terms[term]
            if not first <= year <= last and not hieu_luc.viet_nham(found[0]):
                message = f"khóa {term} ban hành văn bản từ năm {first} đến {last}, số ghi {year}"
                cure = "xem lại năm và khóa Quốc hội trên văn bản gốc"
                yield at(block, found[0], message, cure, cell=cell, start=found.start())


def number_without_year(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number that must carry a year and does not, or the other way round."""
    for citation in subject.facts.citations:
        kind, number = citation.parsed.loai, str(citation.parsed.so)
        said = vien_dan.doc_so(citation.parsed.so or "")
        if _owes_year(citation, said):
            year = citation.parsed.ngay.nam if citation.parsed.ngay else None
            written = number.replace("/", f"/{year or '<năm>'}/", 1)
            yield finding_of(
                citation, f"số của {kind} phải có năm ban hành", f'viết "{written}"', citation.head
            )
        elif _may_not_have_year(kind, said):
            written = number.replace(f"/{said.nam}/", "/", 1)
            message = f"số của {kind} không ghi năm"
            yield finding_of(
                citation, message, f'viết "{written}"', citation.head, Severity.WARNING
            )


def _owes_year(citation: Cited, said: KyHieu) -> bool:
    """Return True for a number without the year that numbers of its kind have."""
    data, kind = book("vien-dan"), citation.parsed.loai
    year = citation.parsed.ngay.nam if citation.parsed.ngay else None
    if kind not in data["co_nam"] or said.nam or vien_dan.loai_cua(said.loai) != kind:
        return False
    if said.dang:
        return False  # ``42-TT/HU``: a Thông tri of the Đảng is no Thông tư
    return year is None or year >= int(data["nam_dau"])


def _may_not_have_year(kind: str, said: KyHieu) -> bool:
    """Return True for a number with a year of a kind whose numbers have none."""
    data = book("vien-dan")
    if kind not in data["khong_nam"] or not said.nam:
        return False
    return kind != "Chỉ thị" or said.nam >= int(data["chi_thi_tu"])


def number_without_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number without its code that was not agreed on before."""
    agreed = {"".join(filter(None, match.groups())) for match in _AGREED.finditer(subject.words)}
    whole = {
        (citation.block.number, citation.cell, citation.parsed.start)
        for citation in subject.facts.citations
    }
    for block, text, cell in subject.texts(_CUT):
        if block.role in (Role.KEM_THEO, Role.SO_KY_HIEU, Role.CHUA_RO):
            continue
        for found in _CUT.finditer(text):
            known = (block.number, cell, found.start()) in whole
            if not known and found[0].replace(" số ", " ") not in agreed:
                cure = "ghi đủ số, ký hiệu như lần viện dẫn đầu"
                yield at(block, found[0], "số của văn bản thiếu ký hiệu", cure, cell=cell)
    yield from _party_symbol_cut(subject)


def _party_symbol_cut(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number of the Party whose symbol does not name the kind."""
    kinds = book("vien-dan")["loai_cua_dang"]
    for hit in hits(subject, _PARTY_CUT):
        parts = _PARTY_CUT.match(hit.words)
        if parts:
            right = f"{parts['loai']} số {parts['so']}-{kinds[parts['loai']]}/{parts['noi']}"
            message = "ký hiệu thiếu chữ viết tắt tên loại"
            yield hit.finding(message, f'viết "{right}"', quote=hit.words)


def no_such_date(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a date of a cited paper that is no day."""
    for citation in subject.facts.citations:
        broken, day = _BROKEN.match(citation.after), citation.parsed.ngay_viet
        if broken:
            whole = broken[1].replace(" ", "").replace("ngày", "ngày ")
            yield finding_of(citation, "ngày ban hành bị vỡ chữ số", f'viết "{whole}"', broken[1])
        elif day and citation.parsed.ngay is None:
            try:
                dates.parse(plain(day.words))
            except ValueError as error:
                yield finding_of(
                    citation, str(error), "tra ngày ban hành trên văn bản gốc", day.words
                )


CHECKS: Checks = {
    "CC06": foreign_letters,
    "CC10": year_of_number,
    "CC11": number_without_year,
    "CC27": number_without_symbol,
    "CC18": no_such_date,
}
