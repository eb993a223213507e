"""Số, chữ đánh đầu đề mục không theo dạng I., 1., a).

Sai (trang):
    muc: I/ | MỤC ĐÍCH, YÊU CẦU
Sai (trang):
    diem: a. | Ý một;
Đúng (trang):
    muc: I. | MỤC ĐÍCH, YÊU CẦU
    khoan: 1. | Việc một
    khoan: 1.1. | Việc nhỏ
    diem: a) | Ý một;
Đúng (trang):
    diem: a) | Việc một, gồm (1) bước một; (2) bước hai;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import co_quan
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import quoted
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC04"
NAME = "dạng số đề mục"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.đ"
KIND = PAGE

_RIGHT = {"roman": ".", "arabic": ".", "letter": ")"}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the first paragraph of each odd form.

    A paper of the Đảng numbers its headings I-, and is not under the decree.
    """
    if co_quan.cua_dang(subject.facts.issuer):
        return
    seen = set()
    for step in subject.facts.steps:
        shown, kind = step.block.label.strip(), step.label.kind
        mark = shown.lstrip("0123456789IVXLabcdefghiklmnopqrstuvxyđ").strip()
        if not mark or shown[0] == "0" or kind not in _RIGHT or mark == _RIGHT[kind] or (kind, mark) in seen:
            continue
        seen.add((kind, mark))
        cure = f'viết "{shown.removesuffix(mark).rstrip()}{_RIGHT[kind]}"'
        less = Severity.HINT if (kind, mark) == ("arabic", ")") else None  # 1) below a): a level the decree has not
        yield at(step.block, quoted(step.block), f'sau số đề mục ghi "{mark}"', cure, less)
