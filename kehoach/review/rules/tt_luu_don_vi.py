"""Sau "Lưu: VT" ghi chữ viết tắt tên đơn vị soạn thảo.

Trường, trung tâm không chia đơn vị soạn thảo thì ghi như hiện có: với các cơ quan ấy không nhắc.

Sai (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO
    dong_noi_nhan: - | Lưu: VT.
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO
    dong_noi_nhan: - | Lưu: VT, GDĐT.
Đúng (trang):
    co_quan_ban_hanh: TRƯỜNG THPT ĐỐC BINH KIỀU
    dong_noi_nhan: - | Lưu: VT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import nguoi_ky
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT61"
NAME = "dòng Lưu thiếu đơn vị soạn thảo"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9.d; Phụ lục III, Mẫu 1.4"
KIND = PAGE

_ONLY = Sought(r"\s*[Ll]ưu\s{0,9}:?\s{0,9}(?:VT|[Vv]ăn thư)\s{0,9}[.;,]?\s*")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for ``Lưu: VT.`` of an agency that has offices under it."""
    if nguoi_ky.khong_chia_don_vi(subject.facts.issuer_name):
        return
    for block in subject.of(Role.DONG_NOI_NHAN):
        if _ONLY.fullmatch(line(block)):
            yield at(
                block,
                text_of(block).strip(),
                "dòng Lưu thiếu chữ viết tắt đơn vị soạn thảo",
                'viết như "Lưu: VT, VHXH."',
            )
