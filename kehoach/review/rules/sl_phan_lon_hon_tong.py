"""Một phần "trong đó" lớn hơn tổng.

Sai (trang):
    doan: Toàn xã có 120 giáo viên, trong đó 135 giáo viên đạt chuẩn.
Đúng (trang):
    doan: Toàn xã có 135 giáo viên, trong đó 120 giáo viên đạt chuẩn.
Đúng (trang):
    doan: Toàn xã có 12 trường, trong đó 135 giáo viên đạt chuẩn. Năm trước có 11 giáo viên giỏi.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL03"
NAME = "phần lớn hơn tổng"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_PAIR = Sought(
    r"(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d{1,9}) ([^\W\d_]{1,12}(?: [^\W\d_]{1,12})?),? trong đó(?: có|:)? "
    r"(\d{1,3}(?:\.\d{3})+|\d{1,9}) \2(?!\w)",
    " trong đó",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each part told after ``trong đó`` that is more than its total."""
    for block, text, cell in subject.texts(_PAIR):
        for found in _PAIR.finditer(text):
            if counts.whole_number(found[3]) > counts.whole_number(found[1]):
                yield at(block, found[0], "phần nêu sau lớn hơn tổng", "xem lại hai con số", cell=cell)
