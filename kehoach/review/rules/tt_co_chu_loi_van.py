"""Cỡ chữ của lời văn ngoài khoảng 13 đến 14. Bảng và phụ lục không xét.

Sai (dạng):
    doan: co=12
Đúng (dạng):
    doan: co=13
    muc: co=13
Đúng (dạng):
    doan: co=14
    can_cu: co=14
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.look import RUNNING, in_range, nearest, running, told
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT25"
NAME = "cỡ chữ lời văn"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.e"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each size of the main text outside the decree's range."""
    least, most = the_thuc.thanh_phan()["doan"].co or (0, 0)
    bad = [
        (block, look.co)
        for block, look in running(subject, *RUNNING)
        if look.co and not in_range(look.co, (least, most))
    ]
    if bad:
        main = subject.facts.main_size or nearest(bad[0][1], (least, most))
        asked = f"phải là {least:g} đến {most:g}"
        yield from told(
            bad, lambda size: f"lời văn cỡ chữ {size:g}, {asked}", f"đặt cỡ {main:g}", lambda *_: {"co": main}
        )
