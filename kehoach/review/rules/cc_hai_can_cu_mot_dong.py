"""Hai căn cứ viết trong một dòng.

Sai (trang):
    can_cu: Căn cứ Luật Lưu trữ ngày 21/6/2024; Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;
Đúng (trang):
    can_cu: Căn cứ Luật Lưu trữ ngày 21/6/2024;
    can_cu: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.
Đúng (trang):
    can_cu: Căn cứ Nghị định số 1/2020/NĐ-CP ngày 05/3/2020 của Chính phủ; Nghị định số 2/2021/NĐ-CP;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC26"
NAME = "hai căn cứ một dòng"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.a"
KIND = PAGE

_SECOND = Sought(r"[;.] ?((?:Căn cứ|Thực hiện|Xét) [^;.]{3,40})")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the second căn cứ inside a line; a third is not told again."""
    for block in subject.of(Role.CAN_CU):
        found = _SECOND.search(text_of(block))
        if found:
            yield at(block, found[1].strip(), "mỗi căn cứ viết một dòng", "xuống dòng trước căn cứ này")
