"""Cùng một khoảng năm viết hai lối: có và không có dấu cách quanh dấu gạch.

Sai (trang):
    trich_yeu: Thực hiện Đề án giai đoạn 2018-2025
    doan: Mục tiêu giai đoạn 2018 - 2025.
Đúng (trang):
    trich_yeu: Thực hiện Đề án giai đoạn 2018-2025
    doan: Mục tiêu giai đoạn 2018-2025, trong đó năm 2018 là năm đầu.
Đúng (trang):
    trich_yeu: Thực hiện Đề án giai đoạn 2018 - 2025
    doan: Mục tiêu năm học 2024 - 2025.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TG09"
NAME = "khoảng năm viết hai lối"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_RANGE = Sought(r"(?<![\d/])((?:19|20)\d\d)( ?[-–] ?)((?:19|20)\d\d)(?![\d/])", mark=r"(?:19|20)\d\d ?[-–]")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each way of writing one range of years that is the rarer of two in the document."""
    ways: dict[tuple[str, str], dict[str, list[Finding]]] = {}
    for block, text, cell in subject.texts(_RANGE):
        for found in _RANGE.finditer(text):
            one = at(block, found[0], "khoảng năm viết khác chỗ khác trong bài", cell=cell)
            ways.setdefault((found[1], found[3]), {}).setdefault(found[2], []).append(one)
    for (first, last), by_sign in ways.items():
        if len(by_sign) == 1:
            continue
        usual = max(by_sign, key=lambda sign: len(by_sign[sign]))
        for sign, group in by_sign.items():
            if sign != usual:
                yield group[0]._replace(hint=f'viết "{first}{usual}{last}" như các chỗ khác')
