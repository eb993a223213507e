"""Dòng đầu của đoạn lùi vào 1 cm hoặc 1,27 cm.

Giá trị gần hai số ấy (0,9 đến 1,35 cm) thường do Word làm tròn: không nhắc.
Đoạn thụt cả khối hoặc lùi bằng phím Tab không xét.

Sai (dạng):
    doan: lui_dau_dong=20
Sai (dạng):
    doan: lui_dau_dong=0
Đúng (dạng):
    doan: lui_dau_dong=12.7
Đúng (dạng):
    doan: lui_dau_dong=10
Đúng (dạng):
    doan: lui_dau_dong=12.51
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.look import WORDING, running, told
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT48"
NAME = "lùi đầu dòng"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.e"
KIND = LOOK

_LEAST, _MOST = 9.0, 13.5
"""Millimetres around the decree's two values in which no reader sees a difference."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each other first-line indent of the main text."""
    bad = []
    for block, look in running(subject, *WORDING):
        indent = look.lui_dau_dong
        if indent is None or indent < 0 or look.lui_trai or look.canh == "giua" or text_of(block)[:1].isspace():
            continue
        if not _LEAST <= indent <= _MOST:
            bad.append((block, round(indent, 1)))
    yield from told(bad, lambda one: f"lùi đầu dòng {one / 10:.2g} cm, phải là 1 cm hoặc 1,27 cm".replace(".", ",", 1))
