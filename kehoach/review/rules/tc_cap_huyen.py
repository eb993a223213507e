"""Cơ quan, đơn vị cấp huyện trong kế hoạch cấp xã ban hành từ 01/7/2025.

Cấp huyện kết thúc ngày 01/7/2025; phòng của huyện, Huyện ủy, UBND huyện không còn để giao việc hay báo cáo.

Sai (tệp):
    noi_nhan: [Thường trực Huyện ủy, Phòng Kinh tế]
Sai (tệp):
    to_chuc_thuc_hien: [{don_vi: Văn phòng, noi_dung: [Phối hợp với Phòng Giáo dục và Đào tạo báo cáo UBND huyện.]}]
Đúng (tệp):
    noi_nhan: [Thường trực Đảng ủy xã, Phòng Kinh tế, Phòng Văn hóa - Xã hội]
Đúng (tệp):
    thuc_trang: [Tiếp nhận tài liệu của UBND huyện cũ và Phòng Nội vụ trước đây.]
Đúng (tệp):
    thuc_trang: ["Trước ngày 01/7/2025, UBND huyện đã xây dựng 02 hồ; năm 2024 Huyện ủy ban hành chương trình."]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import cai_cach
from kehoach.problem import Severity
from kehoach.review import agencies, passages
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC05"
NAME = "cơ quan cấp huyện"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 2.a"
KIND = PAGE

_STATE = ("Sở", "Bộ", "Ban ", "Ủy ban Dân tộc")
_FORMER = Sought(r".{0,30}?(?<!\w)(?:cũ|trước đây|trước sắp xếp)(?!\w)", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each huyện-level agency a commune's plan names after the level ended."""
    if not subject.facts.of_commune or not subject.facts.reformed:
        return
    for block, text, cell in subject.texts():
        own = passages.own_words(text)
        for start, end, one in cai_cach.tim_co_quan(own):
            if one.cu.startswith(_STATE) or one.cu[0].isdigit() or _FORMER.match(own, end):
                continue
            if agencies.of_the_past(own, start, end):
                continue
            new = " hoặc ".join(one.moi) if one.moi else "cơ quan đang làm việc này"
            yield at(block, text[start:end], "cấp huyện không còn từ 01/7/2025", f"nay là {new}", cell=cell)
