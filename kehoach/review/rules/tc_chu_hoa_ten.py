"""Tên cơ quan viết hoa sai.

Chữ chỉ loại hình và chữ đầu của phần chỉ chức năng, lĩnh vực viết hoa; các chữ khác thì không.

Sai (trang):
    doan: Báo cáo Ủy Ban Nhân Dân tỉnh.
Sai (trang):
    dong_noi_nhan: - | Sở Giáo dục và đào tạo (b/c);
Sai (trang):
    doan: Học viên được cấp chứng nhận hoàn thành khóa học của Bộ Công An.
Đúng (trang):
    doan: Báo cáo Ủy ban nhân dân tỉnh, Sở Giáo dục và Đào tạo; tên các ủy ban nhân dân xã.
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN
    doan: Ngành giáo dục và đào tạo; SỞ GIÁO DỤC VÀ ĐÀO TẠO
Đúng (trang):
    doan: Giám đốc Sở xây dựng kế hoạch kiểm tra; Bộ xây dựng dự thảo Nghị định.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC09"
NAME = "chữ hoa trong tên cơ quan"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục II, Mục IV, khoản 1"
KIND = PAGE


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    names = sorted(book("soat-noi-dung")["ten_viet_dung"], key=len, reverse=True)
    heads = "".join(sorted({one[0] for one in names}))
    pattern = "|".join(re.escape(one) for one in names)
    return re.compile(rf"(?<!\w)(?=[{heads}])(?i:{pattern})(?!\w)"), {one.casefold(): one for one in names}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where a name that begins with a capital and has another wrong first stands."""
    pattern, right = _names()
    seen: set[str] = set()
    for block, text, cell in subject.texts():
        for found in pattern.finditer(text):
            told, name = found[0], right[found[0].casefold()]
            if told == name or told in seen or told.isupper() or told[0].islower() or text.isupper():
                continue
            seen.add(told)
            yield at(block, told, "tên cơ quan viết hoa sai", f'viết "{name}"', cell=cell)
