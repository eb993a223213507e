"""Đường kẻ dài, ngắn khác quy định.

Dưới Tiêu ngữ đường kẻ dài bằng dòng chữ; dưới tên cơ quan ban hành và trích yếu dài bằng 1/3 đến 1/2 dòng chữ.
Độ dài dòng chữ tính theo phông Times New Roman nên chỉ nhắc khi lệch nhiều.

Sai (dạng):
    ten_loai: co=14 ke=
    trich_yeu: co=14 ke=30
Sai (dạng):
    ten_loai: co=14 ke=
    trich_yeu: co=14 ke=4
Đúng (dạng):
    ten_loai: co=14 ke=
    trich_yeu: co=14 ke=10
Đúng (dạng):
    ten_loai: co=14 ke=
    trich_yeu: co=14 ke=0
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.measure import width
from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.look import quote_of
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT71"
NAME = "độ dài đường kẻ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 1.b, 2.b, 5.b"
KIND = LOOK

_MM = 25.4 / 72
_SLACK = 0.25
"""Share of the legal length by which a line may differ: fonts and printers do."""
_ROOM = 165.0
"""Width in mm of the text of a page: a longer line of words is broken."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each component whose only line is much shorter or longer than the decree asks."""
    for role, lines in subject.facts.drawn_lines.items():
        widths = [width_of(block) for block in _above_line(subject, role) if text_of(block).strip()]
        if lines is None or len(lines) != 1 or not lines[0] or not widths:
            continue
        least, most = the_thuc.duong_ke()[role.value].luat
        low, high = least * min(widths), most * max(widths)
        if not low * (1 - _SLACK) <= lines[0] <= high * (1 + _SLACK):
            wanted = f"{low:.0f}" if f"{low:.0f}" == f"{high:.0f}" else f"{low:.0f} đến {high:.0f}"
            told = f"đường kẻ dưới {the_thuc.thanh_phan()[role.value].ten} dài {lines[0]:.0f} mm"
            how = "dài bằng dòng chữ" if role is Role.TIEU_NGU else "dài 1/3 đến 1/2 dòng chữ"
            block = subject.of(role)[-1]
            yield at(block, quote_of(block), told, f"kẻ {how}: khoảng {wanted} mm")


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
