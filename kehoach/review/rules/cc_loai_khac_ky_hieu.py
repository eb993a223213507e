"""Tên loại văn bản không hợp với chữ viết tắt tên loại trong số, ký hiệu.

Công văn không có chữ viết tắt tên loại. Đề án, chương trình được gọi cùng số của quyết định phê duyệt thì chỉ nhắc.

Sai (trang):
    doan: Thực hiện Kế hoạch số 771/QĐ-UBND ngày 06/8/2020 của Ủy ban nhân dân tỉnh.
Sai (trang):
    doan: Theo Công văn số 15/KH-UBND ngày 06/8/2020 của Ủy ban nhân dân tỉnh.
Đúng (trang):
    doan: Thông báo kết luận số 123-TB/TW ngày 05/3/2026 của Bộ Chính trị.
Đúng (trang):
    doan: Thực hiện Quy định số 41-QĐ/TW ngày 03/11/2021 của Bộ Chính trị.
Đúng (trang):
    doan: Theo Công văn số 45/TTr-NV ngày 06/8/2020 của Thanh tra tỉnh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban, vien_dan
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC08"
NAME = "tên loại khác ký hiệu"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục III, Mục I; Phụ lục I, Phần I, Mục II, khoản 3.b"
KIND = PAGE

_NEAR = 60


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the number's code stands for another kind than the one named."""
    data = book("vien-dan")
    for one in subject.facts.citations:
        told_by = vien_dan.doc_so(one.one.so or "")
        kind = vien_dan.loai_cua(told_by.loai)
        if kind is None or kind == one.one.loai or (told_by.dang and one.one.loai in data["goi_theo_ten"]):
            continue
        if one.one.loai not in loai_van_ban.viet_tat() and told_by.loai not in data["rieng_ten_loai"]:
            continue
        if fold(kind) in fold(one.text[max(0, one.one.start - _NEAR) : one.one.start]):
            continue
        less = Severity.WARNING if one.one.loai in data["goi_theo_ten"] else None
        message = f"gọi là {one.one.loai} mà ký hiệu {told_by.loai} là của {kind}"
        yield told(one, message, f'viết "{kind} số {one.one.so}" hoặc xem lại số', one.head, less)
