"""A part of a whole and its share: ``277/461 giáo viên (60,09%)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import either_case
from kehoach.review.counts import NUMBER, Part, whole_number
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_FRACTION = Sought(
    rf"(?<![\d/.,])(?<!ngày )(?P<n>{NUMBER})(?:/|(?P<of> [^\W\d_]{{1,12}}) ?/ ?)"
    rf"(?P<total>{NUMBER})(?![\d/])(?(of)(?P=of)(?!\w))(?P<unit>(?: [^\W\d_]{{1,12}}){{0,5}}?)"
    r",? ?(?:\((?:đạt |chiếm )?(?:tỷ lệ |tỉ lệ )?|(?:đạt|chiếm|bằng|=) (?:tỷ lệ |tỉ lệ )?"
    r"|(?:tỷ|tỉ) lệ )"
    r"(?P<share>\d{1,3}(?:[.,]\d{1,2})?) ?%"
    r"(?=\s{0,3}(?:[).,;]|$)|(?P<plan> (?:KH|kế hoạch|chỉ tiêu)(?!\w)))"
)
_DATED = Sought(
    lambda: rf"(?<!\w)(?:{either_case('soat-noi-dung', 'truoc_so_thoi_gian')}|số|thứ|hạng|vị trí) $"
)
_MONTHS = 12


def fractions(text: str) -> Iterator[tuple[int, Part]]:
    """Yield total and part of each ``277/461 giáo viên (60,09%)``."""
    for found in _FRACTION.finditer(text):
        total, share = whole_number(found["total"]), numbers.decimal(found["share"])
        part = whole_number(found["n"])
        if _is_date(found) or (found["plan"] and not (found["of"] or part > total)):
            continue  # 9/2025, 5/6; 45/60 hộ đạt 80% kế hoạch: the plan may be another number
        if total and (_named(found) or part <= total):
            yield total, Part(part, share, found.start(), found.end())


def _named(found: re.Match[str]) -> bool:
    """Return True for a fraction of something that is named: ``45 ha/60 ha``, ``45/60 hộ``."""
    return bool(found["unit"] or found["of"])


def _is_date(found: re.Match[str]) -> bool:
    """Return True behind ``ngày``, ``tháng``, and for a bare fraction of a month or less."""
    text, start = found.string, found.start()
    if _DATED.search(text, max(0, start - 8), start):
        return True
    return not _named(found) and whole_number(found["total"]) <= _MONTHS
