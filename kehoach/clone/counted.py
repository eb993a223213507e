"""Years a text counts or calls by name: an anniversary, a year of the lunar calendar."""

from __future__ import annotations

import re

from kehoach.clone.calendar import CAN, CHI
from kehoach.named import NamedTuple
from kehoach.text.sought import Sought

_ANNIVERSARY = Sought(
    r"(?<!\w)kỷ niệm\s+(?:lần\s+thứ\s+)?\d{1,4}(?:\s+năm(?!\s+\d)|(?=\s+ngày\b))"
    r"(?:[^;.()]{0,120}\(\s?(?:\d{1,2}[/.-]){0,2}\d{4}\s?[-–—]\s?(?:\d{1,2}[/.-]){0,2}\d{4}\s?\))?",
    "kỷ",
    flags=re.IGNORECASE,
)
CAN_CHI = rf"(?:{'|'.join(CAN)}|Kỉ|Quí)\s+(?:{'|'.join(CHI)}|Tí|Tị)(?!\w)"
"""The lunar name of a year, written with y or i."""
_NAMED = Sought(
    rf"(?<!\w)(?:Tết(?:\s+Nguyên\s+đán)?|Xuân|năm)\s+{CAN_CHI}"
    r"(?:\s?[-–—,(]?\s?(?:năm\s+)?\d{4}\)?)?",
    *map(str.lower, (*CAN, "Kỉ", "Quí")),
    flags=re.IGNORECASE,
)


class Counted(NamedTuple):
    """Words that count years or name one."""

    kieu: str
    """ky_niem, can_chi."""
    start: int
    end: int


def counted(view: str) -> list[Counted]:
    """Return the anniversaries and lunar names of years of a text, in order."""
    found = [Counted("ky_niem", *match.span()) for match in _ANNIVERSARY.finditer(view)]
    found += [Counted("can_chi", *match.span()) for match in _NAMED.finditer(view)]
    return sorted(found, key=lambda count: count.start)
