"""Số, ký hiệu viết nhầm đã gặp trong văn bản thật.

Sai (trang):
    can_cu: Thực hiện Quyết định số 1667/QĐ-TTg ngày 03/12/2018 của Thủ tướng Chính phủ về việc phê duyệt Đề án;
Sai (trang):
    can_cu: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH16 ngày 16/6/2025;
Đúng (trang):
    can_cu: Thực hiện Quyết định số 1677/QĐ-TTg ngày 03/12/2018 của Thủ tướng Chính phủ về việc phê duyệt Đề án;
Đúng (trang):
    can_cu: Căn cứ Quyết định số 1667/QĐ-TTg ngày 20/11/2018 của Thủ tướng Chính phủ về việc bổ nhiệm;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import hieu_luc, vien_dan
from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC16"
NAME = "số viết nhầm đã biết"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number of the register's list of slips, its day agreeing."""
    for one in subject.facts.citations:
        meant = hieu_luc.viet_nham(one.one.so or "", one.one.ngay)
        if meant and (one.one.ngay == meant.ngay or vien_dan.doc_so(one.one.so or "").nam):
            yield told(one, "số, ký hiệu viết nhầm", f'viết "{meant.so}", của {meant.co_quan}', one.head)
    for law in subject.facts.laws:
        meant = hieu_luc.viet_nham(law.so) if law.so else None
        if meant:
            yield at(law.block, law.so, "số, ký hiệu viết nhầm", f'viết "{meant.so}", của {meant.co_quan}')
