"""Câu mở đầu lấy địa danh làm chủ ngữ, không phải cơ quan ban hành.

Sai (trang):
    mo_dau: Huyện Tuần Giáo xây dựng Kế hoạch đào tạo, bồi dưỡng nhà giáo giai đoạn 2019-2025 như sau:
Đúng (trang):
    mo_dau: Ủy ban nhân dân huyện Tuần Giáo xây dựng Kế hoạch đào tạo, bồi dưỡng nhà giáo như sau:
Đúng (trang):
    mo_dau: Thực hiện chỉ đạo của Ủy ban nhân dân huyện Tuần Giáo, UBND xã xây dựng Kế hoạch như sau:
Đúng (trang):
    mo_dau: Huyện ủy Tuần Giáo ban hành Kế hoạch kiểm tra như sau:
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import lower_first
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC13"
NAME = "chủ ngữ câu mở đầu"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 2.a"
KIND = PAGE

_PLACE = Sought(
    r"(?:^|[;.] |, )((?:Huyện|Xã|Phường|Tỉnh|Thị xã|Thị trấn|Đặc khu)"
    r"((?: [^\W\d_]+){1,5}?)),? (?:ban hành|xây dựng) [Kk]ế hoạch"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for an opening whose subject is a place."""
    for block in subject.of(Role.MO_DAU):
        found = _PLACE.search(text_of(block))
        if found and found[2].istitle():
            cure = f'viết "Ủy ban nhân dân {lower_first(found[1])}"'
            yield at(block, found[1], "chủ ngữ của câu mở đầu phải là cơ quan ban hành", cure)
