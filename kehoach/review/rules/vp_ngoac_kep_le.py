"""Dấu ngoặc kép mở mà không đóng, hoặc đóng mà không mở, trong một đoạn.

Lời trích dài qua nhiều đoạn (mở ở đoạn này, đóng ở đoạn sau) không bị báo.

Sai (trang):
    doan: Thực hiện Đề án “Đào tạo, bồi dưỡng nhà giáo giai đoạn 2018-2025.
Sai (trang):
    doan: Thực hiện Đề án Đào tạo, bồi dưỡng nhà giáo” năm 2026.
Đúng (trang):
    doan: Thực hiện Đề án “Đào tạo, bồi dưỡng nhà giáo” năm 2026.
Sai (trang):
    doan: Ủy ban nhân dân thành phố tổ chức "Festival Thăng Long - Hà Nội lần thứ II, năm 2026.
Đúng (trang):
    doan: Màn hình 24" cho mỗi phòng họp.
Đúng (trang):
    doan: Trích: "Thứ nhất, tăng cường lãnh đạo.
    doan: Thứ hai, tăng cường kiểm tra."
Đúng (trang):
    doan: Trích: “Thứ nhất, tăng cường lãnh đạo.
    doan: Thứ hai, tăng cường kiểm tra.”
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import Finding
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "VP20"
NAME = "ngoặc kép không đủ cặp"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_INCH = Sought(r"\d\s?\"")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each text with more marks of one side, unless the texts around even it out."""
    yield from _straight(subject)
    if subject.words.count("“") == subject.words.count("”"):
        return
    texts = [one for one in subject.facts.spoken if one[1].count("“") != one[1].count("”")]
    depth = 0
    for number, (block, text, cell) in enumerate(texts):
        more = text.count("“") - text.count("”")
        after = texts[number + 1][1] if number + 1 < len(texts) else ""
        closes = depth > 0 and more < 0
        opens = more > 0 and after.count("”") > after.count("“")
        depth = more if opens else 0
        if not closes and not opens:
            sign, lacks = ("“", "đóng") if more > 0 else ("”", "mở")
            at = text.rfind(sign)
            message = f"dấu ngoặc kép không có dấu {lacks}"
            quote = text[max(0, at - 20) : at + 20].strip()
            yield Finding(message, "thêm dấu còn thiếu, hoặc bỏ dấu thừa", block, quote, cell=cell)


def _straight(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a text with one straight mark too few, when no other text has the rest."""
    if subject.words.count('"') % 2 == 0:
        return
    odd = [one for one in subject.facts.spoken if one[1].count('"') % 2]
    if len(odd) != 1 or _INCH.search(odd[0][1]) or any(mark in odd[0][1] for mark in "“”"):
        return
    block, text, cell = odd[0]
    at = text.rfind('"')
    quote = text[max(0, at - 20) : at + 20].strip()
    yield Finding("dấu ngoặc kép lẻ, thiếu một dấu", "thêm dấu còn thiếu, hoặc bỏ dấu thừa", block, quote, cell=cell)
