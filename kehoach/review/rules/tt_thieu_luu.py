"""Danh sách nơi nhận không có dòng "- Lưu: VT, …".

Sai (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Thường trực Đảng ủy xã;
    dong_noi_nhan: - | Phòng Kinh tế.
Đúng (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Phòng Kinh tế;
    dong_noi_nhan: - | Lưu: VT, VHXH.
Đúng (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Phòng Kinh tế;
    chua_ro: Lưu VT
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import unread
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT04"
NAME = "Nơi nhận thiếu dòng Lưu"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9.a, 9.d"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a list of recipients without its last line."""
    lines = subject.of(Role.DONG_NOI_NHAN)
    if lines and not any("luu" in fold(text_of(block)) for block in lines) and not unread(subject, r"\bluu\b"):
        yield at(
            lines[-1], "", "nơi nhận thiếu dòng Lưu", 'thêm dòng cuối "- Lưu: VT, (chữ viết tắt đơn vị soạn thảo)."'
        )
