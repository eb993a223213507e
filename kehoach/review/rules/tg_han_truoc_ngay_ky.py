"""Thời hạn đã qua vào ngày ban hành kế hoạch.

Giao việc với thời hạn trước ngày ký thì không ai làm kịp: thường là hạn của kế hoạch cũ, hoặc kế hoạch ký muộn.

Sai (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 9 năm 2026
    muc: I. | TỔ CHỨC THỰC HIỆN
    gach_dau_dong: - | Các trường gửi danh sách trước ngày 15/8/2026.
Sai (trang):
    dia_danh_ngay: Đồng Tháp, ngày 25 tháng 9 năm 2026
    muc: VI. | TỔ CHỨC THỰC HIỆN
    gach_dau_dong: - | Từng tổ xây dựng kế hoạch dạy học của tổ trước ngày 05/9/2026 gửi Phó Hiệu trưởng phê duyệt.
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 9 năm 2026
    muc: I. | TỔ CHỨC THỰC HIỆN
    gach_dau_dong: - | Các trường gửi danh sách trước ngày 15/9/2026.
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày 05 tháng 9 năm 2026
    muc: I. | THỰC TRẠNG
    gach_dau_dong: - | Các trường đã gửi danh sách trước ngày 15/8/2026.
Đúng (trang):
    dia_danh_ngay: Minh Long, ngày 15 tháng 9 năm 2025
    muc: I. | TỔ CHỨC THỰC HIỆN
    gach_dau_dong: - | Cán bộ, công chức cấp huyện trước ngày 01/7/2025 tiếp tục được hưởng chế độ.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import passages
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TG03"
NAME = "thời hạn đã qua khi ban hành"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_DEADLINE = Sought(
    r"(?:trước|chậm nhất(?: là| vào| đến)?|hoàn thành|xong|hạn cuối(?: là)?|thời hạn:)"
    r"(?: vào| trong)? (?:ngày )?(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>20\d\d)(?!\d)",
    mark=r"\d/\d{1,2}/20\d\d",
    flags=re.IGNORECASE,
)
_TASK = Sought(
    r"(?<!\w)(?:gửi|nộp|báo cáo|hoàn thành|hoàn tất|xong|triển khai|tổ chức|trình|đăng ký|lập|chậm nhất"
    r"|thời hạn|hạn)(?!\w)",
    flags=re.IGNORECASE,
)
_SENT = Sought(r",? (?:để )?(?:gửi|nộp|trình|báo cáo)(?!\w)")
"""What is done by the day may be told after it: ``xây dựng kế hoạch trước ngày … gửi …``."""
_DONE = Sought(r"(?<!\w)(?:đã|từ|sinh|áp dụng|ban hành|có hiệu lực)(?!\w)", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each deadline of the text that lies before the day of issue."""
    signed = subject.facts.issued
    if not signed.nam or not signed.thang:
        return
    for name, blocks in subject.facts.sections:
        if passages.is_past(name):
            continue
        for block in blocks:
            text = text_of(block)
            text = passages.own_words(text) if _DEADLINE.may(text) else ""
            for found in _DEADLINE.finditer(text):
                before = text[max(0, found.start() - 80) : found.start()]
                told = (int(found["y"]), int(found["m"]), int(found["d"]))
                if (
                    told < (signed.nam, signed.thang, signed.ngay or 0)
                    and (_TASK.search(before + found[0]) or _SENT.match(text, found.end()))
                    and not _DONE.search(before)
                ):
                    yield at(block, found[0], "thời hạn đã qua khi ban hành kế hoạch", "ghi thời hạn sau ngày ban hành")
