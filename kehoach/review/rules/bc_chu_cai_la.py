"""Điểm đánh bằng chữ không dùng để đánh số: f, j, w, z, ă, â, ê, ô, ơ, ư.

Thứ tự của điểm: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.

Sai (trang):
    diem: e) | Ý sáu;
    diem: f) | Ý bảy.
Sai (trang):
    diem: a) | Ý một;
    diem: ă) Ý hai.
Đúng (trang):
    diem: đ) | Ý năm;
    diem: e) | Ý sáu;
    diem: g) | Ý bảy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import BODY
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC02"
NAME = "chữ cái ngoài bảng chữ tiếng Việt"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.đ"
KIND = PAGE

_ODD = Sought(r"[fjwzăâêôơư]\)")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each điểm with a letter that numbers nothing."""
    for block in subject.of(*BODY, Role.CHUA_RO):
        found = _ODD.match(block.words)
        if found:
            yield at(
                block,
                found[0],
                "điểm đánh bằng chữ không có trong thứ tự a, b, c, d, đ, e, g, h",
                "dùng chữ kế tiếp của thứ tự này",
            )
