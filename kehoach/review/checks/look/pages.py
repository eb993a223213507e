"""What a whole paper is set in: paper, margins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.look import Asked
from kehoach.law import the_thuc
from kehoach.review.finding import Finding
from kehoach.review.look import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_PAPER_CLOSE = 1.0
"""Millimetres."""
_MARGIN_CLOSE = 0.5
"""Millimetres no reader sees: Word rounds, and an inch stands for 25 mm."""
_SIDES = {"tren": "trên", "duoi": "dưới", "trai": "trái", "phai": "phải"}


def paper(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the first section of each wrong paper, and for a needless landscape."""
    a4 = (the_thuc.trang().rong, the_thuc.trang().cao)
    seen: set[tuple[float, ...]] = set()
    for section in subject.document.sections:
        if section.page is None or not section.blocks:
            continue
        paper = tuple(sorted((section.page.rong, section.page.cao)))
        wrong = any(abs(size - right) > _PAPER_CLOSE for size, right in zip(paper, a4, strict=True))
        if wrong and paper not in seen:
            seen.add(paper)
            message = f"khổ giấy {paper[0]:g} x {paper[1]:g} mm"
            looks = (Asked("giay", paper, a4),)
            yield Finding(message, "chọn khổ A4 (210 x 297 mm)", section.blocks[0], looks=looks)
        elif section.ngang and not any(_asks_for_width(block) for block in section.blocks):
            message, cure = "trang đặt ngang mà không có bảng", "đặt trang theo chiều dọc"
            yield Finding(message, cure, section.blocks[0])


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
                message = f"lề {name} {shown} mm, phải từ {least:g} đến {most:g} mm"
                looks = (Asked(side, width, right),)
                yield Finding(
                    message, f"đặt lề {name} {right:g} mm", section.blocks[0], looks=looks
                )


CHECKS: Checks = {
    "TT42": paper,
    "TT43": margins,
}
