"""Khoảng cách giữa các dòng của lời văn từ dòng đơn đến 1,5 dòng. Đặt bằng pt thì quy ra số dòng của cỡ chữ.

Sai (dạng):
    doan: gian_dong=2
Sai (dạng):
    doan: gian_dong=0.8
Đúng (dạng):
    doan: gian_dong=1.5
Đúng (dạng):
    doan: gian_dong_pt=18 co=14
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.look import RUNNING, running, told
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT46"
NAME = "giãn dòng lời văn"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.e"
KIND = LOOK

_LINE = 1.15
"""Height of a single line of Times New Roman, in sizes of its letters."""
_CLOSE = 0.02
_POINTS_CLOSE = 0.1
"""Lines by which a spacing told in points may differ: fonts round."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each line spacing of the main text outside the range."""
    least, most = the_thuc.doan_van()["gian_dong"].luat
    bad = []
    for block, look in running(subject, *RUNNING):
        lines, close = look.gian_dong, _CLOSE
        if lines is None and look.gian_dong_pt and look.co:
            lines, close = look.gian_dong_pt / (look.co * _LINE), _POINTS_CLOSE
        if lines is not None and not least - close <= lines <= most + close:
            bad.append((block, round(lines, 2)))
    yield from told(
        bad, lambda lines: f"giãn dòng {lines:g} dòng, phải từ {least:g} đến {most:g} dòng".replace(".", ",")
    )
