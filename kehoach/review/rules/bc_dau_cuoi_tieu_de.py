"""Tiêu đề cùng cấp, chỗ có dấu ở cuối chỗ không.

Sai (trang):
    tieu_de: 1. | Mục đích
    tieu_de: 2. | Yêu cầu:
    tieu_de: 3. | Phạm vi
Đúng (trang):
    tieu_de: 1. | Mục đích:
    tieu_de: 2. | Yêu cầu:
Đúng (trang):
    tieu_de: 1. | Mục đích
    tieu_de: 2. | Yêu cầu
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import end_of, quoted
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC07"
NAME = "dấu cuối tiêu đề không thống nhất"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding a level, at the first title of the rarer way."""
    levels: dict[int, tuple[list[Block], list[Block]]] = {}
    for block in subject.of(Role.TIEU_DE):
        levels.setdefault(block.level, ([], []))[end_of(block) in (".", ":", ";")].append(block)
    for without, marked in levels.values():
        rare = min(marked, without, key=len)
        if rare:
            way = "bỏ dấu ở cuối" if rare is marked else "viết như các tiêu đề cùng cấp"
            yield at(rare[0], quoted(rare[0]), "tiêu đề cùng cấp chỗ có dấu ở cuối, chỗ không", way)
