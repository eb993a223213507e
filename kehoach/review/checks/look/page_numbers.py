"""The numbers of the pages: where they stand, where they begin, that they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import ENDING
from kehoach.law import the_thuc
from kehoach.review.blocks import BODY
from kehoach.review.finding import Finding, at
from kehoach.review.head import line
from kehoach.review.look import in_range

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block, Section
    from kehoach.document.look import Page
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_LETTERS = 6000
"""Letters of text and tables above which a paper cannot stand on one page."""
_FOOT = "số trang đặt ở lề dưới", "đặt ở giữa lề trên"
_ASIDE = "số trang không căn giữa", "căn giữa trong lề trên"


def page_numbers_of_annex(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a phụ lục whose pages go on counting."""
    message, cure = (
        "số trang của phụ lục không đánh lại từ 1",
        "đánh số trang riêng cho từng phụ lục",
    )
    before = None  # a phụ lục on pages of the section before it counts on with them
    for section in subject.document.sections:
        page, goes_on = section.page, section.page is before
        before = page
        first = section.blocks[0] if section.blocks else None
        if first is None or first.role is not Role.PHU_LUC or page is None:
            continue
        if page.so_trang and (goes_on or page.dem_lai != 1):
            yield at(first, line(first), message, cure)


def page_numbers(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the place of the numbers, for where they begin, and for none at all.

    What is wrong from the first page on is told there; of a later section only what is wrong first
    in it.
    """
    section = subject.document.sections[0]
    page = section.page
    if page is None or not section.blocks:
        return
    first = section.blocks[0]
    # a plan that a decision issues may count on from its pages
    if page.so_trang and (page.dem_lai or 0) > 1 and subject.issued_by is None:
        message = f"số trang bắt đầu từ {page.dem_lai}"
        yield Finding(message, "đặt số trang bắt đầu từ 1", first)
    yield from _place_of_numbers(subject, page, first)
    if page.so_trang:
        yield from _further_on(subject, page)


def _place_of_numbers(subject: Subject, page: Page, first: Block) -> Iterator[Finding]:
    """Yield at most one finding: no numbers, another place than the decree's, or on page 1."""
    if not page.so_trang:
        if _several_pages(subject):
            message = "văn bản nhiều trang mà không có số trang"
            yield Finding(message, "chèn số trang ở giữa lề trên", first)
    elif page.so_trang.startswith("chan"):
        yield Finding(*_FOOT, first)
    elif page.so_trang.endswith("phai"):
        yield Finding(*_ASIDE, first)
    elif not page.trang_dau_khac:
        cure = 'chọn "Different First Page" và để trống đầu trang thứ nhất'
        yield Finding("trang thứ nhất hiện số trang", cure, first)


def _several_pages(subject: Subject) -> bool:
    """Return True for a text that cannot stand on one page, or that has pages of another kind."""
    first, *others = subject.document.sections
    if any(
        section.blocks and section.page is not None and section.page is not first.page
        for section in others
    ):
        return True
    return sum(len(words) for _, words, _ in subject.texts()) > _LETTERS


def _further_on(subject: Subject, page: Page) -> Iterator[Finding]:
    """Yield each fault of the numbers that a later section of the paper brings in, once."""
    sections = subject.document.sections
    seen: set[tuple[str, str]] = set()
    for number, section in enumerate(sections[1:], 1):
        own = section.page
        if own is None or own is page or not section.blocks:
            continue
        goes_on = _goes_on(section, sections[number:])
        for fault in _faults(own, page, goes_on=goes_on):
            if fault not in seen:
                seen.add(fault)
                yield Finding(*fault, section.blocks[0])


def _goes_on(section: Section, after: Sequence[Section]) -> bool:
    """Return True for pages on which the main text goes on: it has its end there or further on."""
    if section.opens_annex or section.blocks[0].role not in (*BODY, Role.KET_THUC, *ENDING):
        return False
    return any(block.role in ENDING for part in after for block in part.blocks)


def _faults(own: Page, first: Page, *, goes_on: bool) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the numbers of a section and right with those of the first."""
    if goes_on and not own.so_trang:
        yield "từ đây các trang không có số trang", "để số trang ở giữa lề trên đánh tiếp"
    if goes_on and own.so_trang and own.dem_lai is not None:
        message = f"giữa văn bản số trang đánh lại từ {own.dem_lai}"
        yield message, 'chọn "Continue from previous section"'
    for sign, fault in (("chan", _FOOT), ("phai", _ASIDE)):
        if sign in own.so_trang and sign not in first.so_trang:
            yield fault


def size_of_page_number(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the first section whose page number is too small or too large."""
    allowed = the_thuc.thanh_phan()["so_trang"].co
    for section in subject.document.sections:
        size = section.page.co_so_trang if section.page and section.page.so_trang else None
        if size and section.blocks and allowed and not in_range(size, allowed):
            message = f"số trang cỡ {size:g}, phải là {allowed[0]:g} đến {allowed[1]:g}"
            yield Finding(message, f"đặt cỡ {allowed[1]:g}", section.blocks[0])
            return


CHECKS: Checks = {
    "TT44": page_numbers_of_annex,
    "TT49": page_numbers,
    "TT73": size_of_page_number,
}
