"""Ý cuối của danh sách kết thúc bằng dấu chấm phẩy.

Sai (trang):
    gach_dau_dong: - | Xây dựng kế hoạch;
    gach_dau_dong: - | Tổ chức tập huấn;
    muc: II. | NỘI DUNG
Đúng (trang):
    gach_dau_dong: - | Xây dựng kế hoạch;
    gach_dau_dong: - | Tổ chức tập huấn.
    muc: II. | NỘI DUNG
Đúng (trang):
    gach_dau_dong: - | Xây dựng kế hoạch;
    gach_dau_dong: - | Tổ chức tập huấn;
    doan: và các việc khác.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import end_of, lists, quoted
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC16"
NAME = "dấu cuối danh sách"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_HEADS = (Role.MUC, Role.TIEU_DE, Role.KHOAN, Role.KET_THUC)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a list whose last item ends with a semicolon before a heading."""
    around = {id(block): number for number, block in enumerate(subject.blocks)}
    for run in lists(subject):
        number = around[id(run[-1])] + 1
        after = subject.blocks[number].role if number < len(subject.blocks) else None
        if len(run) > 1 and after in _HEADS and end_of(run[-1]) == ";":
            yield at(run[-1], quoted(run[-1]), "ý cuối của danh sách kết thúc bằng dấu chấm phẩy", 'kết thúc bằng "."')
