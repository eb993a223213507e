"""Dòng Kèm theo dưới tên phụ lục ghi số hoặc ngày khác với phần đầu văn bản.

Thường là dòng còn lại của kế hoạch năm trước. Kế hoạch và quyết định ban hành nó nằm chung một tệp
thì dòng Kèm theo phải ghi đúng số, ngày của quyết định ấy.

Sai (trang):
    so_ky_hieu: Số: 15/KH-UBND
    dia_danh_ngay: Minh Long, ngày 05 tháng 3 năm 2026
    phu_luc: Phụ lục I
    ten_phu_luc: DANH SÁCH
    kem_theo: (Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân xã Minh Long)
Sai (trang):
    so_ky_hieu: Số: 15/KH-UBND
    dia_danh_ngay: Minh Long, ngày 05 tháng 3 năm 2026
    phu_luc: Phụ lục I
    kem_theo: (Kèm theo Kế hoạch số 15/KH-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân xã Minh Long)
Đúng (trang):
    so_ky_hieu: Số: 05/KH-UBND
    dia_danh_ngay: Minh Long, ngày 05 tháng 3 năm 2026
    phu_luc: Phụ lục I
    kem_theo: (Kèm theo Kế hoạch số 5/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân xã Minh Long)
Đúng (trang):
    so_ky_hieu: Số:      /KH-UBND
    dia_danh_ngay: Minh Long, ngày      tháng 3 năm 2026
    phu_luc: Phụ lục I
    kem_theo: (Kèm theo Quyết định số 12/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân xã Minh Long)
Đúng (trang):
    so_ky_hieu: Số:      /KH-UBND
    dia_danh_ngay: Minh Long, ngày      tháng 3 năm 2026
    phu_luc: Phụ lục I
    kem_theo: (Kèm theo Kế hoạch số      /KH-UBND ngày      tháng 3 năm 2026 của Ủy ban nhân dân xã Minh Long)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review import days
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay

CODE = "TT72"
NAME = "dòng Kèm theo khác phần đầu"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.c"
KIND = PAGE

_NUMBER = Sought(r"[Ss]ố\s{0,9}:?\s{0,9}(\d{1,5})[a-zđ]?\s{0,9}/\s{0,9}([A-ZĐ][\w&]*(?:-[\w&]+)*)")
_OURS = Sought(r"(?i:kế hoạch) số")
_DECISIONS = Sought(r"(?i:quyết định) số")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each Kèm theo line that names another number or day than the head.

    Of a plan that a decision in the same file issues, the head is the decision's (Mẫu 1.3).
    """
    named, ours = subject.issued_by or subject, _DECISIONS if subject.issued_by else _OURS
    numbers = (_NUMBER.search(line(block)) for block in named.of(Role.SO_KY_HIEU))
    head = next((found for found in numbers if found), None)
    for block in subject.of(Role.KEM_THEO):
        if ours.search(line(block)):
            yield from _other_number(block, head)
            yield from _other_day(block, named.facts.issued)


def _other_number(block: Block, head: re.Match[str] | None) -> Iterator[Finding]:
    """Yield a finding where a line names another number or symbol than the head."""
    told = _NUMBER.search(line(block))
    if head and told and (int(head[1]), head[2].upper()) != (int(told[1]), told[2].upper()):
        hint = f'viết "số {head[1]}/{head[2]}" như ở phần đầu'
        yield at(block, told[0], "số, ký hiệu khác phần đầu văn bản", hint)


def _other_day(block: Block, signed: Ngay) -> Iterator[Finding]:
    """Yield a finding where the first day a line names is not that of the head."""
    for day in days.find(line(block))[:1]:
        if signed.ngay and (signed.ngay, signed.thang, signed.nam) != (day.day, day.month, day.year):
            hint = f'viết "{signed.dai()}" như ở phần đầu'
            yield at(block, day.words, "ngày khác phần đầu văn bản", hint)
