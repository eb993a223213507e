"""Một chữ viết tắt được giải thích hai lần, hoặc đứng trong ngoặc mà trước ngoặc không có tên đầy đủ.

Sai (trang):
    doan: Cán bộ quản lý (CBQL) tham gia tập huấn.
    doan: Mỗi trường cử một cán bộ quản lý (CBQL).
Sai (trang):
    doan: Các cơ sở giáo dục mầm non (GDMN) gửi danh sách.
    doan: Giáo viên các cơ sở (GDMN) trên địa bàn tham gia.
Đúng (trang):
    doan: Cán bộ quản lý (CBQL) tham gia tập huấn.
    doan: Mỗi trường cử một CBQL.
Đúng (trang):
    doan: Cán bộ quản lý (CBQL); công chức (CC); cán bộ (CB).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP37"
NAME = "chữ viết tắt giải thích hai lần"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at the second introduction of an abbreviation for the same words."""
    seen: set[tuple[str, str]] = set()
    known: set[str] = set()
    for one in subject.facts.abbreviations.introduced:
        key = one.short, one.full.casefold()
        told = one.hit.words
        if one.full and key in seen:
            yield one.hit.finding("chữ viết tắt đã được giải thích ở trên", f'viết "{one.short}"', quote=told)
        elif not one.full and one.short in known:
            yield one.hit.finding(
                "chữ viết tắt đã được giải thích, ngoặc ở đây thừa", f'viết "{one.short}"', quote=told
            )
        seen.add(key)
        if one.full:
            known.add(one.short)
