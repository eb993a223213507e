"""What the words beside a day tell of it: its weekday, and that the lunar calendar is meant."""

from __future__ import annotations

import re

from kehoach.clone.counted import lunar_year
from kehoach.law.chep_nam_moi import either
from kehoach.named import NamedTuple
from kehoach.text.sought import Sought
from kehoach.text.weekday import BEHIND_THU, weekday_named

DAY_NAME = rf"(?<!lần )(?<!\w)(?:thứ\s+{BEHIND_THU}|chủ\s+nhật)"
"""A weekday by its name; ``lần thứ 5`` is none."""
_NAME_BEFORE = re.compile(rf"{DAY_NAME}\s?[,:(–-]?\s{{0,2}}$", re.IGNORECASE)
_NAME_BEHIND = re.compile(
    rf"\s?(?:\(\s?{DAY_NAME}\s?\)|[,–-]?\s?{DAY_NAME}(?!\w|,?\s?(?:ngày\s+)?\d))",
    re.IGNORECASE,
)
_LUNAR_BEFORE = re.compile(
    r"(?:(?<!\w)(?:tức|nhằm)(?:\s+(?:là|vào))?|âm lịch\s?[(,]?)\s{0,2}$",
    re.IGNORECASE,
)
_FEAST_BEFORE = Sought(
    lambda: (
        rf"(?<!\w)(?:{either('le_am_lich')}|Giỗ Tổ\s+Hùng Vương)"
        rf"(?:\s+(?:năm\s+)?{lunar_year()})?"
        r"(?:\s?[-–,]?\s?(?:năm\s+)?\d{4})?\s?[(,:]?\s?(?:từ\s+)?$"
    ),
    flags=re.IGNORECASE,
)
"""Feasts of the lunar calendar: the day of the other calendar behind one is of one year alone."""
_LUNAR_BEHIND = re.compile(r"\s?[(,]?\s?(?:âm lịch|ÂL|dương lịch|tức|nhằm)(?!\w)", re.IGNORECASE)
_NEAR = 60
"""Letters before a day that can tell what it is: a feast may stand with two names of its year."""


class Beside(NamedTuple):
    """A day with the words beside it that are of it."""

    start: int
    end: int
    thu: int | None
    """The weekday written beside it, Monday 0."""
    am_lich: bool
    """True where the lunar calendar is spoken of."""


def beside(view: str, start: int, end: int, since: int) -> Beside:
    """Return a span that names days with its weekday; no word before ``since`` is of it."""
    before = view[max(0, start - _NEAR) : start]
    lunar = _LUNAR_BEFORE.search(before) or _LUNAR_BEHIND.match(view, end)
    am_lich = lunar is not None or _FEAST_BEFORE.search(before) is not None
    if ahead := _NAME_BEFORE.search(view[max(since, start - _NEAR) : start]):
        return Beside(start - len(ahead[0]), end, weekday_named(ahead[0]), am_lich)
    if behind := _NAME_BEHIND.match(view, end):
        return Beside(start, behind.end(), weekday_named(behind[0]), am_lich)
    return Beside(start, end, None, am_lich)
