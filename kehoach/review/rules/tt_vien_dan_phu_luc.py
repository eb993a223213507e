"""Bài nhắc một phụ lục không có trong tệp. Phụ lục có thể là tệp riêng: tệp không có phụ lục nào thì chỉ gợi ý.

Sai (trang):
    doan: Chi tiết tại Phụ lục III kèm theo.
    phu_luc: Phụ lục I
    phu_luc: Phụ lục II
Sai (trang):
    doan: Kế hoạch chi tiết tại Phụ lục 1 kèm theo.
Đúng (trang):
    doan: Chi tiết tại Phụ lục I, Phụ lục II.
    phu_luc: Phụ lục I
    phu_luc: Phụ lục II
Đúng (trang):
    doan: Trình bày theo Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.annexes import mentions, value
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT68"
NAME = "phụ lục được nhắc mà không có"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number that the main text names and no phụ lục has."""
    found = subject.facts.annexes
    there = {value(one.number) for one in found}
    told: set[int | None] = set()
    for said in mentions(subject.main):
        number = value(said.number)
        if number in there or number in told or (len(found) == 1 and not found[0].number):
            continue
        told.add(number)
        yield at(
            said.block,
            said.quote,
            "phụ lục được nhắc không có trong tệp",
            "thêm phụ lục ấy, hoặc gửi kèm tệp riêng",
            None if found else Severity.HINT,
        )
