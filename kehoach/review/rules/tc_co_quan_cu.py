"""Sở, bộ, ban đã sắp xếp lại, không còn vào ngày ban hành kế hoạch.

Tên cũ trong viện dẫn văn bản cũ thì giữ nguyên.

Sai (tệp):
    muc_noi_dung: {tieu_de: NỘI DUNG, noi_dung: ["Trước ngày 15/12/2026, báo cáo Sở Thông tin và Truyền thông."]}
Sai (tệp):
    to_chuc_thuc_hien: [{don_vi: Văn phòng, noi_dung: [Báo cáo Sở Thông tin và Truyền thông trước ngày 15/12/2026.]}]
Đúng (tệp):
    to_chuc_thuc_hien: [{don_vi: Văn phòng, noi_dung: [Báo cáo Sở Khoa học và Công nghệ trước ngày 15/12/2026.]}]
Đúng (tệp):
    ngay: 05/9/2024
    trich_yeu: Tập huấn năm 2024
    mo_dau: Ủy ban nhân dân xã ban hành Kế hoạch tập huấn năm 2024
    to_chuc_thuc_hien: [{don_vi: Văn phòng, noi_dung: [Báo cáo Sở Thông tin và Truyền thông.]}]
Đúng (tệp):
    muc_noi_dung: {tieu_de: NỘI DUNG, noi_dung: ["Sở Thông tin và Truyền thông đã cấp; hồ sơ Ban Dân tộc bàn giao."]}
Đúng (tệp):
    can_cu: [Thông tư số 07/2021/TT-BLĐTBXH ngày 18/7/2021 của Bộ Lao động - Thương binh và Xã hội hướng dẫn rà soát]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import cai_cach
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review import agencies, passages
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text import dates
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC04"
NAME = "cơ quan không còn"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 2.a"
KIND = PAGE

_STATE = ("Sở", "Bộ", "Ban ", "Ủy ban Dân tộc")
_FORMER = Sought(r"\s?(?:\(?(?:cũ|trước đây)(?!\w))", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each bộ, sở or ban of before the reform in a later plan, citations left out."""
    if not subject.facts.since(dates.parse(book("soat-noi-dung")["sap_xep"])):
        return
    for block, text, cell in subject.texts():
        own = passages.own_words(text)
        if not any(word in own for word in _STATE):
            continue
        for start, end, one in cai_cach.tim_co_quan(own):
            if not one.cu.startswith(_STATE) or not subject.facts.since(one.tu_ngay) or _FORMER.match(own, end):
                continue
            if agencies.of_the_past(own, start, end):
                continue
            new = " hoặc ".join(one.moi) if one.moi else "cơ quan đang làm việc này"
            yield at(
                block, text[start:end], f"cơ quan này không còn từ {one.tu_ngay.ngan()}", f"nay là {new}", cell=cell
            )
