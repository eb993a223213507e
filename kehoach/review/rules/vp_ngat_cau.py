"""Một câu bị xuống dòng ở giữa thành hai đoạn.

Đoạn trước không có dấu kết thúc, đoạn sau không có nhãn và bắt đầu bằng chữ thường: thường là phím Enter gõ
nhầm, hoặc chữ chép từ tệp PDF.

Sai (trang):
    doan: Kế hoạch giáo dục của nhà trường bảo đảm mục tiêu và
    doan: phù hợp với tình hình thực tế của địa phương.
Đúng (trang):
    doan: Kế hoạch giáo dục của nhà trường bảo đảm mục tiêu.
    doan: Phù hợp với tình hình thực tế của địa phương.
Đúng (trang):
    doan: Ủy ban nhân dân xã yêu cầu:
    gach_dau_dong: - | phù hợp với tình hình thực tế.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT
from kehoach.text.marks import has_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP32"
NAME = "đoạn bị ngắt giữa câu"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_RUNNING = (Role.DOAN, Role.KHOAN, Role.DIEM, Role.GACH_DAU_DONG, Role.GACH_CONG)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a paragraph that goes on the sentence of the one before."""
    if not subject.source.says_paragraphs:
        return  # the paragraphs of a PDF are our guess
    before = None
    for block in subject.blocks:
        text = text_of(block).strip()
        if (
            before is not None
            and block.role is Role.DOAN
            and not block.label
            and text[:1].islower()
            and before.role in _RUNNING
            and not has_end(text_of(before))
        ):
            yield at(
                block, text[:40], "đoạn bắt đầu giữa câu của đoạn trước", "nối hai đoạn lại, hoặc viết hoa đầu đoạn"
            )
        before = block
