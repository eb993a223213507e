"""Một đoạn, một ý trong danh sách không có dấu kết thúc trong khi các ý cùng danh sách có.

Sai (trang):
    gach_dau_dong: - | Tham gia tập huấn do Bộ tổ chức;
    gach_dau_dong: - | Xây dựng kế hoạch bồi dưỡng
    gach_dau_dong: - | Báo cáo kết quả.
Sai (trang):
    doan: Các đơn vị xây dựng kế hoạch thực hiện, bố trí đủ nhân lực, kinh phí và báo cáo kết quả về Ủy ban nhân dân xã
Đúng (trang):
    gach_dau_dong: - | Các trường mầm non
    gach_dau_dong: - | Các trường tiểu học
Đúng (trang):
    doan: Đơn vị chủ trì: Phòng Văn hóa - Xã hội
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, tail
from kehoach.review.rule import PAGE
from kehoach.text.marks import has_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP33"
NAME = "thiếu dấu cuối đoạn"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_ITEMS = (Role.GACH_DAU_DONG, Role.GACH_CONG, Role.DIEM)
_LONG = 80
"""A shorter paragraph may be a label: ``Đơn vị chủ trì: …``."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at a long paragraph, and at an item among marked ones, that ends with no mark."""
    blocks = subject.blocks
    for number, block in enumerate(blocks):
        text = text_of(block).strip()
        if not text or has_end(text) or text[-1].isdigit():
            continue
        if block.role in _ITEMS:
            beside = [one for one in blocks[max(0, number - 1) : number + 2] if one is not block]
            same = [one for one in beside if one.role is block.role and one.level == block.level]
            wrong = bool(same) and all(has_end(text_of(one)) for one in same)
        else:
            wrong = block.role is Role.DOAN and len(text) > _LONG
        if wrong:
            yield at(block, tail(text), "thiếu dấu kết thúc", "thêm dấu chấm, hoặc chấm phẩy giữa danh sách")
