"""Parts of a document that are cited: điểm, khoản, Điều, in their order and without commas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_DOWNWARDS = Sought(
    r"(?<!\w)(?:Điều \d{1,3},? khoản \d{1,2}(?![\w,.]| (?:điều|mục|phần|của điều))"
    r"|khoản \d{1,2}[a-z]?,? điểm [a-zđ](?![\w,)]| khoản)"
    r"|mục \d{1,2},? khoản [IVX]{1,4}(?!\w))",
    "khoản ",
    flags=re.IGNORECASE,
)
"""From the large part to the small; where a larger one follows the small one is of that."""
_APART = Sought(
    r"(?<!\w)(?:điểm [a-zđ], khoản \d{1,2}[a-z]?,? điều \d{1,3}"
    r"|khoản \d{1,2}[a-z]?, điều \d{1,3})(?!\w)",
    "khoản ",
    flags=re.IGNORECASE,
)


def parts_downwards(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for parts told from the large to the small, and for commas between them."""
    cure = 'ghi từ nhỏ đến lớn, không có dấu phẩy, như "điểm a khoản 2 Điều 5"'
    for sought, message in (
        (_DOWNWARDS, "điểm, khoản, Điều được viện dẫn chưa theo thứ tự từ nhỏ đến lớn"),
        (_APART, "giữa điểm, khoản, Điều được viện dẫn không có dấu phẩy"),
    ):
        for block, text, cell in subject.texts(sought):
            for found in sought.finditer(text):
                yield at(block, found[0], message, cure, cell=cell, start=found.start())


CHECKS: Checks = {
    "CC39": parts_downwards,
}
