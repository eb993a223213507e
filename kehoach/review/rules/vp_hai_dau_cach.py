"""Hai dấu cách liền nhau giữa hai chữ.

Chữ căn đều hai bên sẽ hở ra một khoảng rộng. Chỗ để trống điền tay ("ngày      tháng") không tính.

Sai (trang):
    doan: Ủy ban nhân dân  xã bố trí kinh phí.
Đúng (trang):
    doan: Ủy ban nhân dân xã bố trí kinh phí.
Đúng (trang):
    doan: Kế hoạch số      /KH-UBND ngày      tháng      năm 2026.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP12"
NAME = "thừa dấu cách"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_WRONG = Sought(
    rf"(?<=[{LOWER}{UPPER}\d,;:.)])[ \xa0]{{2,3}}(?=[{LOWER}{UPPER}(“])", "  ", " \xa0", "\xa0 ", "\xa0\xa0"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        yield hit.finding("hai dấu cách liền nhau", "bỏ bớt một dấu cách", fixed=" ")
