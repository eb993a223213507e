"""Phần căn cứ ghi ngày theo hai cách: ngày 08/5/2019 và ngày 08 tháng 5 năm 2019.

Sai (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án;
    can_cu: Căn cứ Kế hoạch số 657/KH-UBND ngày 08 tháng 5 năm 2019 của Ủy ban nhân dân tỉnh về đào tạo.
Đúng (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án;
    doan: Thực hiện Kế hoạch số 657/KH-UBND ngày 08 tháng 5 năm 2019 của Ủy ban nhân dân tỉnh.
Đúng (trang):
    can_cu: Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
    can_cu: Căn cứ Kế hoạch số 657/KH-UBND ngày 08/5/2019 của Ủy ban nhân dân tỉnh về đào tạo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay

CODE = "CC19"
NAME = "hai cách ghi ngày trong căn cứ"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding, at the first date of the rarer form."""
    days: dict[bool, list[tuple[Block, str, Ngay]]] = {True: [], False: []}
    for one in subject.facts.citations:
        if one.block.role is Role.CAN_CU and one.one.ngay:
            days["tháng" in one.one.ngay.viet].append((one.block, one.one.ngay.viet, one.one.ngay))
    rare = min((days[False], days[True]), key=len)
    if rare:
        block, words, day = rare[0]
        other = day.ngan() if rare is days[True] else day.dai().removeprefix("ngày ")
        yield at(block, words, "phần căn cứ ghi ngày theo hai cách", f"ghi một cách, ở đây: ngày {other}")
