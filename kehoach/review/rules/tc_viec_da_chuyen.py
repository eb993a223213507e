"""Kế hoạch cấp xã giao việc đã chuyển lên cấp tỉnh.

Tuyển dụng, tiếp nhận giáo viên, viên chức các trường nay do Sở Giáo dục và Đào tạo làm cho cả tỉnh.

Sai (tệp):
    to_chuc_thuc_hien: [{don_vi: Phòng Văn hóa - Xã hội, noi_dung: [Tham mưu tuyển dụng giáo viên cho các trường.]}]
Đúng (tệp):
    to_chuc_thuc_hien: [{don_vi: Phòng Văn hóa - Xã hội, noi_dung: [Tham mưu điều động giáo viên giữa các trường.]}]
Đúng (tệp):
    to_chuc_thuc_hien: [{don_vi: Phòng Văn hóa - Xã hội, noi_dung: [Đề nghị Sở GDĐT tuyển dụng giáo viên.]}]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import cai_cach
from kehoach.problem import Severity
from kehoach.review import passages
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC11"
NAME = "việc đã chuyển cấp"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_ASKED = Sought(r"(?<!\w)(?:Sở|đề nghị|kiến nghị|đề xuất|báo cáo nhu cầu)(?!\w)", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each duty a commune gives that moved to another level."""
    if not subject.facts.of_commune:
        return
    for block, text, cell in subject.texts():
        own = passages.own_words(text)
        for one in cai_cach.nhiem_vu_chuyen(own):
            before = own[max(0, one.start - 120) : one.start]
            if subject.facts.since(one.tu_ngay) and not _ASKED.search(before):
                told = f"việc này nay thuộc {one.noi_moi}"
                yield at(block, text[one.start : one.end], told, "viết lại câu này hoặc bỏ", cell=cell)
