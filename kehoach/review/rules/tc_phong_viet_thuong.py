"""Chữ "phòng", "sở" viết thường trước tên đầy đủ của cơ quan.

Tên cơ quan, tổ chức viết hoa chữ cái đầu, kể cả chữ chỉ loại hình cơ quan.

Sai (trang):
    gach_dau_dong: - | Phối hợp với phòng Giáo dục và Đào tạo rà soát đội ngũ.
Đúng (trang):
    gach_dau_dong: - | Phối hợp với Phòng Giáo dục và Đào tạo rà soát đội ngũ.
Đúng (trang):
    gach_dau_dong: - | Trang bị cho các phòng học, phòng họp; các phòng Giáo dục và Đào tạo; quốc phòng, cơ sở Y tế.
Đúng (trang):
    khoan: 1. | Đồng chí Phó Trưởng phòng Văn hóa - Xã hội
    doan: Trưởng phòng Nội vụ, Phó phòng Tư pháp, liên sở Tài chính; phòng Nội vụ các huyện, thành phố rà soát.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC08"
NAME = "chữ phòng, sở viết thường"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục II, Mục IV, khoản 1"
KIND = PAGE


@cache
def _small() -> Sought:
    names = "|".join(re.escape(one) for one in book("soat-noi-dung")["ten_sau_phong"])
    told = rf"(phòng|sở) ({names})(?![\w&])(?! (?:các|cấp|của các) )"
    # a title (Trưởng phòng) and a word for several agencies keep the small letter
    others = "".join(rf"(?<!{one} )" for one in book("soat-noi-dung")["truoc_phong_viet_thuong"])
    return Sought(rf"(?<!\w){others}{told}", mark=told)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each agency whose kind is in small letters."""
    small = _small()
    for block, text, cell in subject.texts(small):
        for found in small.finditer(text):
            right = f"{found[1].capitalize()} {found[2]}"
            yield at(block, found[0], "tên cơ quan phải viết hoa chữ đầu", f'viết "{right}"', repair=right, cell=cell)
