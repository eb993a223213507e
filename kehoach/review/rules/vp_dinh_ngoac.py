"""Chữ viết dính vào dấu mở ngoặc hoặc dấu đóng ngoặc.

Trước dấu mở ngoặc và sau dấu đóng ngoặc có dấu cách: "9/2023 (thời gian cụ thể thông báo sau)".

Sai (trang):
    doan: Tháng 8, 9/2023(Thời gian cụ thể sẽ có thông báo sau).
Sai (trang):
    doan: Cán bộ quản lý (CBQL)và giáo viên.
Đúng (trang):
    doan: Tháng 8, 9/2023 (thời gian cụ thể sẽ có thông báo sau); Điều 5(a); tổ(nhóm).
Đúng (trang):
    doan: Cán bộ quản lý (CBQL), giáo viên; (các) đơn vị; f(x).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP16"
NAME = "chữ dính dấu ngoặc"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(
    rf"(?<=[{LOWER}\d]{{2}})\((?=[^\W\d_]{{2,20}} )"
    rf"|(?<=[{LOWER}{UPPER}\d]{{2}})[)”](?=[{LOWER}]{{2}})",
    mark=r"[()”][^\W\d_]",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        apart = " (" if hit.words == "(" else f"{hit.words} "
        yield hit.finding("chữ dính dấu ngoặc", "thêm một dấu cách giữa chữ và dấu ngoặc", fixed=apart)
