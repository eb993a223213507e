"""Năm của kế hoạch cũ còn sót ở đề mục hay ở câu gọi tên kế hoạch.

Trích yếu nói một năm, đề mục hoặc câu mở đầu, câu kết lại gọi kế hoạch của năm trước. Đề mục nói kết quả, thực trạng
năm trước thì đúng.

Sai (trang):
    trich_yeu: Công tác văn thư, lưu trữ năm 2026
    muc: II. | NHIỆM VỤ TRỌNG TÂM NĂM 2025
Sai (trang):
    trich_yeu: Công tác văn thư, lưu trữ năm 2026
    ket_thuc: Trên đây là Kế hoạch công tác văn thư, lưu trữ năm 2025./.
Đúng (trang):
    trich_yeu: Công tác văn thư, lưu trữ năm 2026
    muc: I. | KẾT QUẢ THỰC HIỆN NĂM 2025
    ket_thuc: Trên đây là Kế hoạch công tác văn thư, lưu trữ năm 2026./.
Đúng (trang):
    trich_yeu: Công tác năm học 2025-2026
    tieu_de: 1. | Học kỳ I năm 2025
Đúng (trang):
    trich_yeu: Tổng kết Chương trình giai đoạn 2021-2025 và năm 2026
    muc: II. | NHIỆM VỤ NĂM 2025
Đúng (trang):
    trich_yeu: Phòng, chống dịch bệnh động vật năm 2026
    muc: I. | SỰ CẦN THIẾT
    tieu_de: 2. | Công tác tiêm phòng năm 2025
Đúng (trang):
    trich_yeu: Tuyển quân năm 2026
    tieu_de: 1. | Khám sức khỏe từ tháng 11 năm 2025
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review import passages
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND09"
NAME = "năm cũ còn sót"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_READ = (Role.MUC, Role.TIEU_DE, Role.MO_DAU, Role.KET_THUC)
_ITS_NAME = Sought(r"(?:ban hành|xây dựng|đề ra|[Tt]rên đây là)(?: nội dung)? [Kk]ế hoạch(?: này)? [^.;:]{0,200}")
_TO_DO = Sought(r"\b(?:nhiệm vụ|mục tiêu|chỉ tiêu|phương hướng|trọng tâm|giải pháp)\b", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the year before the plan's own single year is left in a heading or its name."""
    span = subject.facts.period
    if span is None or span[0] != span[1] or passages.is_past(fold(subject.facts.title)):
        return
    old = re.compile(rf"(?i:năm(?: học)?) {span[0] - 1}(?![\d/]| ?[-–])")
    past = False
    for block in subject.main:
        if block.role not in _READ:
            continue
        text = passages.own_words(text_of(block))
        if block.role is Role.MUC:
            past = passages.is_past(fold(text))
        if block.role in (Role.MUC, Role.TIEU_DE) and len(text) < 150:  # noqa: PLR2004 - a heading, not a sentence
            told = fold(text)
            silent = past or passages.is_past(told) or str(span[0]) in text or not _TO_DO.search(text)
            found = None if silent else old.search(text)
        elif block.role in (Role.MO_DAU, Role.KET_THUC):
            name = _ITS_NAME.search(text)
            found = old.search(text, name.start(), name.end()) if name and str(span[0]) not in name[0] else None
        else:
            continue
        if found:
            yield at(
                block,
                text_of(block)[found.start() : found.end()],
                f"trích yếu nói năm {span[0]}",
                f'viết "năm {span[0]}" nếu đây là việc của kế hoạch này',
            )
