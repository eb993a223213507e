"""Tiêu ngữ không đúng "Độc lập - Tự do - Hạnh phúc": chữ đầu mỗi cụm viết hoa, gạch nối có cách chữ.

Gạch ngang dài (–) thay gạch nối chỉ là gợi ý.

Sai (trang):
    tieu_ngu: Độc lập-Tự do-Hạnh phúc
Sai (trang):
    tieu_ngu: Độc Lập - Tự Do - Hạnh Phúc
Sai (trang):
    tieu_ngu: ĐỘC LẬP - TỰ DO - HẠNH PHÚC
Đúng (trang):
    tieu_ngu: Độc lập - Tự do - Hạnh phúc
Đúng (trang):
    tieu_ngu: Độc lập - Tự do -  Hạnh phúc
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT09"
NAME = "Tiêu ngữ sai chữ hoặc dấu"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 1.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the words or the hyphens differ from the decree's."""
    right = the_thuc.chu("tieu_ngu")
    for block in subject.of(Role.TIEU_NGU):
        words = line(block).rstrip("|-_ ")
        if words != right:
            weight = Severity.HINT if re.sub("[–—]", "-", words) == right else None
            certain = words == line(block) and _letters(words) == _letters(right)
            repair = right if certain else None  # a rule drawn with hyphens below the words is left to a person
            yield at(block, text_of(block).strip(), "tiêu ngữ viết chưa đúng", f'viết "{right}"', weight, repair)


def _letters(words: str) -> str:
    return "".join(filter(str.isalpha, words.casefold()))
