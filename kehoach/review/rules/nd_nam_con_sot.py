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

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND09"
NAME = "năm cũ còn sót"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_HEADINGS = (Role.MUC, Role.TIEU_DE)
_READ = (*_HEADINGS, Role.MO_DAU, Role.KET_THUC)
_LONGEST = 150
"""Letters from which on a heading is a sentence."""
_ITS_NAME = Sought(r"(?:ban hành|xây dựng|đề ra|[Tt]rên đây là)(?: nội dung)? [Kk]ế hoạch(?: này)? [^.;:]{0,200}")
_TO_DO = Sought(r"\b(?:nhiệm vụ|mục tiêu|chỉ tiêu|phương hướng|trọng tâm|giải pháp)\b", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the year before the plan's own single year is left in a heading or its name."""
    span = subject.facts.period
    if span is None or span[0] != span[1] or passages.is_past(fold(subject.facts.title)):
        return
    year = span[0]
    old = re.compile(rf"(?i:năm(?: học)?) {year - 1}(?![\d/]| ?[-–])")
    for block, text, due in _due(subject, str(year)):
        found = old.search(text, *due)
        if found:
            quote = text_of(block)[found.start() : found.end()]
            cure = f'viết "năm {year}" nếu đây là việc của kế hoạch này'
            yield at(block, quote, f"trích yếu nói năm {year}", cure)


def _due(subject: Subject, year: str) -> Iterator[tuple[Block, str, tuple[int, int]]]:
    """Yield each paragraph that is to name the plan's year and does not, its words, where in them."""
    past = False
    for block in subject.main:
        if block.role not in _READ:
            continue
        text = passages.own_words(text_of(block))
        if block.role is Role.MUC:
            past = passages.is_past(fold(text))
        if block.role in _HEADINGS:
            if not past and _is_to_do(text) and year not in text:
                yield block, text, (0, len(text))
            continue
        name = _ITS_NAME.search(text)
        if name and year not in name[0]:
            yield block, text, name.span()


def _is_to_do(text: str) -> bool:
    """Return True for a heading, not a sentence, of what is to be done."""
    if len(text) >= _LONGEST or passages.is_past(fold(text)):
        return False
    return _TO_DO.search(text) is not None
