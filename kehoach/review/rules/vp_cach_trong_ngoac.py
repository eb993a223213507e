"""Dấu cách đứng ngay sau dấu mở ngoặc.

Sai (trang):
    doan: Các trường mầm non ( công lập) thực hiện.
Sai (trang):
    doan: Thực hiện Đề án “ Đào tạo, bồi dưỡng nhà giáo”.
Đúng (trang):
    doan: Các trường mầm non (công lập) thực hiện Đề án “Đào tạo, bồi dưỡng nhà giáo”.
Đúng (trang):
    doan: Số tiền (      đồng), bằng chữ (......).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP14"
NAME = "dấu cách sau dấu mở ngoặc"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(r"[(“\[] (?=[^\W\d_])", "( ", "“ ", "[ ")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        yield hit.finding("dấu cách đứng sau dấu mở ngoặc", "viết chữ liền dấu mở ngoặc")
