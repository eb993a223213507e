"""Số, ký hiệu cỡ 13; địa danh và ngày tháng cỡ 13 đến 14.

Sai (dạng):
    so_ky_hieu: co=14
Sai (dạng):
    dia_danh_ngay: co=12
Đúng (dạng):
    so_ky_hieu: co=13
    dia_danh_ngay: co=14
Đúng (dạng):
    dia_danh_ngay: co=13
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.look import wrong_size
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT23"
NAME = "cỡ chữ số, ký hiệu, địa danh"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 3.c, 4.c; Mục V"
KIND = LOOK


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    yield from wrong_size(subject, Role.SO_KY_HIEU, Role.DIA_DANH_NGAY)
