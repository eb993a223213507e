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
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
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
)
_OF_SIGNER = ((Role.QUYEN_HAN, Role.CHUC_VU), (Role.CHUC_VU, Role.HO_TEN))


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a component that stands before the one it belongs under."""
    weight = unless_complete(subject, Severity.HINT)
    for before, after in _PAIRS:
        yield from _turned(subject.of(before), subject.of(after), weight)
    for one in subject.facts.signatures:
        for before, after in _OF_SIGNER:
            yield from _turned(one.of(before), one.of(after), weight)
        yield from _deputy_first(one.of(Role.QUYEN_HAN))


def _turned(
    upper: Sequence[Block],
    lower: Sequence[Block],
    weight: Severity | None,
) -> Iterator[Finding]:
    """Yield a finding where the lower component stands before the upper."""
    if upper and lower and line(lower[0]).strip("|-_ ") and lower[0].number < upper[0].number:
        told, cure = "đứng trước thành phần phải ở trên nó", f'đặt dưới "{line(upper[0])}"'
        yield at(lower[0], line(lower[0]), told, cure, weight)


def _deputy_first(powers: Sequence[Block]) -> Iterator[Finding]:
    starts = [line(block)[:2] for block in powers]
    if "TM" in starts and "KT" in starts and starts.index("KT") < starts.index("TM"):
        block = powers[starts.index("KT")]
        told = "dòng KT. đứng trước dòng TM. của tập thể"
        yield at(block, line(block), told, "đổi chỗ hai dòng")
