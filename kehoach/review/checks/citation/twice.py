"""One paper cited in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import vien_dan
from kehoach.review.blocks import BODY
from kehoach.review.facts.citing import told
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay


_TITLE = Sought(
    r"[^;.,“”]{0,200}?\b(?:về|phê duyệt|ban hành)\b[^;.,“”]{0,80}?"
    r"(Đề án|Kế hoạch|Chương trình)\s+“([^“”]{10,300})”"
)
_MARKS = Sought(r"[\W_]+")


def one_paper_two_dates(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at each citation whose date is another than that of the first."""
    seen: dict[tuple[object, ...], Ngay] = {}
    for one in subject.facts.citations:
        day = one.one.ngay
        if day is None:
            continue
        with_year = vien_dan.doc_so(one.one.so or "").nam
        # a number without its year is one of a year and of an agency
        of = ("", "") if with_year else (day.nam, fold(one.one.co_quan or ""))
        first = seen.setdefault((one.one.loai, fold(one.one.so or ""), *of), day)
        if first != day and (with_year or one.one.co_quan):
            message = f"chỗ khác ghi văn bản này {first.nhu_viet()}"
            yield told(one, message, "tra văn bản gốc, ghi một ngày")


def one_paper_two_names(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at each citation whose quoted title is another than that of the first."""
    seen: dict[tuple[str, str], str] = {}
    for one in subject.facts.citations:
        found = _TITLE.match(one.after)
        if not found:
            continue
        key = (one.one.so or "", found[1])
        first = seen.setdefault(key, found[2])
        if _MARKS.sub(" ", fold(first)) != _MARKS.sub(" ", fold(found[2])):
            message = f'chỗ khác ghi tên là "{first}"'
            yield told(one, message, "tra văn bản gốc, ghi một tên", found[2])


def dates_in_two_forms(subject: Subject) -> Iterator[Finding]:
    """Yield one finding, at the first date of the rarer form."""
    days: dict[bool, list[tuple[Block, str, Ngay]]] = {True: [], False: []}
    for one in subject.facts.citations:
        written = one.one.ngay_viet
        if one.block.role is Role.CAN_CU and one.one.ngay and written:
            days["tháng" in one.one.ngay.viet].append((one.block, written.words, one.one.ngay))
    rare = min((days[False], days[True]), key=len)
    if rare:
        block, words, day = rare[0]
        other = day.ngan() if rare is days[True] else day.dai().removeprefix("ngày ")
        yield at(
            block, words, "phần căn cứ ghi ngày theo hai cách", f"ghi một cách, ở đây: ngày {other}"
        )


def cited_in_full_again(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a full citation in the body of a document cited in full before."""
    seen = set()
    for one in subject.facts.citations:
        key = (one.one.loai, one.one.so, one.one.ngay)
        if one.one.ngay and key in seen and one.block.role in BODY:
            yield told(
                one, "văn bản này đã viện dẫn đầy đủ ở trên", f'chỉ viết "{one.goi}"', one.dated
            )
        seen.add(key)


CHECKS: Checks = {
    "CC13": one_paper_two_dates,
    "CC14": one_paper_two_names,
    "CC19": dates_in_two_forms,
    "CC22": cited_in_full_again,
}
