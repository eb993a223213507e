"""Ý cuối của một danh sách kết thúc bằng dấu chấm phẩy.

Sai (trang):
    gach_dau_dong: - | Đổi mới hình thức tự học;
    gach_dau_dong: - | Khuyến khích tự bồi dưỡng của đội ngũ;
    muc: II. | KINH PHÍ
Đúng (trang):
    gach_dau_dong: - | Đổi mới hình thức tự học;
    gach_dau_dong: - | Khuyến khích tự bồi dưỡng của đội ngũ.
    muc: II. | KINH PHÍ
Đúng (trang):
    khoan: 1. | Đổi mới hình thức tự học;
    gach_dau_dong: - | Qua mạng;
    khoan: 2. | Khuyến khích tự bồi dưỡng của đội ngũ.
Đúng (trang):
    gach_dau_dong: - | Đổi mới hình thức tự học;
    gach_cong: + | Qua mạng;
    gach_dau_dong: - | Khuyến khích tự bồi dưỡng của đội ngũ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, tail
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP34"
NAME = "dấu cuối danh sách"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_ITEMS = (Role.GACH_DAU_DONG, Role.GACH_CONG, Role.DIEM)
_HEADINGS = (Role.MUC, Role.TIEU_DE, Role.KHOAN, Role.KET_THUC)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at the last item before a heading when it ends with a semicolon."""
    blocks = subject.blocks
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        listed = before.role is block.role or after.role is not Role.KHOAN  # one dash of a khoản may run on
        if block.role in _ITEMS and after.role in _HEADINGS and listed:
            text = text_of(block).rstrip()
            if text.endswith((";", ",")):
                end = tail(text)
                told = "ý cuối danh sách chưa có dấu chấm", "đổi dấu cuối thành dấu chấm"
                yield at(block, end, *told, repair=end.rstrip(" ;,") + ".")
