"""Cùng một văn bản mà ghi hai ngày ban hành khác nhau.

Số không có năm được cấp lại mỗi năm, mỗi cơ quan: chỉ so khi năm và cơ quan ghi giống nhau.

Sai (trang):
    can_cu: Căn cứ Quyết định số 771/QĐ-UBND ngày 06/8/2020 của UBND tỉnh Điện Biên phê duyệt Kế hoạch;
    doan: Theo Quyết định số 771/QĐ-UBND ngày 08/6/2020 của UBND tỉnh Điện Biên.
Đúng (trang):
    can_cu: Căn cứ Quyết định số 771/QĐ-UBND ngày 06/8/2020 của UBND tỉnh Điện Biên phê duyệt Kế hoạch;
    doan: Theo Quyết định số 771/QĐ-UBND ngày 06 tháng 8 năm 2020 của UBND tỉnh Điện Biên.
Đúng (trang):
    can_cu: Căn cứ Quyết định số 12/QĐ-UBND ngày 06/8/2020 của UBND tỉnh Điện Biên phê duyệt Kế hoạch;
    doan: Theo Quyết định số 12/QĐ-UBND ngày 08/6/2020 của UBND huyện Mường Ảng.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import vien_dan
from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay

CODE = "CC13"
NAME = "một văn bản hai ngày"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at each citation whose date is another than that of the first."""
    seen: dict[tuple[str, str, int | None, str], Ngay] = {}
    for one in subject.facts.citations:
        day = one.one.ngay
        if day is None:
            continue
        said = vien_dan.doc_so(one.one.so or "")
        key = (one.one.loai, fold(one.one.so or ""), None if said.nam else day.nam,
               "" if said.nam else fold(one.one.co_quan or ""))  # fmt: skip
        first = seen.setdefault(key, day)
        if first != day and (said.nam or one.one.co_quan):
            yield told(one, f"chỗ khác ghi văn bản này {first.nhu_viet()}", "tra văn bản gốc, ghi một ngày")
