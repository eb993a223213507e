"""What a citation leaves out: number, date, issuer, subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import loai_van_ban, vien_dan
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.facts.citing import is_law, told
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_DAY = Sought(r"\W{0,3}(?:ban hành |ký )?ngày|[^;]{0,120}\d{1,2}/\d{1,2}/\d{4}")
_NEAR = Sought(
    r"[^;]{0,80}?\b(?:của|cảu|cuả|cùa|do|liên tịch|giữa)\b"
    r"|[^;]{0,400}? của (?i:bộ|ban|sở|ủy ban|uỷ ban|ubnd|hđnd|hội|chính phủ|thủ tướng|phòng|cục"
    r"|tỉnh|huyện|đảng|trường)"
)
_OPENS = Sought(
    r"(?:Căn cứ|Thực hiện|Theo)(?: vào)? (?:các )?(?P<loai>[^\W\d_]+(?: [^\W\d_]+){0,3})"
)
_HAS = Sought(
    r"\d\s{0,9}/\s{0,9}[^\W\d]|(?<![\d/])\d{1,5}\s{0,9}/\s{0,9}(?:19|20)\d\d(?!\d)"
    r"|\d-[A-ZĐ]+/|\bsố:? [\d….]|\bsố:?\s{0,9}/"
)
"""A number of a document: a day is none, a month and year are taken for one."""
_BY_LETTERS = Sought(
    r"(?<![\w-])(?P<loai>QĐ|NĐ|CV) (?P<so>\d{1,5}(?:/(?:19|20)\d\d)?)(?![\d/\w]| ?[-–/%])",
    "QĐ ",
    "NĐ ",
    "CV ",
)
_AGREED = Sought(
    r"(?:tắt|gọi|là)(?: là)?:? [“\"]?((?:QĐ|NĐ|CV) \d{1,5}(?:/\d{4})?)", "QĐ ", "NĐ ", "CV "
)
_UNDATED = "văn bản viện dẫn lần đầu không ghi ngày, tháng, năm ban hành"
_IN_TEXT = frozenset((Role.MO_DAU, Role.DOAN, Role.KHOAN, Role.DIEM, Role.GACH_DAU_DONG))
_FORM = 40
"""Letters before a citation in which its annex or form is named."""
_ATTACHED = Sought(r"[Pp]hụ lục|[Mm]ẫu|[Bb]iểu|các |những ")
_SAID = Sought(r"[ ,(]{0,3}(?:đã|nêu|nói|này|trên|năm|sau đây|\(sau)")
_OWN_NAME = (Role.MO_DAU, loai_van_ban.KE_HOACH)
"""The plan itself, named in its opening."""


def word_so_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number that stands right after the kind of document."""
    for one in subject.facts.citations:
        if not one.one.co_chu_so and not is_law(one):
            if one.one.loai in book("vien-dan")["goi_theo_ten"]:
                continue  # Đề án 06: called by a number of its own
            party = vien_dan.doc_so(one.one.so or "").dang
            less = Severity.HINT if party else Severity.WARNING if one.cell else None
            at_number = one.number.start - one.one.start
            right = f"{one.head[:at_number].rstrip()} số {one.number.words}"
            message = 'thiếu chữ "số" trước số, ký hiệu'
            yield told(one, message, f'viết "{one.goi}"', one.head, less, right)

    yield from _called_by_letters(subject)


def _called_by_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each ``QĐ 20`` that no bracket of the paper has agreed on."""
    texts = subject.texts(_BY_LETTERS)
    agreed = {found[1] for found in _AGREED.finditer(subject.words)} if texts else set()
    for block, text, cell in texts:
        for found in _BY_LETTERS.finditer(text):
            if found[0] not in agreed:
                kind = book("vien-dan")["goi_tat"][found["loai"]]
                cure = f'viết "{kind} số {found["so"]}" và ký hiệu, như lần viện dẫn đầu'
                message = 'thiếu chữ "số", tên loại viết tắt, không có ký hiệu'
                yield at(block, found[0], message, cure, Severity.WARNING, cell=cell)


def date_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ whose own document has no date; a hint for one in the text."""
    message = "căn cứ không ghi ngày, tháng, năm ban hành"
    cure = "thêm ngày, tháng, năm sau số, ký hiệu"
    known: set[str | None] = set()
    for one in subject.facts.citations:
        so, number = one.one.so, _number_of(one)
        if one.one.ngay:
            known |= {so, number}
        if so in known or _DAY.match(one.after):
            continue
        if _is_basis(one):
            yield told(one, message, cure, one.head)
        elif number not in known and _is_first_in_text(subject, one):
            yield told(one, _UNDATED, cure, one.head, Severity.HINT)
        else:
            continue
        known |= {so, number}


def _number_of(one: Cited) -> str:
    """Return the kind and the number alone: a symbol is at times written in another order."""
    return f"{one.one.loai} {(one.one.so or '').partition('/')[0]}"


def _is_first_in_text(subject: Subject, one: Cited) -> bool:
    """Return True for a paper the text cites by its whole number, and no căn cứ before it.

    Asked only where the căn cứ are on the page: of a passage nobody knows what was said above.
    A form or annex of a paper, and one said to be known, are called by the number alone.
    """
    if one.block.role not in _IN_TEXT or one.cell is not None or not subject.of(Role.CAN_CU):
        return False
    if not _is_of_the_state(one) or one.cut_short or is_law(one):
        return False
    before = one.text[max(0, one.one.start - _FORM) : one.one.start]
    return not _ATTACHED.search(before) and not _SAID.match(one.after)


def _is_of_the_state(one: Cited) -> bool:
    """Return True for a number told as one, with its agency, and not of the Party."""
    symbol = vien_dan.doc_so(one.one.so or "")
    return one.one.co_chu_so and bool(symbol.co_quan) and not symbol.dang


def _is_basis(one: Cited) -> bool:
    """Return True for the document of a căn cứ, whole on the page and no law."""
    return one.first and not one.cut_short and not is_law(one)


def issuer_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that does not say who issued its document."""
    cure = 'thêm "của" và tên cơ quan sau ngày, tháng, năm'
    for one in subject.facts.citations:
        if not _is_basis(one) or not one.one.ngay or one.one.co_quan or _NEAR.match(one.after):
            continue
        named_before = " của " in one.text[: one.one.start]
        if not named_before and not _agency_follows(one.text[one.one.end :]):
            yield told(one, "căn cứ không ghi cơ quan ban hành", cure)


def _agency_follows(rest: str) -> bool:
    """Return True when a name stands there without ``của``: capital, and no kind of document."""
    words = rest.strip(" ,").split(" ", 3)
    openings = (" ".join(words[:count]) for count in (1, 2, 3))
    return words[0][:1].isupper() and not any(map(loai_van_ban.viet_dung, openings))


def subject_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that ends with the name of the agency."""
    for one in subject.facts.citations:
        ends = not one.text[one.one.end :].strip(" ;.,\n")
        if ends and _is_basis(one) and vien_dan.ten_tron(one.one.co_quan or ""):
            cure = "thêm trích yếu sau tên cơ quan ban hành"
            yield told(one, "căn cứ không ghi trích yếu nội dung của văn bản", cure)


def number_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that names a kind of document and no number."""
    cure = "ghi số, ký hiệu, ngày và cơ quan ban hành"
    for block in subject.of(Role.CAN_CU, Role.MO_DAU):
        text = text_of(block)
        found = _OPENS.match(text)
        kind = _kind(found["loai"]) if found else None
        if found is None or kind is None or _HAS.search(text):
            continue
        if _is_own(block.role, kind, found["loai"]) or _needs_no_number(kind):
            continue
        sure = block.role is Role.CAN_CU and kind in book("vien-dan")["luon_co_so"]
        message = f"căn cứ {kind} không có số, ký hiệu"
        yield at(block, found[0], message, cure, None if sure else Severity.HINT)


def _is_own(role: Role, kind: str, words: str) -> bool:
    """Return True for the plan itself, named in its opening; one of a day is another's."""
    return (role, kind) == _OWN_NAME and not words.endswith(" ngày")


def _needs_no_number(kind: str) -> bool:
    """Return True for a kind that is cited without a number, or mostly is."""
    data = book("vien-dan")
    known = kind in data["nen_co_so"] or kind in data["luon_co_so"]
    return not known or kind in loai_van_ban.khong_ghi_so()


def _kind(words: str) -> str | None:
    """Return the kind of document some words begin with."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        found = loai_van_ban.viet_dung(" ".join(parts[:length]))
        if found:
            return found if fold(found) == fold(" ".join(parts[:length])) else None
    return None


CHECKS: Checks = {
    "CC01": word_so_left_out,
    "CC02": date_left_out,
    "CC03": issuer_left_out,
    "CC04": subject_left_out,
    "CC21": number_left_out,
}
