"""What a citation leaves out: number, date, issuer, subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import loai_van_ban, vien_dan
from kehoach.law.book import book, either
from kehoach.problem import Severity
from kehoach.review.checks.citation import bare_numbers
from kehoach.review.facts.citing import finding_of, is_law
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_DAY = Sought(r"\W{0,3}(?:ban hành |ký )?ngày|[^;]{0,120}\d{1,2}/\d{1,2}/\d{4}")
_NEAR = Sought(
    lambda: (
        rf"[^;]{{0,80}}?\b(?:{either('vien-dan', 'truoc_noi_ban_hanh')})\b"
        rf"|[^;]{{0,400}}? của (?i:{either('vien-dan', 'noi_ban_hanh')})"
    )
)
_FAR = Sought(
    lambda: (
        rf"[^;]{{0,400}}? của (?i:{either('vien-dan', 'noi_ban_hanh')}"
        rf"|{either('vien-dan', 'noi_ban_hanh_xa')})"
    )
)
"""The issuer behind the title."""
_LED = Sought(
    r"\W{0,3}ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}| tháng \d{1,2} năm \d{4}),?"
    r" (?:về|[Vv]/v|hướng dẫn|triển khai)(?!\w)"
)
"""The day, and right behind it what leads to the title: nobody is named between."""
_BEGINS = Sought(r"(?:Căn cứ|Thực hiện|Triển khai(?: thực hiện)?|Theo) $")
_UNDATED = "văn bản viện dẫn lần đầu không ghi ngày, tháng, năm ban hành"
_IN_TEXT = frozenset((Role.MO_DAU, Role.DOAN, Role.KHOAN, Role.DIEM, Role.GACH_DAU_DONG))
_NEXT = Sought(
    lambda: (
        rf"[,;.] (?=(?:{either('co-quan', 'chu_ngu_ke_hoach')})(?!\w)"
        r"[^;.]{0,200}(?:ban hành|xây dựng) [Kk]ế hoạch)"
    )
)
"""Where the words on a paper end and the plan says who makes it."""
_FORM = 40
"""Letters before a citation in which its annex or form is named."""
_ATTACHED = Sought(r"[Pp]hụ lục|[Mm]ẫu|[Bb]iểu|các |những ")
_SHORT_NAME = Sought(r"(?:(?:gọi|viết) (?:tắt|chung) |gọi )là:? [“\"]?$", " là")
_SAID = Sought(lambda: rf"[ ,(]{{0,3}}(?:{either('vien-dan', 'da_noi_den')}|\(sau)")


def word_so_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number that stands right after the kind of document."""
    for citation in _without_so(subject):
        if citation.parsed.loai in book("vien-dan")["goi_theo_ten"] and not _is_its_own(citation):
            continue  # Đề án 06: called by a number of its own
        party = vien_dan.doc_so(citation.parsed.so or "").dang
        less = Severity.HINT if party else Severity.WARNING if citation.cell else None
        at_number = citation.number.start - citation.parsed.start
        right = f"{citation.head[:at_number].rstrip()} số {citation.number.words}"
        message = 'thiếu chữ "số" trước số, ký hiệu'
        yield finding_of(citation, message, f'viết "{citation.goi}"', citation.head, less, right)

    yield from bare_numbers.called_by_letters(subject)
    yield from bare_numbers.called_by_number(subject)


def _without_so(subject: Subject) -> Iterator[Cited]:
    """Yield the citations without ``số``, laws and the short names a paper gives aside."""
    found = [
        citation
        for citation in subject.facts.citations
        if not citation.parsed.co_chu_so and not is_law(citation)
    ]
    agreed = {citation.head for citation in found if _is_agreed(citation)}
    return (citation for citation in found if citation.head not in agreed)


def _is_agreed(citation: Cited) -> bool:
    """Return True right behind the words that give a paper its short name."""
    before = citation.text[max(0, citation.parsed.start - _FORM) : citation.parsed.start]
    return _SHORT_NAME.search(before) is not None


def _is_its_own(citation: Cited) -> bool:
    """Return True for a number with the symbol of the kind: ``36-KL/TW`` names no conclusion."""
    whole = citation.parsed.loai in book("vien-dan")["goi_theo_so"]
    return whole and "/" in (citation.parsed.so or "")


def date_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ whose own document has no date; a hint for one in the text."""
    message = "căn cứ không ghi ngày, tháng, năm ban hành"
    cure = "thêm ngày, tháng, năm sau số, ký hiệu"
    known: set[str | None] = set()
    for citation in subject.facts.citations:
        so, number = citation.parsed.so, _number_of(citation)
        if citation.parsed.ngay:
            known |= {so, number}
        if so in known or _DAY.match(citation.after):
            continue
        if _is_basis(citation) or (_opens_paper(citation) and _is_of_the_state(citation)):
            yield finding_of(citation, message, cure, citation.head)
        elif number not in known and _is_first_in_text(subject, citation):
            yield finding_of(citation, _UNDATED, cure, citation.head, Severity.HINT)
        else:
            continue
        known |= {so, number}


def _number_of(citation: Cited) -> str:
    """Return the kind and the number alone: a symbol is at times written in another order."""
    return f"{citation.parsed.loai} {(citation.parsed.so or '').partition('/')[0]}"


def _is_first_in_text(subject: Subject, citation: Cited) -> bool:
    """Return True for a paper the text cites by its whole number, and no căn cứ before it.

    Asked only where the căn cứ are on the page: of a passage nobody knows what was said above.
    A form or annex of a paper, and one said to be known, are called by the number alone.
    """
    if (
        citation.block.role not in _IN_TEXT
        or citation.cell is not None
        or not subject.of(Role.CAN_CU)
    ):
        return False
    if not _is_of_the_state(citation) or citation.cut_short or is_law(citation):
        return False
    before = citation.text[max(0, citation.parsed.start - _FORM) : citation.parsed.start]
    return not _ATTACHED.search(before) and not _SAID.match(citation.after)


def _is_of_the_state(citation: Cited) -> bool:
    """Return True for a number told as one, with its agency, and not of the Party."""
    symbol = vien_dan.doc_so(citation.parsed.so or "")
    return citation.parsed.co_chu_so and bool(symbol.co_quan) and not symbol.dang


def _is_basis(citation: Cited) -> bool:
    """Return True for a document of the căn cứ, whole on the page and no law."""
    return citation.basis and not citation.cut_short and not is_law(citation)


def _opens_paper(citation: Cited) -> bool:
    """Return True for the document the opening sentence begins with: cited there first."""
    begins = _BEGINS.fullmatch(citation.text[: citation.parsed.start].lstrip()) is not None
    return (
        citation.block.role is Role.MO_DAU
        and begins
        and not citation.cut_short
        and not is_law(citation)
    )


def issuer_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that does not say who issued its document."""
    cure = 'thêm "của" và tên cơ quan sau ngày, tháng, năm'
    for citation in subject.facts.citations:
        if (
            not (_is_basis(citation) or _opens_paper(citation))
            or not citation.parsed.ngay
            or citation.parsed.co_quan
        ):
            continue
        led = _LED.match(citation.after)
        if _FAR.match(citation.after) if led else _NEAR.match(citation.after):
            continue
        named_before = " của " in citation.text[: citation.parsed.start]
        if not named_before and not _agency_follows(citation.text[citation.parsed.end :]):
            yield finding_of(citation, "căn cứ không ghi cơ quan ban hành", cure)


def _agency_follows(rest: str) -> bool:
    """Return True when a name stands there without ``của``: capital, and no kind of document."""
    words = rest.strip(" ,").split(" ", 3)
    openings = (" ".join(words[:count]) for count in (1, 2, 3))
    return words[0][:1].isupper() and not any(map(loai_van_ban.viet_dung, openings))


def subject_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that ends with the name of the agency.

    A hint for the last one of several, and for the one of an opening sentence.
    """
    message, cure = (
        "căn cứ không ghi trích yếu nội dung của văn bản",
        "thêm trích yếu sau tên cơ quan",
    )
    known: set[str | None] = set()
    for citation in subject.facts.citations:
        rest = citation.text[citation.parsed.end :]
        ends = not rest.strip(" ;.,\n")
        by = citation.text[: citation.parsed.start].endswith("theo ")  # of a rule it brings
        named = vien_dan.ten_tron(citation.parsed.co_quan or "")
        if by or not named:
            pass
        elif ends and _is_basis(citation):
            yield finding_of(citation, message, f"{cure} ban hành")
        elif citation.parsed.so not in known and _is_bare(citation, rest):
            yield finding_of(citation, message, f"{cure} ban hành", severity=Severity.HINT)
        known.add(citation.parsed.so)


def _is_bare(citation: Cited, rest: str) -> bool:
    """Return True for the last paper of a line: behind its agency nothing, or the plan itself.

    Of several papers the last one may tell the subject of all.
    """
    before = citation.text[: citation.parsed.start]
    joined = citation.block.role is Role.CAN_CU and before.endswith(" và ")
    if not (citation.basis or joined or _opens_paper(citation)):
        return False
    if is_law(citation) or citation.cut_short:
        return False
    last = citation.block.role is Role.CAN_CU and not rest.strip(" ;.\n")
    return last or _NEXT.match(rest) is not None


CHECKS: Checks = {
    "CC01": word_so_left_out,
    "CC02": date_left_out,
    "CC03": issuer_left_out,
    "CC04": subject_left_out,
}
