"""Căn cứ không ghi trích yếu nội dung của văn bản.

Sai (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ;
Đúng (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án;
Đúng (trang):
    can_cu: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về văn thư và Nghị định số 1/2026/NĐ-CP;
Đúng (trang):
    can_cu: Căn cứ Thông báo số 12/TB-VPCP ngày 05/3/2026 của Văn phòng Chính phủ thông báo kết luận của Thủ tướng;
Đúng (trang):
    can_cu: Căn cứ Công văn số 12/UBND-VX ngày 05/3/2026 của Văn phòng Ủy ban nhân dân tỉnh (về việc tập huấn);
Đúng (trang):
    can_cu: Thực hiện Quyết định số 705/QĐ-TTg ngày 25/5/2017 của Thủ tướng Chính phủ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import vien_dan
from kehoach.problem import Severity
from kehoach.review.citing import is_law, told
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC04"
NAME = "căn cứ thiếu trích yếu"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that ends with the name of the agency."""
    for one in subject.facts.citations:
        rest = one.text[one.one.end :]
        named = one.one.co_quan or ""
        if (
            one.first
            and not one.cut_short
            and vien_dan.ten_tron(named)
            and not is_law(one)
            and not rest.strip(" ;.,\n")
        ):
            cure = "thêm trích yếu sau tên cơ quan ban hành"
            yield told(one, "căn cứ không ghi trích yếu nội dung của văn bản", cure)
