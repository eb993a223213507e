"""Khoảng cách giữa các đoạn của lời văn tối thiểu 6 pt (giãn sau của đoạn trên cộng giãn trước của đoạn dưới).

Sai (dạng):
    doan: truoc=0 sau=3
    doan: truoc=0 sau=3
Đúng (dạng):
    doan: truoc=0 sau=6
    doan: truoc=0 sau=6
Đúng (dạng):
    doan: truoc=3 sau=3
    doan: truoc=3 sau=3
Đúng (dạng):
    doan: co=14
    doan: co=14
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.look import RUNNING, told
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT47"
NAME = "khoảng cách giữa các đoạn"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.e"
KIND = LOOK

_CLOSE = 0.05


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each gap below the least, where both paragraphs say theirs."""
    least = the_thuc.doan_van()["giua_doan"].luat[0]
    bad = []
    for above, below in pairwise(subject.main):
        if above.role not in RUNNING or below.role not in RUNNING or not above.look or not below.look:
            continue
        if above.look.sau is None or below.look.truoc is None:
            continue
        gap = above.look.sau + below.look.truoc
        if gap < least - _CLOSE:
            bad.append((above, gap))
    yield from told(
        bad, lambda gap: f"khoảng cách đến đoạn sau {gap:g} pt, tối thiểu {least:g} pt", f"đặt giãn sau {least:g} pt"
    )
