"""Các thành phần thể thức không đứng theo thứ tự của sơ đồ bố trí.

Sai (trang):
    tieu_ngu: Độc lập - Tự do - Hạnh phúc
    quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Sai (trang):
    quyen_han: KT. CHỦ TỊCH
    quyen_han: TM. ỦY BAN NHÂN DÂN
    chuc_vu: PHÓ CHỦ TỊCH
Đúng (trang):
    quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    tieu_ngu: Độc lập - Tự do - Hạnh phúc
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
    so_ky_hieu: Số: 05/KH-UBND
Đúng (trang):
    quyen_han: TM. ỦY BAN NHÂN DÂN
    quyen_han: KT. CHỦ TỊCH
    chuc_vu: PHÓ CHỦ TỊCH
    noi_nhan: Nơi nhận:
    ho_ten: Đinh Văn Sơn
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line, unless_complete
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT06"
NAME = "thành phần sai thứ tự"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục IV"
KIND = PAGE

_PAIRS = (
    (Role.QUOC_HIEU, Role.TIEU_NGU),
    (Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH),
    (Role.CO_QUAN_BAN_HANH, Role.SO_KY_HIEU),
    (Role.TEN_LOAI, Role.TRICH_YEU),
    (Role.QUYEN_HAN, Role.CHUC_VU),
    (Role.CHUC_VU, Role.HO_TEN),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a component that stands before the one it belongs under."""
    weight = unless_complete(subject, Severity.HINT)
    for before, after in _PAIRS:
        upper, lower = subject.of(before), subject.of(after)
        if upper and lower and line(lower[0]).strip("|-_ ") and lower[0].number < upper[0].number:
            yield at(
                lower[0], line(lower[0]), "đứng trước thành phần phải ở trên nó", f'đặt dưới "{line(upper[0])}"', weight
            )
    powers = subject.of(Role.QUYEN_HAN)
    starts = [line(block)[:2] for block in powers]
    if "TM" in starts and "KT" in starts and starts.index("KT") < starts.index("TM"):
        yield at(
            powers[starts.index("KT")],
            line(powers[starts.index("KT")]),
            "dòng KT. đứng trước dòng TM. của tập thể",
            "đổi chỗ hai dòng",
        )
