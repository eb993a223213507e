"""UBND các cấp và bộ không ghi cơ quan chủ quản ở dòng trên; sở, phòng thì phải ghi, kèm tên tỉnh, xã.

Sai (trang):
    co_quan_chu_quan: UBND TỈNH QUẢNG NGÃI
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
Sai (trang):
    co_quan_ban_hanh: SỞ GIÁO DỤC VÀ ĐÀO TẠO
    quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Sai (trang):
    co_quan_chu_quan: UBND TỈNH
    co_quan_ban_hanh: SỞ GIÁO DỤC VÀ ĐÀO TẠO
Đúng (trang):
    co_quan_chu_quan: UBND TỈNH ĐIỆN BIÊN
    co_quan_ban_hanh: SỞ GIÁO DỤC VÀ ĐÀO TẠO
Đúng (trang):
    co_quan_ban_hanh: BỘ GIÁO DỤC VÀ ĐÀO TẠO
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan
from kehoach.law.dia_danh import tach_don_vi
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line, unless_complete, unread
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT18"
NAME = "cơ quan chủ quản không hợp cấp"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 2.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a parent agency that must not stand there, or is missing."""
    own = subject.of(Role.CO_QUAN_BAN_HANH)
    parent = subject.of(Role.CO_QUAN_CHU_QUAN)
    agency = _agency(subject) if own else None
    if agency is None:
        return
    if parent and agency.chu_quan == "khong":
        yield at(parent[0], line(parent[0]), f"{agency.bat_dau.lower()} không ghi cơ quan chủ quản", "bỏ dòng này")
    elif not parent and agency.chu_quan == "bat_buoc" and not unread(subject, r"uy ban|ubnd|\bbo\b|\bso\b"):
        yield at(
            own[0],
            line(own[0]),
            "thiếu tên cơ quan chủ quản ở dòng trên",
            "ghi tên cơ quan chủ quản",
            unless_complete(subject, Severity.HINT),
        )
    elif parent and _nameless(co_quan.viet_day_du(line(parent[-1]))):
        yield at(
            parent[-1],
            line(parent[-1]),
            "tên cơ quan chủ quản thiếu tên địa phương",
            "ghi đủ, ví dụ UBND TỈNH ĐIỆN BIÊN",
        )


def _agency(subject: Subject) -> LoaiCoQuan | None:
    """Return the kind of the issuer; None for a joint plan, where practice differs."""
    if len(subject.facts.agencies) > 1:
        return None
    return co_quan.loai_co_quan(co_quan.viet_day_du(subject.facts.issuer))


def _nameless(name: str) -> bool:
    """Return True for a people's committee of no place: ``ỦY BAN NHÂN DÂN TỈNH``."""
    agency = co_quan.loai_co_quan(name)
    rest = co_quan.phan_rieng(name, agency).lower() if agency and agency.hai_dong else "x"
    return not tach_don_vi(rest + " x")[1].removesuffix("x").strip()
