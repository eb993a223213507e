"""Số của văn bản quy phạm pháp luật thiếu năm, số của văn bản hành chính thừa năm.

Nghị định, thông tư có năm trong số (30/2020/NĐ-CP); kế hoạch, công văn, thông báo thì không (15/KH-UBND).

Sai (trang):
    doan: Thông tư số 32/TT-BGDĐT ngày 26/12/2018 của Bộ Giáo dục và Đào tạo ban hành Chương trình.
Sai (trang):
    doan: Kế hoạch số 15/2026/KH-UBND ngày 26/02/2026 của Ủy ban nhân dân xã.
Đúng (trang):
    doan: Thông tư số 32/2018/TT-BGDĐT ngày 26/12/2018 của Bộ Giáo dục và Đào tạo ban hành Chương trình.
Đúng (trang):
    doan: Chỉ thị số 05/2008/CT-TTg ngày 05/02/2008 của Thủ tướng Chính phủ.
Đúng (trang):
    doan: Quyết định số 39/2025/QĐ-UBND ngày 05/8/2025 của Ủy ban nhân dân tỉnh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import vien_dan
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC11"
NAME = "số thiếu năm, thừa năm"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 3; Điều 7"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number that must carry a year and does not, or the other way round."""
    data = book("vien-dan")
    for one in subject.facts.citations:
        kind, said = one.one.loai, vien_dan.doc_so(one.one.so or "")
        year = one.one.ngay.nam if one.one.ngay else None
        named = vien_dan.loai_cua(said.loai) == kind
        if kind in data["co_nam"] and named and not said.nam and (year or 9999) >= int(data["nam_dau"]):
            middle = f"/{year or '<năm>'}/"
            written = str(one.one.so).replace("/", middle, 1)
            yield told(one, f"số của {kind} phải có năm ban hành", f'viết "{written}"', one.head)
        elif kind in data["khong_nam"] and said.nam and (kind != "Chỉ thị" or said.nam >= int(data["chi_thi_tu"])):
            written = str(one.one.so).replace(f"/{said.nam}/", "/", 1)
            yield told(one, f"số của {kind} không ghi năm", f'viết "{written}"', one.head, Severity.WARNING)
