"""A line that says when a thing begins, and the next one that says when it ends."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.review import days
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.days import Day
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_LED = r"(?:(?:thời gian|ngày|lễ|thời điểm) )?"
_BEGINS = Sought(
    _LED + r"(?:khai mạc|bắt đầu|khởi công|phát động)(?!\w)[^:]{0,40}:", flags=re.IGNORECASE
)
_ENDS = Sought(
    _LED + r"(?:bế mạc|kết thúc|hoàn thành|tổng kết)(?!\w)[^:]{0,40}:",
    "bế mạc",
    "kết thúc",
    "hoàn thành",
    "tổng kết",
    flags=re.IGNORECASE,
)


def ends_before_it_begins(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a day of closing before the day of opening the line above says."""
    if not subject.texts(_ENDS):
        return
    for above, block in pairwise(subject.blocks):
        first, last = text_of(above).strip(), text_of(block).strip()
        if not (_BEGINS.match(first) and _ENDS.match(last)):
            continue
        began, ended = _only(first), _only(last)
        if began and ended and _is_before(ended, began):
            message = f"kết thúc trước khi bắt đầu ({began.words})"
            yield at(block, ended.words, message, "xem lại hai mốc thời gian")


def _only(text: str) -> Day | None:
    """Return the day of a line that names a single one the calendar has."""
    found = days.find(text)
    return found[0] if len(found) == 1 and not found[0].fault else None


def _is_before(day: Day, other: Day) -> bool:
    """Return True for an earlier day; of two without a year, both have none."""
    if (day.year is None) != (other.year is None):
        return False
    return (day.year or 0, day.month, day.day) < (other.year or 0, other.month, other.day)
