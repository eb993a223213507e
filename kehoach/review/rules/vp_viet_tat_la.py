"""Chữ viết tắt không được giải thích ở chỗ nào trong văn bản.

Lần đầu viết tên đầy đủ kèm chữ viết tắt trong ngoặc: "cán bộ quản lý (CBQL)". Chữ ai cũng biết (UBND, HĐND,
THCS …) và chữ ghi ở viet_tat của hồ sơ cơ quan không cần.

Sai (trang):
    doan: Đội ngũ GVMN cốt cán tham gia tập huấn.
Đúng (trang):
    doan: Đội ngũ giáo viên mầm non (GVMN) cốt cán tham gia tập huấn; GVMN báo cáo UBND xã.
Đúng (trang):
    muc: I. | MỤC ĐÍCH, YÊU CẦU
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg và Kế hoạch số 12/KH-SGDĐT; Phụ lục II, THỰC HIỆN;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.abbreviations import known
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP36"
NAME = "chữ viết tắt chưa giải thích"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one hint at the first use of each abbreviation never introduced."""
    found = subject.facts.abbreviations
    told = {one.short for one in found.introduced} | known(subject.profile.viet_tat)
    for one in found.used:
        if one.short not in told and not one.hit.text.startswith(" (", one.hit.end):
            told.add(one.short)
            cure = f"lần đầu viết tên đầy đủ, kèm ({one.short})"
            yield one.hit.finding("chữ viết tắt chưa được giải thích", cure, quote=one.short)
