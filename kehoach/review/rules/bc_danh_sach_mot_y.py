"""Danh sách chỉ có một ý.

Sai (trang):
    tieu_de: 1. | Đối tượng
    gach_dau_dong: - | Giáo viên mầm non.
    tieu_de: 2. | Thời gian
Đúng (trang):
    tieu_de: 1. | Đối tượng
    gach_dau_dong: - | Giáo viên mầm non;
    gach_dau_dong: - | Cán bộ quản lý.
    tieu_de: 2. | Thời gian
Đúng (trang):
    tieu_de: 1. | Đối tượng
    doan: Giáo viên mầm non.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import quoted
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC11"
NAME = "danh sách một ý"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a dash that stands alone between its heading and the next."""
    roles = {block.number: block.role for block in subject.blocks}
    for run in subject.facts.dash_lists:
        above, after = (roles.get(run[0].number + step) for step in (-1, 1))
        if len(run) == 1 and above in _HEADS and after in _HEADS:
            yield at(run[0], quoted(run[0]), "danh sách chỉ có một ý", "bỏ gạch đầu dòng, viết thành đoạn")


_HEADS = (Role.MUC, Role.TIEU_DE, Role.KHOAN)
