"""How a column of a table is set when the author does not say: amounts right, all else left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law.book import either
from kehoach.plan.inline import plain, without_notes
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable

_AMOUNT = re.compile(
    r"(?!0\d)[<>≤≥±~+−-]?\s?\(?(?:\d{1,3}(?:[. ]\d{3}){1,6}|\d{1,18})(?:,\d{1,9}|\.\d{1,2})?\)?"
    r"\s?(?:%|‰|đồng|đ)?"
).fullmatch
"""What begins 05 is a code, a telephone number, the day of a date: no amount begins so."""
_SAYS_NOTHING = re.compile(r"[-–—.…\s]*").fullmatch
_YEAR = re.compile(r"(?:19|20)\d\d").fullmatch
_CODE = Sought(
    lambda: rf"\b(?:{either('bo-cuc', 'cot_ma')}|{either('bo-cuc', 'cot_ma_hoac_dem')})\b"
)
"""Words of a heading above numbers that count nothing."""
_COUNTED = Sought(lambda: rf"(?:{either('bo-cuc', 'cot_dem')})\b")
"""How a heading begins above amounts that could be years: ``Số cây`` above 2000."""


def column_align(ten: str, cells: Iterable[str]) -> str:
    """Return ``phai`` for a column of amounts, else ``trai``.

    A cell counts by its words: bold marks and the calls of notes are none. Blank cells and dashes
    say nothing. Years, dates, codes and telephone numbers are no amounts.
    """
    head = plain(ten).lower()
    if _CODE.search(head):
        return "trai"
    amounts = []
    for cell in cells:
        words = _words(cell)
        if _AMOUNT(words):
            amounts.append(words)
        elif not _SAYS_NOTHING(words):
            return "trai"
    if not amounts:
        return "trai"
    return "phai" if _COUNTED.match(head) or not all(map(_YEAR, amounts)) else "trai"


def _words(cell: str) -> str:
    words = cell.strip("* ")
    return plain(without_notes(cell)).strip() if "[^" in words or "*" in words else words
