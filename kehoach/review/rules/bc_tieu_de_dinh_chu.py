"""Tiêu đề của khoản viết liền với đoạn văn sau nó.

Tiêu đề có dấu hai chấm hoặc dấu chấm rồi mới đến nội dung thì không tính.

Sai (trang):
    tieu_de: 3. | Các cơ sở đào tạo giáo viên
    +doan: Phối hợp với Cục Nhà giáo thực hiện Kế hoạch.
Đúng (trang):
    tieu_de: 3. | Các trường mầm non
    doan: Phối hợp với Phòng Văn hóa - Xã hội.
Đúng (trang):
    tieu_de: 3. | Kinh phí:
    +doan: Từ ngân sách xã.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import end_of, quoted
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC09"
NAME = "tiêu đề dính nội dung"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.đ"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the file has a title and the text after it in one paragraph."""
    for block, after in zip(subject.blocks, subject.blocks[1:], strict=False):
        if (
            block.role in (Role.MUC, Role.TIEU_DE)
            and after.role is Role.DOAN
            and block.origin == after.origin != WHOLE
            and not end_of(block)
        ):
            yield at(block, quoted(block), "tiêu đề viết liền với nội dung", "xuống dòng sau tiêu đề")
