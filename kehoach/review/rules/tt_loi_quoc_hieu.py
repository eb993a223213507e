"""Quốc hiệu không đúng từng chữ "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", viết in hoa.

Cách đặt dấu "HOÀ" chỉ là gợi ý: nghị định viết "HÒA".

Sai (trang):
    quoc_hieu: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Sai (trang):
    quoc_hieu: Cộng hòa xã hội chủ nghĩa Việt Nam
Đúng (trang):
    quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Đúng (trang):
    quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA  VIỆT NAM
"""

from __future__ import annotations

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

CODE = "TT08"
NAME = "Quốc hiệu sai chữ"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 1.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the words differ from the decree's; more than the words on the line is left alone."""
    right = the_thuc.chu("quoc_hieu")
    for block in subject.of(Role.QUOC_HIEU):
        words = line(block)
        if words != right and len(words) == len(right):
            weight = Severity.HINT if words.replace("OÀ", "ÒA") == right else None
            told = "Quốc hiệu viết chưa đúng".lower()
            yield at(block, text_of(block).strip(), told, f'viết "{right}"', weight, right)
