"""The lines drawn below Tiêu ngữ, the issuer's name and trích yếu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.measure import width
from kehoach.law import the_thuc
from kehoach.review.blocks import text_of, unfilled
from kehoach.review.finding import at
from kehoach.review.look import quote_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_MM = 25.4 / 72
_SLACK = 0.25
"""Share of the legal length by which a line may differ: fonts and printers do."""
_ROOM = 165.0
"""Width in mm of the text of a page: a longer line of words is broken."""


def missing_line(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each component below which surely nothing is drawn."""
    for role, lines in subject.facts.drawn_lines.items():
        if lines == ():
            block = subject.of(role)[-1]
            message = f"không có đường kẻ dưới {the_thuc.thanh_phan()[role.value].ten}"
            yield at(block, quote_of(block), message, "vẽ một đường kẻ ngang, nét liền")


def length_of_line(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each component whose only line is too short or too long by much."""
    for role, lines in subject.facts.drawn_lines.items():
        widths = _widths(_above_line(subject, role))
        if lines is None or len(lines) != 1 or not lines[0] or not widths:
            continue
        least, most = the_thuc.duong_ke()[role.value].luat
        low, high = least * min(widths), most * max(widths)
        if not low * (1 - _SLACK) <= lines[0] <= high * (1 + _SLACK):
            message = f"đường kẻ dưới {the_thuc.thanh_phan()[role.value].ten} dài {lines[0]:.0f} mm"
            how = "dài bằng dòng chữ" if role is Role.TIEU_NGU else "dài 1/3 đến 1/2 dòng chữ"
            block = subject.of(role)[-1]
            yield at(block, quote_of(block), message, f"kẻ {how}: khoảng {_span(low, high)} mm")


def _widths(blocks: Sequence[Block]) -> list[float]:
    """Return how long each line of a component is; none where its words are still to be filled."""
    if any(map(unfilled, blocks)):
        return []
    return [width_of(block) for block in blocks if text_of(block).strip()]


def _span(low: float, high: float) -> str:
    least, most = f"{low:.0f}", f"{high:.0f}"
    return least if least == most else f"{least} đến {most}"


def _above_line(subject: Subject, role: Role) -> list[Block]:
    """Return what a component's line is measured by: a Kèm theo line above it too (Mẫu 1.3)."""
    blocks = subject.of(role)
    if role is Role.TRICH_YEU and subject.paper is not None and subject.paper.kem_theo:
        return [*blocks, *(block for block in subject.main if block.role is Role.KEM_THEO)]
    return blocks


def width_of(block: Block) -> float:
    """Return how long the words of a paragraph are on one line, in mm."""
    look = block.look
    size = look.co if look and look.co else 14.0
    weight = "dam" if look and look.dam else "nghieng" if look and look.nghieng else "thuong"
    return min(width(text_of(block).strip(), size, weight) * _MM, _ROOM)


CHECKS: Checks = {
    "TT70": missing_line,
    "TT71": length_of_line,
}
