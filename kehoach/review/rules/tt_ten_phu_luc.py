"""Dưới dòng "Phụ lục" là tên phụ lục, viết in hoa.

Nghị định ghi tên phụ lục "nếu có": thiếu tên chỉ là gợi ý.

Sai (trang):
    phu_luc: Phụ lục I
    kem_theo: (Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Minh Long)
    doan: Nội dung.
Đúng (trang):
    phu_luc: Phụ lục I
    ten_phu_luc: DANH SÁCH
Đúng (trang):
    phu_luc: PHỤ LỤC I: DANH SÁCH CÁC TRƯỜNG
    doan: Nội dung.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT65"
NAME = "phụ lục không có tên"
SEVERITY = Severity.HINT
BASIS = "Phụ lục I, Phần I, Mục III, khoản 1.b"
KIND = PAGE

_LONGEST = 16
"""Letters of ``Phụ lục số XVIII``; more is a name on the same line."""
_NAMES = (Role.TEN_PHU_LUC, Role.CHUA_RO)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a phụ lục whose next line is the Kèm theo line or a table, no name around it."""
    for one in subject.facts.annexes:
        near = one.blocks[:4]
        bare = len(line(one.label)) <= _LONGEST and near and near[0].role in (Role.KEM_THEO, Role.BANG)
        if bare and not any(block.role in _NAMES for block in near):
            yield at(one.label, line(one.label), "phụ lục không có tên", "thêm tên phụ lục ở dòng dưới, viết in hoa")
