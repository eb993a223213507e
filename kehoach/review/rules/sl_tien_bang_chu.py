"""Số tiền bằng chữ khác số tiền bằng số.

Sai (trang):
    doan: Kinh phí thực hiện là 25.000.000 đồng (hai mươi lăm nghìn đồng).
Đúng (trang):
    doan: Kinh phí thực hiện là 25.000.000 đồng (bằng chữ: Hai mươi lăm triệu đồng chẵn).
Đúng (trang):
    doan: Kinh phí thực hiện là 1,5 tỷ đồng (một tỷ năm trăm triệu đồng), 20 triệu đồng (ngân sách xã).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text import numbers, spoken
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL07"
NAME = "tiền bằng chữ khác bằng số"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_WORDS = Sought(
    r" ?\((?:số tiền )?(?:viết )?(?:bằng chữ ?:? ?)?([^()\d]{3,160}?) đồng(?: chẵn)?[./]{0,3}\)",
    " đồng",
    flags=re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each amount whose words say another."""
    for block, text, cell in subject.texts(_WORDS):
        for amount in counts.amounts(text):
            found = _WORDS.match(text, amount.end)
            said = spoken.from_words(found[1]) if found else None
            if found and said is not None and said != amount.dong:
                told = f"phần chữ là {numbers.thousands(said)} đồng, khác phần số"
                hint = f'viết "{spoken.in_words(amount.dong)} đồng", hoặc sửa phần số'
                yield at(block, text[amount.start : found.end()], told, hint, cell=cell)
