"""Địa danh ghi tên riêng, không ghi chữ "xã", "huyện", "tỉnh" ở trước.

Đơn vị đặt theo tên người, bằng chữ số, theo sự kiện lịch sử thì giữ chữ ấy, viết hoa: "Phường Trần Phú".

Sai (trang):
    dia_danh_ngay: Xã Minh Long, ngày 05 tháng 01 năm 2026
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026
Đúng (trang):
    dia_danh_ngay: Phường 1, ngày 05 tháng 01 năm 2026
Đúng (trang):
    dia_danh_ngay: Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.dia_danh import can_day_du, tach_don_vi
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import one_line
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT15"
NAME = "địa danh thừa chữ chỉ cấp hành chính"
SEVERITY = Severity.HINT
BASIS = "Phụ lục I, Phần I, Mục II, khoản 4.a"
KIND = PAGE

_PLACE = Sought(r"([^,|]{2,40}),\s*ngày")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a unit word before a name that needs none, persons' names not being known."""
    for block in subject.of(Role.DIA_DANH_NGAY):
        found = _PLACE.match(text_of(block).strip())
        unit, bare = tach_don_vi(one_line(found[1])) if found else ("", "")
        if found and unit and not can_day_du(bare):
            yield at(
                block, found[1], f'địa danh có chữ "{unit}"', f'viết "{bare}", trừ khi đặt theo tên người hoặc sự kiện'
            )
