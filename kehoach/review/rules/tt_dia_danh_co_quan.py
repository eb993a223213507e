"""Địa danh phải là tên đơn vị hành chính của cơ quan ban hành: tên xã với UBND xã, tên tỉnh với UBND tỉnh.

Sai (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
    dia_danh_ngay: Quảng Ngãi, ngày 05 tháng 01 năm 2026
Sai (trang):
    dia_danh_ngay: Hồ Chí Minh, ngày 05 tháng 01 năm 2026
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
    dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH
    dia_danh_ngay: Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN PHƯỜNG TRẦN PHÚ
    dia_danh_ngay: Phường Trần Phú, ngày 05 tháng 01 năm 2026
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan
from kehoach.law.dia_danh import can_day_du, dia_danh, tach_don_vi
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold, one_line
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT14"
NAME = "địa danh khác nơi của cơ quan"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 4.a"
KIND = PAGE

_PLACE = Sought(r"([^,|\d]{2,40}),\s*ngày")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the place is not the issuer's own, or lacks the word its name needs."""
    name = co_quan.viet_day_du(subject.facts.issuer)
    agency = co_quan.loai_co_quan(name)
    own = tach_don_vi(co_quan.phan_rieng(name, agency).lower())[1] if agency and agency.hai_dong else ""
    for block in subject.of(Role.DIA_DANH_NGAY):
        found = _PLACE.match(text_of(block).strip())
        if found is None:
            continue
        place = one_line(found[1])
        bare = tach_don_vi(place)[1]
        told, wanted = fold(bare), fold(own)
        if wanted and told not in wanted and wanted not in told:
            yield at(
                block,
                found[1],
                "địa danh không phải nơi của cơ quan ban hành",
                f"cơ quan ban hành là {subject.facts.issuer}",
            )
        elif can_day_du(bare) and place[:1].isupper() and dia_danh(place) != place:
            yield at(block, found[1], "địa danh đặt theo tên người phải ghi đủ", f'viết "{dia_danh(place)}"')
