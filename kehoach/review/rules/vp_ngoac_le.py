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

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import Finding
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "VP19"
NAME = "ngoặc đơn không đủ cặp"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_SIGN = Sought(r"(?<![^\s(])(?:[a-zđ]|\d{1,2}(?:\.\d{1,2}){0,3}|[ivxIVX]{1,4})\)|[()]")
"""A bracket, or the label of a list inside a sentence: ``a)``, ``1)``."""
_NEAR = 20


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each text with a bracket that has no partner in it or beside it."""
    texts = subject.facts.spoken
    left = [_left(text) for _, text, _ in texts]
    for number, (block, text, cell) in enumerate(texts):
        sign, at = left[number]
        near = left[max(0, number - 2) : number] if sign == ")" else left[number + 1 : number + 3]
        if sign and all(other in ("", sign) for other, _ in near):
            lacks = "mở" if sign == ")" else "đóng"
            quote = text[max(0, at - _NEAR) : at + _NEAR].strip()
            cure = "thêm dấu ngoặc còn thiếu, hoặc bỏ dấu thừa"
            yield Finding(f"dấu ngoặc đơn không có dấu {lacks}", cure, block, quote, cell=cell)


def _left(text: str) -> tuple[str, int]:
    """Return the bracket left without a partner and where it stands; nothing when all have one."""
    if "(" not in text and ")" not in text:
        return "", 0
    opened: list[int] = []
    for found in _SIGN.finditer(text):
        if found[0] == "(":
            opened.append(found.start())
        elif opened:
            opened.pop()
        elif found[0] == ")":
            return ")", found.start()
    return ("(", opened[-1]) if opened else ("", 0)
