"""Phép cộng viết trong bài sai kết quả.

Sai (trang):
    doan: Tổng số người: 74 + 461 = 545 người.
Đúng (trang):
    doan: Tổng số người: 74 + 461 = 535 người.
Đúng (trang):
    doan: Cột (4) = (2) + (3); 1.200 + 300 = 1.500 hộ; theo phương án 2 + 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL12"
NAME = "phép cộng sai"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_N = r"(?:\d{1,3}(?:\.\d{3}){1,6}|\d{1,9})"
_SUM = Sought(
    rf"(?<![\d.,(+=*x/-] )(?<![\w.,(+=*x/-])({_N}(?: ?\+ ?{_N}){{1,9}}) ?= ?({_N})(?![\d,.]{0, 30}\d| ?[+*x/-])", "="
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each addition whose result is another."""
    for block, text, cell in subject.texts(_SUM):
        for found in _SUM.finditer(text):
            right = sum(counts.whole_number(one.strip()) for one in found[1].split("+"))
            if right != counts.whole_number(found[2]):
                yield at(block, found[0], f"kết quả là {numbers.thousands(right)}", "tính lại", cell=cell)
