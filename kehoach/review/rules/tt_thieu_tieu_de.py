"""Đầu văn bản thiếu Quốc hiệu, Tiêu ngữ, tên cơ quan, số và ký hiệu hoặc địa danh, ngày tháng.

Bản chép lại trên mạng thường mất phần đầu: khi đó đây chỉ là gợi ý, và tệp mất hẳn phần đầu thì không nhắc.

Sai (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
    so_ky_hieu: Số: 05/KH-UBND
    dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026
    ten_loai: KẾ HOẠCH
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
    so_ky_hieu: Số:        /KH-UBND
    quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    tieu_ngu: Độc lập - Tự do - Hạnh phúc
    dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026
Đúng (trang):
    ten_loai: KẾ HOẠCH
    trich_yeu: Tập huấn công tác văn thư
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import HEAD
from kehoach.review.finding import Finding
from kehoach.review.head import unless_complete, unread
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "TT01"
NAME = "thiếu thành phần ở đầu văn bản"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 1 đến 4"
KIND = PAGE

_PARTS = (
    (Role.QUOC_HIEU, "Quốc hiệu", r"cong hoa|chu nghia|viet nam"),
    (Role.TIEU_NGU, "Tiêu ngữ", r"doc lap|hanh phuc"),
    (Role.CO_QUAN_BAN_HANH, "tên cơ quan ban hành", r"uy ban|ubnd|bo |so |phong |truong |ban "),
    (Role.SO_KY_HIEU, "số, ký hiệu", r"\bso\b"),
    (Role.DIA_DANH_NGAY, "địa danh và thời gian ban hành", r"ngay|thang"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each component of a head that is there but not whole."""
    if not subject.has_head:
        return
    first = subject.of(*HEAD)[0]
    for role, name, traces in _PARTS:
        if not subject.of(role) and not unread(subject, traces):
            yield Finding(
                f"thiếu {name}",
                f"thêm {name}",
                first,
                severity=unless_complete(subject, Severity.HINT),
            )
