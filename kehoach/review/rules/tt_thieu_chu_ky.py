"""Cuối văn bản không có quyền hạn, chức vụ của người ký.

Sai (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Lưu: VT, VHXH.
Đúng (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Lưu: VT, VHXH.
    chuc_vu: CHỦ TỊCH
Đúng (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Lưu: VT, VHXH.
    chua_ro: TM. BAN TỔ CHỨC
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import Finding
from kehoach.review.head import unread
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "TT05"
NAME = "thiếu chức vụ người ký"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 7"
KIND = PAGE


_POWER = Sought(r"\s*(?:TM|KT|TL|TUQ|T/M|K/T)\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a page that has recipients and nobody who signs."""
    listed = subject.of(Role.NOI_NHAN)
    signed = subject.of(Role.QUYEN_HAN, Role.CHUC_VU, Role.HO_TEN)
    if (
        listed
        and not signed
        and not any(_POWER.match(text_of(block)) for block in subject.blocks)
        and not unread(subject, r"\b(?:tm|kt|tl|tuq|t/m|k/t)\b|chu tich|giam doc|truong\b")
    ):
        weight = None if subject.source.from_file and subject.complete else Severity.WARNING
        yield Finding(
            "thiếu quyền hạn, chức vụ, họ tên người ký", "thêm phần ký bên phải Nơi nhận", listed[-1], severity=weight
        )
