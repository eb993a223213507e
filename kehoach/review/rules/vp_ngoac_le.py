"""Dấu ngoặc đơn mở mà không đóng, hoặc đóng mà không mở, trong một đoạn.

Ngoặc mở ở đoạn này, đóng ở đoạn sau thì không báo. Nhãn "a)", "1)" trong câu không tính.

Sai (trang):
    doan: Giáo viên và cán bộ quản lý (gọi tắt là CBQL tham gia tập huấn.
Sai (trang):
    doan: Giáo viên mầm non, tiểu học) tham gia tập huấn.
Đúng (trang):
    doan: Thực hiện theo: a) kế hoạch; b) hướng dẫn (nếu có); 1) báo cáo.
Đúng (trang):
    doan: Gồm các nội dung (từ nội dung thứ nhất
    doan: đến nội dung thứ ba).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import Finding
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "VP19"
NAME = "ngoặc đơn không đủ cặp"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_LABEL = re.compile(r"(?:(?<=^)|(?<=[\s(]))(?:[a-zđ]{1,2}|\d{1,2}(?:\.\d{1,2}){0,3}|[ivxIVX]{1,4})\)")
_BRACKET = re.compile(r"[()]")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each text with a bracket that has no partner in it or beside it."""
    texts = [(block, _LABEL.sub("", text), cell) for block, text, cell in spoken(subject)]
    rests = [_rest(text) for _, text, _ in texts]
    for number, (block, text, cell) in enumerate(texts):
        rest = rests[number]
        near = rests[max(0, number - 2) : number] if rest == ")" else rests[number + 1 : number + 3]
        if rest and ("(" if rest == ")" else ")") not in near:
            at = text.find(")") if rest == ")" and "(" not in text else text.rfind(rest)
            quote = text[max(0, at - 20) : at + 20]
            message = "dấu ngoặc đóng không có dấu mở" if rest == ")" else "dấu ngoặc mở không có dấu đóng"
            yield Finding(message, "thêm dấu ngoặc còn thiếu, hoặc bỏ dấu thừa", block, quote.strip(), cell=cell)


def _rest(text: str) -> str:
    """Return the bracket left without a partner, nothing when all have one."""
    opened = 0
    for sign in _BRACKET.findall(text):
        if sign == ")" and not opened:
            return ")"
        opened += 1 if sign == "(" else -1
    return "(" if opened else ""
