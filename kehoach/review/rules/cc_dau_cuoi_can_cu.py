"""Cuối mỗi căn cứ là dấu chấm phẩy, cuối căn cứ sau cùng là dấu chấm.

Nhiều văn bản đã ban hành để dấu chấm phẩy ở dòng cuối: chỉ nhắc, không coi là lỗi. Câu mở đầu bằng một căn cứ nữa
thì căn cứ trước nó kết thúc bằng dấu chấm phẩy là đúng.

Sai (trang):
    can_cu: Căn cứ Luật Lưu trữ ngày 21/6/2024.
    can_cu: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
Sai (trang):
    can_cu: Căn cứ Luật Lưu trữ ngày 21/6/2024;
    can_cu: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
Đúng (trang):
    can_cu: Căn cứ Luật Lưu trữ ngày 21/6/2024;
    can_cu: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
Đúng (trang):
    can_cu: Căn cứ Luật Lưu trữ ngày 21/6/2024.
Đúng (trang):
    can_cu: Căn cứ Luật Lưu trữ ngày 21/6/2024;
    mo_dau: Căn cứ tình hình thực tế, Ủy ban nhân dân xã ban hành Kế hoạch như sau:
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, tail
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC20"
NAME = "dấu cuối căn cứ"
SEVERITY = Severity.HINT
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each căn cứ that ends with another mark than the decree asks."""
    found = [block for block in subject.of(Role.CAN_CU) if text_of(block).strip()]
    for number, block in enumerate(found, 1):
        mark = "." if number == len(found) else ";"
        text = text_of(block).rstrip()
        if mark == "." and _sentence_goes_on(subject, text):
            continue
        if not text.endswith(mark):
            name = "dấu chấm (.)" if mark == "." else "dấu chấm phẩy (;)"
            where = "căn cứ cuối cùng" if mark == "." else "căn cứ"
            end = tail(text)
            bare = end.rstrip(" ;.,:")
            repair = None if end.endswith(("..", "…")) or not bare else bare + mark
            yield at(block, end, f"{where} phải kết thúc bằng {name}", f'kết thúc bằng "{mark}"', repair=repair)


def _sentence_goes_on(subject: Subject, text: str) -> bool:
    """Return True when the last căn cứ is no end: another one, or the sentence itself, follows."""
    if text.endswith(","):  # "Căn cứ tình hình …," / "Trường … xây dựng Kế hoạch … như sau:"
        return bool(subject.of(Role.MO_DAU))
    return text.endswith(";") and _goes_on(subject)


def _goes_on(subject: Subject) -> bool:
    """Return True when the opening sentence begins with one more căn cứ."""
    return any(
        text_of(block).lstrip().startswith(("Căn cứ", "Thực hiện", "Theo", "Xét")) for block in subject.of(Role.MO_DAU)
    )
