"""Văn bản đã viện dẫn đầy đủ, lần sau vẫn ghi lại ngày, cơ quan.

Các lần viện dẫn sau chỉ ghi tên loại và số, ký hiệu.

Sai (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án;
    doan: Thực hiện Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ.
Đúng (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án;
    doan: Thực hiện Quyết định số 33/QĐ-TTg.
Đúng (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án;
    can_cu: Căn cứ Công văn số 12/UBND-VX triển khai Quyết định số 33/QĐ-TTg ngày 08/01/2019;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.blocks import BODY
from kehoach.review.citing import told
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC22"
NAME = "nhắc lại đầy đủ văn bản đã nêu"
SEVERITY = Severity.HINT
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a full citation in the body of a document cited in full before."""
    seen = set()
    for one in subject.facts.citations:
        key = (one.one.loai, one.one.so, one.one.ngay)
        if one.one.ngay and key in seen and one.block.role in BODY:
            yield told(one, "văn bản này đã viện dẫn đầy đủ ở trên", f'chỉ viết "{one.goi}"', one.dated)
        seen.add(key)
