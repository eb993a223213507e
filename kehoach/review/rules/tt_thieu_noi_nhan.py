"""Văn bản không có phần Nơi nhận.

Sai (trang):
    ket_thuc: Trên đây là Kế hoạch tập huấn công tác văn thư./.
    quyen_han: TM. ỦY BAN NHÂN DÂN
    chuc_vu: CHỦ TỊCH
Đúng (trang):
    ket_thuc: Trên đây là Kế hoạch tập huấn công tác văn thư./.
    noi_nhan: Nơi nhận:
Đúng (trang):
    chua_ro: Nơi nhận: TM. ỦY BAN NHÂN DÂN
    chuc_vu: CHỦ TỊCH
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import Finding
from kehoach.review.head import unless_complete, unread
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "TT03"
NAME = "thiếu Nơi nhận"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a signed page that tells nobody whom it goes to."""
    signed = subject.of(Role.QUYEN_HAN, Role.CHUC_VU)
    if signed and not subject.of(Role.NOI_NHAN) and not unread(subject, r"noi\s*nhan"):
        yield Finding(
            "thiếu phần Nơi nhận",
            'thêm "Nơi nhận:" và các dòng nơi nhận',
            signed[0],
            severity=unless_complete(subject, Severity.HINT),
        )
