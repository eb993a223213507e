"""Lề trên, lề dưới 20 đến 25 mm; lề trái 30 đến 35 mm; lề phải 15 đến 20 mm. Trang đặt ngang không xét.

Sai (dạng):
    giay: trai=25
    doan: co=14
Đúng (dạng):
    giay: trai=30 phai=15
    doan: co=14
Đúng (dạng):
    giay: tren=19.99 duoi=25.01
    doan: co=14
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.look import Asked
from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.finding import Finding
from kehoach.review.look import nearest
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "TT43"
NAME = "lề trang"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục I, khoản 3"
KIND = LOOK

_CLOSE = 0.5
"""Millimetres no reader sees: Word rounds, and an inch stands for 25 mm."""
_SIDES = {"tren": "trên", "duoi": "dưới", "trai": "trái", "phai": "phải"}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each side whose margin lies outside the range, once for each value."""
    seen: set[tuple[str, float]] = set()
    for section in subject.document.sections:
        page = section.page
        if page is None or section.ngang or not section.blocks or not any((page.tren, page.duoi, page.trai, page.phai)):
            continue
        for side, name in _SIDES.items():
            least, most = the_thuc.trang().le[side].luat
            width = float(getattr(page, side))
            if not least - _CLOSE <= width <= most + _CLOSE and (side, width) not in seen:
                seen.add((side, width))
                right = nearest(width, (least, most))
                shown = f"{width:.1f}".removesuffix(".0").replace(".", ",")
                told = f"lề {name} {shown} mm, phải từ {least:g} đến {most:g} mm"
                looks = (Asked(side, width, right),)
                yield Finding(told, f"đặt lề {name} {right:g} mm", section.blocks[0], looks=looks)
