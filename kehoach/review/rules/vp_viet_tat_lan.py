"""Đã giải thích chữ viết tắt mà sau đó vẫn viết tên đầy đủ, lẫn với chữ viết tắt.

Tên trong ngoặc kép, tên mở đầu bằng chữ hoa ở giữa câu (tên riêng) và tiêu đề giữ nguyên.

Sai (trang):
    doan: Đội ngũ cán bộ quản lý (CBQL) tham gia tập huấn.
    doan: Mỗi CBQL nộp báo cáo.
    doan: Các trường có cán bộ quản lý cốt cán nộp danh sách.
Đúng (trang):
    doan: Đội ngũ cán bộ quản lý (CBQL) tham gia tập huấn.
    doan: Mỗi CBQL nộp báo cáo theo Đề án “Bồi dưỡng cán bộ quản lý giáo dục”.
Đúng (trang):
    doan: Đội ngũ cán bộ quản lý (CBQL) tham gia tập huấn.
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg về việc bồi dưỡng cán bộ quản lý;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import phrase
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP40"
NAME = "lẫn chữ viết tắt với tên đầy đủ"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_NAMES = (Role.CAN_CU, Role.TIEU_DE, Role.KET_THUC, Role.TRICH_YEU)
_QUOTED = Sought(r"“[^“”]*”")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one hint for each abbreviation beside whose uses the full words go on."""
    found = subject.facts.abbreviations
    used = {one.short for one in found.used}
    for short, one in found.first().items():
        if short not in used:
            continue
        for text in found.texts[one.number + 1 :]:
            at = next(phrase(_unquoted(text.text), one.full), -1)
            again = text.text.startswith(f" ({short})", at + len(one.full))  # explained twice: another rule's
            if at >= 0 and text.block.role not in _NAMES and not again:
                hit = text._replace(start=at, end=at + len(one.full))
                yield hit.finding(f'tên đầy đủ viết lẫn với chữ viết tắt "{short}"', f'viết "{short}"', quote=one.full)
                break


def _unquoted(text: str) -> str:
    """Return the text with what stands in quotation marks blanked, letters keep their places."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)
