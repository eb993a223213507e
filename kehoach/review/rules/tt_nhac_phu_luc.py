"""Phụ lục đánh số bằng chữ số La Mã, nên trong bài cũng nhắc "Phụ lục I", chữ P viết hoa.

Phụ lục của văn bản khác (Phụ lục 1 Thông tư …) thì giữ nguyên như văn bản ấy.

Sai (trang):
    doan: Kế hoạch chi tiết tại Phụ lục 1 kèm theo.
Sai (trang):
    doan: Nhu cầu đào tạo (phụ lục 2,3,4).
Đúng (trang):
    doan: Kế hoạch chi tiết tại Phụ lục I kèm theo.
Đúng (trang):
    doan: Theo Phụ lục 2 ban hành kèm theo Thông tư số 12/2020/TT-BGDĐT.
Đúng (trang):
    gach_dau_dong: - | Căn cứ Kế hoạch giáo dục môn Toán khối 8 (Phụ lục 3) của Tổ Toán đã được phê duyệt.
    doan: Kế hoạch dạy học (Phụ lục 1), kế hoạch bài dạy (Phụ lục 4) theo Công văn số 5512/BGDĐT-GDTrH.
Đúng (trang):
    doan: Chi tiết tại Phụ lục kèm theo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.annexes import mentions, value
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.numbering import roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT19"
NAME = "nhắc phụ lục bằng số Ả Rập"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each Arabic number once."""
    told: set[str] = set()
    for said in mentions(subject.main):
        number = value(said.number)
        if said.number.isdigit() and number and said.number not in told:
            told.add(said.number)
            yield at(said.block, said.quote, "phụ lục nhắc bằng số Ả Rập", f'viết "Phụ lục {roman(number)}"')
