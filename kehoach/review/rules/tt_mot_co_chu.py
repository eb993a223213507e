"""Lời văn của cả văn bản dùng một cỡ chữ; đề mục bằng cỡ chữ của lời văn.

Sai (dạng):
    doan: co=14
    doan: co=14
    doan: co=13
Đúng (dạng):
    doan: co=14
    muc: co=14
Đúng (dạng):
    doan: co=13
    khoan: co=13
    phu_luc: co=14
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.look import RUNNING, in_range, running, told
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT26"
NAME = "lời văn nhiều cỡ chữ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.đ, 6.e"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each allowed size that is not the size of most paragraphs."""
    allowed = the_thuc.thanh_phan()["doan"].co or (0, 0)
    sizes = [(block, look.co) for block, look in running(subject, *RUNNING) if look.co and in_range(look.co, allowed)]
    main = subject.facts.main_size
    bad = [(block, size) for block, size in sizes if size != main]
    yield from told(
        bad,
        lambda size: f"cỡ chữ {size:g} trong khi lời văn cỡ {main:g}",
        f"đặt cỡ {main:g}",
        lambda *_: {"co": main},
    )
