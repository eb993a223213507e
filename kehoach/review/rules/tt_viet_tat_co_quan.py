"""Tên cơ quan ban hành phải ghi đầy đủ; chỉ cơ quan chủ quản được viết tắt cụm từ thông dụng.

Sai (trang):
    co_quan_ban_hanh: UBND XÃ MINH LONG
Sai (trang):
    co_quan_chu_quan: UBND TỈNH ĐIỆN BIÊN
    co_quan_ban_hanh: SỞ GD&ĐT
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
Đúng (trang):
    co_quan_chu_quan: UBND XÃ KHÁNH TRUNG
    co_quan_ban_hanh: TRƯỜNG THPT ĐỐC BINH KIỀU
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT50"
NAME = "tên cơ quan ban hành viết tắt"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 2.a"
KIND = PAGE

_AND = Sought(r"(?<![A-ZĐ])[A-ZĐ]{1,12}&[A-ZĐ]{1,12}")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for an issuer whose name begins with an abbreviation or holds one with ``&``."""
    weight = None if subject.complete or subject.of(Role.QUOC_HIEU) else Severity.HINT
    for block in subject.of(Role.CO_QUAN_BAN_HANH):
        words = line(block)
        full, joined = co_quan.viet_day_du(words), _AND.search(words)
        if full != words:
            yield at(block, words.split()[0], "tên cơ quan ban hành viết tắt", f'viết "{full.upper()}"', weight)
        elif joined and not _several(words):
            yield at(block, joined[0], "tên cơ quan ban hành viết tắt", "ghi tên đầy đủ", weight)


def _several(words: str) -> bool:
    """Return True when the line names two agencies: then the first is the parent, which may be abbreviated."""
    return any(f" {one.bat_dau.upper()} " in words for one in co_quan.cac_loai())
