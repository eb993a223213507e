"""Thiếu đường kẻ dưới Tiêu ngữ, tên cơ quan ban hành hoặc trích yếu.

Dưới Tiêu ngữ, dưới tên cơ quan ban hành và dưới trích yếu nội dung phải có đường kẻ ngang, nét liền. Đường vẽ bằng
hình (Shape) và đường viền của đoạn đều được; chỉ nhắc khi chắc chắn không có gì được vẽ ở đó.

Sai (dạng):
    ten_loai: co=14 ke=
    trich_yeu: co=14 ke=
    can_cu: co=14 ke=
Đúng (dạng):
    ten_loai: co=14 ke=
    trich_yeu: co=14 ke=10
    can_cu: co=14 ke=
Đúng (dạng):
    ten_loai: co=14 ke=
    trich_yeu: co=14 ke=
    can_cu: co=14 ke=10
Đúng (dạng):
    ten_loai: co=14
    trich_yeu: co=14
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.look import quote_of
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT70"
NAME = "thiếu đường kẻ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 1.b, 2.b, 5.b"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each component below which surely nothing is drawn."""
    for role, lines in subject.facts.drawn_lines.items():
        if lines == ():
            block = subject.of(role)[-1]
            name = the_thuc.thanh_phan()[role.value].ten
            yield at(block, quote_of(block), f"không có đường kẻ dưới {name}", "vẽ một đường kẻ ngang, nét liền")
