"""What a whole paper is set in: paper, margins, page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.look import Asked
from kehoach.law import the_thuc
from kehoach.review.blocks import text_of
from kehoach.review.finding import Finding, at
from kehoach.review.head import line
from kehoach.review.look import in_range, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.document.look import Page
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_PAPER_CLOSE = 1.0
"""Millimetres."""
_MARGIN_CLOSE = 0.5
"""Millimetres no reader sees: Word rounds, and an inch stands for 25 mm."""
_SIDES = {"tren": "trên", "duoi": "dưới", "trai": "trái", "phai": "phải"}
_LETTERS = 6000
"""Letters of the main text above which it cannot stand on one page."""


def paper(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the first section of each wrong paper, and for a needless landscape."""
    a4 = (the_thuc.trang().rong, the_thuc.trang().cao)
    seen: set[tuple[float, ...]] = set()
    for section in subject.document.sections:
        if section.page is None or not section.blocks:
            continue
        paper = tuple(sorted((section.page.rong, section.page.cao)))
        wrong = any(abs(one - right) > _PAPER_CLOSE for one, right in zip(paper, a4, strict=True))
        if wrong and paper not in seen:
            seen.add(paper)
            told = f"khổ giấy {paper[0]:g} x {paper[1]:g} mm"
            looks = (Asked("giay", paper, a4),)
            yield Finding(told, "chọn khổ A4 (210 x 297 mm)", section.blocks[0], looks=looks)
        elif section.ngang and not any(_asks_for_width(block) for block in section.blocks):
            told, cure = "trang đặt ngang mà không có bảng", "đặt trang theo chiều dọc"
            yield Finding(told, cure, section.blocks[0])


def _asks_for_width(block: Block) -> bool:
    """Return True for a table, and for a picture: a diagram lies for the same reason."""
    return block.role in (Role.BANG, Role.HINH) or block.table is not None


def margins(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each side whose margin lies outside the range, once for each value."""
    seen: set[tuple[str, float]] = set()
    for section in subject.document.sections:
        page = section.page
        if (
            page is None
            or section.ngang
            or not section.blocks
            or not any((page.tren, page.duoi, page.trai, page.phai))
        ):
            continue
        for side, name in _SIDES.items():
            least, most = the_thuc.trang().le[side].luat
            width = float(getattr(page, side))
            allowed = least - _MARGIN_CLOSE <= width <= most + _MARGIN_CLOSE
            if not allowed and (side, width) not in seen:
                seen.add((side, width))
                right = nearest(width, (least, most))
                shown = f"{width:.1f}".removesuffix(".0").replace(".", ",")
                told = f"lề {name} {shown} mm, phải từ {least:g} đến {most:g} mm"
                looks = (Asked(side, width, right),)
                yield Finding(told, f"đặt lề {name} {right:g} mm", section.blocks[0], looks=looks)


def page_numbers_of_annex(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a phụ lục whose pages go on counting."""
    told, cure = "số trang của phụ lục không đánh lại từ 1", "đánh số trang riêng cho từng phụ lục"
    before = None  # a phụ lục on pages of the section before it counts on with them
    for section in subject.document.sections:
        page, goes_on = section.page, section.page is before
        before = page
        first = section.blocks[0] if section.blocks else None
        if first is None or first.role is not Role.PHU_LUC or page is None:
            continue
        if page.so_trang and (goes_on or page.dem_lai != 1):
            yield at(first, line(first), told, cure)


def page_numbers(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the place of the first section's numbers, and for where they begin."""
    section = subject.document.sections[0]
    page = section.page
    if page is None or not section.blocks:
        return
    first = section.blocks[0]
    # a plan that a decision issues may count on from its pages
    if page.so_trang and (page.dem_lai or 0) > 1 and subject.issued_by is None:
        told = f"số trang bắt đầu từ {page.dem_lai}"
        yield Finding(told, "đặt số trang bắt đầu từ 1", first)
    yield from _place_of_numbers(subject, page, first)


def _place_of_numbers(subject: Subject, page: Page, first: Block) -> Iterator[Finding]:
    """Yield at most one finding: no numbers, another place than the decree's, or on page 1."""
    if not page.so_trang:
        if _several_pages(subject):
            told = "văn bản nhiều trang mà không có số trang"
            yield Finding(told, "chèn số trang ở giữa lề trên", first)
    elif page.so_trang.startswith("chan"):
        yield Finding("số trang đặt ở lề dưới", "đặt ở giữa lề trên", first)
    elif page.so_trang.endswith("phai"):
        yield Finding("số trang không căn giữa", "căn giữa trong lề trên", first)
    elif not page.trang_dau_khac:
        cure = 'chọn "Different First Page" và để trống đầu trang thứ nhất'
        yield Finding("trang thứ nhất hiện số trang", cure, first)


def _several_pages(subject: Subject) -> bool:
    """Return True for a text that cannot stand on one page, or that has pages of another kind."""
    first, *others = subject.document.sections
    if any(one.blocks and one.page is not None and one.page is not first.page for one in others):
        return True
    return sum(len(text_of(block)) for block in subject.main) > _LETTERS


def size_of_page_number(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the first section whose page number is too small or too large."""
    allowed = the_thuc.thanh_phan()["so_trang"].co
    for section in subject.document.sections:
        size = section.page.co_so_trang if section.page and section.page.so_trang else None
        if size and section.blocks and allowed and not in_range(size, allowed):
            told = f"số trang cỡ {size:g}, phải là {allowed[0]:g} đến {allowed[1]:g}"
            yield Finding(told, f"đặt cỡ {allowed[1]:g}", section.blocks[0])
            return


CHECKS: Checks = {
    "TT42": paper,
    "TT43": margins,
    "TT44": page_numbers_of_annex,
    "TT49": page_numbers,
    "TT73": size_of_page_number,
}
