"""One paper cited in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import vien_dan
from kehoach.law.book import either
from kehoach.law.co_quan import viet_day_du
from kehoach.named import NamedTuple
from kehoach.review.blocks import BODY
from kehoach.review.facts.citing import finding_of
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay


_TITLE = Sought(
    r"[^;.,“”]{0,200}?\b(?:về|phê duyệt|ban hành)\b[^;.,“”]{0,80}?"
    r"(Đề án|Kế hoạch|Chương trình)\s+“([^“”]{10,300})”"
)
_LISTED = Sought(r"\s*(?:Căn cứ )?")
_LATER = (*BODY, Role.MO_DAU)
"""Roles of lines that name a paper again; the căn cứ and the title name it first."""
_ANY = "*"
"""Stands for the agency of a paper whose number has its year, and is one for all."""
_MARKS = Sought(r"[\W_]+")
_TITLE_OF_ANOTHER = Sought(lambda: rf"(?:{either('vien-dan', 'dan_trich_yeu')})\b[^;.]{{0,400}}$")
"""What stands between two citations where the second is a word of the first one's title."""
_OUR_OWN = Sought(
    r"[.,;)] [^.,;]{3,80} (?:ban hành|xây dựng) [Kk]ế hoạch [^.;]{0,200}$", "ế hoạch "
)
"""The opening's own sentence between two citations: what it names is in no other one's title."""


def one_paper_two_dates(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at each citation whose date is another than that of the first."""
    seen: dict[tuple[object, ...], dict[str, Ngay]] = {}
    for citation in subject.facts.citations:
        day = citation.parsed.ngay
        if day is None:
            continue
        with_year = vien_dan.doc_so(citation.parsed.so or "").nam
        # a number without its year is one of a year and of an agency
        of = None if with_year else day.nam
        days = seen.setdefault((citation.parsed.loai, fold(citation.parsed.so or ""), of), {})
        agency = _ANY if with_year else _agency_of(citation)
        first = _day_of_same(days, agency)
        days.setdefault(agency, day)
        if first not in (None, day):
            message = f"chỗ khác ghi văn bản này {first.nhu_viet()}"
            yield finding_of(citation, message, "tra văn bản gốc, ghi một ngày")


def _agency_of(citation: Cited) -> str:
    """Return who issued a paper, folded and in one way: ``UBND tỉnh`` is written out."""
    return fold(viet_day_du(citation.parsed.co_quan or ""))


def _day_of_same(days: dict[str, Ngay], agency: str) -> Ngay | None:
    """Return the day of the paper of an agency, whose place may be left unsaid the second time.

    ``Ủy ban nhân dân tỉnh`` is the ``Ủy ban nhân dân tỉnh Thái Nguyên`` named before, where no
    other one was.
    """
    if not agency or agency in days:
        return days[agency] if agency else None
    level = agency.count(" ") > 1 and not agency.endswith("nhan dan")
    longer = [other for other in days if level and other.startswith(f"{agency} ")]
    return days[longer[0]] if len(longer) == 1 else None


def one_paper_two_names(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at each citation whose quoted title is another than that of the first."""
    seen: dict[tuple[str, str], str] = {}
    for citation in subject.facts.citations:
        found = _TITLE.match(citation.after)
        if not found:
            continue
        key = (citation.parsed.so or "", found[1])
        first = seen.setdefault(key, found[2])
        if _MARKS.sub(" ", fold(first)) != _MARKS.sub(" ", fold(found[2])):
            message = f'chỗ khác ghi tên là "{first}"'
            yield finding_of(citation, message, "tra văn bản gốc, ghi một tên", found[2])


def dates_in_two_forms(subject: Subject) -> Iterator[Finding]:
    """Yield one finding, at the first date of the rarer form.

    Where both are as many, the form that is rarer in the whole paper.
    """
    days: dict[bool, list[tuple[Block, str, Ngay]]] = {False: [], True: []}
    everywhere = {False: 0, True: 0}
    for citation in subject.facts.citations:
        written = citation.parsed.ngay_viet
        if citation.parsed.ngay and written:
            spelt = "tháng" in citation.parsed.ngay.viet
            everywhere[spelt] += 1
            if citation.block.role is Role.CAN_CU:
                days[spelt].append((citation.block, written.words, citation.parsed.ngay))
    rare = days[min(days, key=lambda spelt: (len(days[spelt]), everywhere[spelt]))]
    if rare:
        block, words, day = rare[0]
        other = day.ngan() if rare is days[True] else day.dai().removeprefix("ngày ")
        yield at(
            block, words, "phần căn cứ ghi ngày theo hai cách", f"ghi một cách, ở đây: ngày {other}"
        )


def cited_in_full_again(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a full citation of a document cited in full before."""
    known = _Known(set(), set())
    before = None
    for citation in subject.facts.citations:
        again = known.tells(citation)
        if again and not _is_listed(citation) and not _in_title_of(before, citation):
            message, cure = "văn bản này đã viện dẫn đầy đủ ở trên", f'chỉ viết "{citation.goi}"'
            yield finding_of(citation, message, cure, citation.dated)
        before = citation


class _Known(NamedTuple):
    """The papers cited in full so far, by what tells each again.

    The opening sentence owes the papers of the title their whole names once.
    """

    seen: set[tuple[object, ...]]
    of_title: set[tuple[object, ...]]

    def tells(self, citation: Cited) -> bool:
        """Return True for a paper cited in full again where its number would do; learn it."""
        said, role = _said_in_full(citation), citation.block.role
        again = said[:1] if citation.parsed.ngay else said[1:]
        known = role in _LATER and not self.seen.isdisjoint(again)
        if role is Role.TRICH_YEU:
            self.of_title.update(said)
        elif known and not self.of_title.isdisjoint(said):
            known = role is not Role.MO_DAU
            self.of_title.difference_update(said)
        if citation.parsed.ngay:
            self.seen.update(said)
        return known


def _said_in_full(citation: Cited) -> list[tuple[object, ...]]:
    """Return what tells a paper again: its number with its day, and with its agency."""
    kind, number, agency = citation.parsed.loai, citation.parsed.so, citation.parsed.co_quan
    dated = (kind, number, citation.parsed.ngay)
    return [dated, (kind, number, fold(agency))] if agency else [dated]


def _in_title_of(before: Cited | None, citation: Cited) -> bool:
    """Return True where the citation is of the title of the one before: its words are not ours."""
    if (
        before is None
        or before.block.number != citation.block.number
        or before.cell != citation.cell
    ):
        return False
    between = citation.text[before.parsed.end : citation.parsed.start]
    listed = between.endswith(", ")  # the next one of several papers
    in_title = _TITLE_OF_ANOTHER.search(between) is not None
    return in_title and not listed and not _OUR_OWN.search(between)


def _is_listed(citation: Cited) -> bool:
    """Return True for an item of a list of papers: it begins with the paper, a mark ends it."""
    begins = _LISTED.fullmatch(citation.text[: citation.parsed.start]) is not None
    listed = citation.block.role in (Role.GACH_DAU_DONG, Role.GACH_CONG)
    return listed and begins and citation.text.rstrip().endswith(";")


CHECKS: Checks = {
    "CC13": one_paper_two_dates,
    "CC14": one_paper_two_names,
    "CC19": dates_in_two_forms,
    "CC22": cited_in_full_again,
}
