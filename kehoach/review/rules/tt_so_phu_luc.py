"""Có từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã, theo thứ tự; chỉ có một thì không đánh số.

Sai (trang):
    phu_luc: Phụ lục 1
    ten_phu_luc: DANH SÁCH
    phu_luc: Phụ lục 2
    ten_phu_luc: MẪU BÁO CÁO
Sai (trang):
    phu_luc: Phụ lục I
    ten_phu_luc: DANH SÁCH
    phu_luc: Phụ lục III
    ten_phu_luc: MẪU BÁO CÁO
Đúng (trang):
    phu_luc: Phụ lục I
    ten_phu_luc: DANH SÁCH
    phu_luc: Phụ lục II
    ten_phu_luc: MẪU BÁO CÁO
Đúng (trang):
    phu_luc: Phụ lục
    ten_phu_luc: DANH SÁCH
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.annexes import mentions, value
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE
from kehoach.text.numbering import roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT63"
NAME = "đánh số phụ lục"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number of another kind, missing, out of order, or for a lone phụ lục that has one."""
    found = subject.facts.annexes
    for place, one in enumerate(found, 1):
        wanted = f"Phụ lục {roman(place)}"
        if len(found) == 1:
            if one.number and not any(value(said.number) != value(one.number) for said in mentions(subject.main)):
                yield at(
                    one.label, line(one.label), "chỉ có một phụ lục thì không đánh số", 'viết "Phụ lục"', Severity.HINT
                )
        elif not one.number:
            yield at(one.label, line(one.label), "phụ lục chưa đánh số", f'viết "{wanted}"', Severity.WARNING)
        elif one.number.isdigit():
            yield at(one.label, line(one.label), "phụ lục phải đánh số bằng chữ số La Mã", f'viết "{wanted}"')
        elif value(one.number) != place:
            yield at(one.label, line(one.label), "số phụ lục không theo thứ tự", f'viết "{wanted}"', Severity.WARNING)
