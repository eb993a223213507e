"""Years a text counts or calls by name: an anniversary, a year of the lunar calendar."""

from __future__ import annotations

import re
from functools import cache

from kehoach.law.chep_nam_moi import either
from kehoach.named import NamedTuple
from kehoach.text.sought import Sought

_ANNIVERSARY = Sought(
    r"(?<!\w)kỷ niệm\s+(?:lần\s+thứ\s+)?\d{1,4}(?:\s+năm(?!\s+\d)|(?=\s+ngày\b))"
    r"(?:[^;.()]{0,120}\(\s?(?:\d{1,2}[/.-]){0,2}\d{4}\s?[-–—]\s?(?:\d{1,2}[/.-]){0,2}\d{4}\s?\))?",
    "kỷ",
    flags=re.IGNORECASE,
)


class Counted(NamedTuple):
    """Words that count years or name one."""

    kieu: str
    """ky_niem, can_chi."""
    start: int
    end: int


def lunar_year() -> str:
    """Return the pattern of the lunar name of a year, written with y or i."""
    return rf"(?:{either('can', 'can_i')})\s+(?:{either('chi', 'chi_i')})(?!\w)"


@cache
def _named() -> Sought:
    return Sought(
        rf"(?<!\w)(?:Tết(?:\s+Nguyên\s+đán)?|Xuân|năm)\s+{lunar_year()}"
        r"(?:\s?[-–—,(]?\s?(?:năm\s+)?\d{4}\)?)?",
        *either("can", "can_i").lower().split("|"),
        flags=re.IGNORECASE,
    )


def counted(view: str) -> list[Counted]:
    """Return the anniversaries and lunar names of years of a text, in order."""
    found = [Counted("ky_niem", *match.span()) for match in _ANNIVERSARY.finditer(view)]
    found += [Counted("can_chi", *match.span()) for match in _named().finditer(view)]
    return sorted(found, key=lambda count: count.start)
