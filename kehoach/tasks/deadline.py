"""By when a task is to be done: the words of a plan → a day, or why there is none."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kehoach.clone.times import last_year, times
from kehoach.tasks.task import Deadline, Why
from kehoach.text.letters import fold, one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.clone.times import Time

_ALWAYS = re.compile(
    r"(?<!\w)(?:thuong xuyen|dinh ky|lien tuc|quanh nam|ca nam"
    r"|ha[nng]g (?:ngay|tuan|thang|quy|nam)|moi (?:thang|quy|nam))(?!\w)"
)
"""Work without an end of its own; a day or month beside it is its end all the same."""
_QUARTER = re.compile(r"quy\s*$")
_HALF = re.compile(r"(?<!\w)(?:0?6|sau) thang dau (?:nam\s*)?$")
_BEGIN = re.compile(r"(?<!\w)(?:dau|sau|tu|ke tu)\s+(?:ngay\s+|thang\s+|nam\s+)?$")
_NUMBER = re.compile(r"\d")
_CLOSE = ("ngay", "thang", "quy", "dot", "tat")
"""Kinds of times that name a day, a month or a quarter."""
_WIDE = ("nam", "moc", "tran", "giai_doan", "khoang")
"""Kinds of times that name years."""
_BEFORE = 24
"""Letters before a time that can tell what it is."""
_LONGEST = 300
"""Letters of a deadline that are looked at: what is longer is a text."""


def deadline(words: str, year: int | None = None) -> Deadline:
    """Return by when: a day is itself, a month and a quarter end with their last day, a range too.

    A time without its year is of ``year``, the plan's own. Of several times the last counts. There
    is no day for work that goes on (``thường xuyên``), for what only begins at a time (``từ tháng
    3``), for a school year, for the lunar calendar, and for no day of the calendar (31/4).
    """
    line = one_line(words)
    if not line:
        return Deadline("", None, Why.KHONG_GHI)
    found = list(times(shortened(_with_year(line, year), _LONGEST)))
    if _ALWAYS.search(fold(line)) and not _close(found):
        return Deadline(line, None, Why.THUONG_XUYEN)
    days = [_day(line, time, year) for time in found]
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return Deadline(line, None, Why.KHONG_RO)
    return Deadline(line, max(known), Why.CO_NGAY)


def _close(found: Iterable[Time]) -> bool:
    """Return True where a day, a month or a quarter of a year is named."""
    return any(time.kieu in _CLOSE and time.nam for time in found)


def _with_year(line: str, year: int | None) -> str:
    """Return a deadline without any number (``Quý IV``) with the year of its plan."""
    return line if year is None or _NUMBER.search(line) else f"{line}/{year}"


def _day(line: str, time: Time, year: int | None) -> date | None:
    """Return the last day of a time; None for one that is no end, or is not known."""
    before = fold(line[max(0, time.start - _BEFORE) : time.start])
    if time.kieu == "nam" and time.nam is not None and _HALF.search(before):
        return date(time.nam, 6, 30)
    if _no_end(time, before):
        return None
    if time.kieu in _WIDE:
        return _of_years(line, time)
    if time.nam is None and year is not None:
        return time.diem[-1].last_day(year)
    return time.last


def _no_end(time: Time, before: str) -> bool:
    """Return True for a time work only begins at, one of the moon, one that is misread."""
    begins = time.kieu != "dot" and (time.tu or _BEGIN.search(before))
    quarter = time.kieu == "thang" and _QUARTER.search(before)
    return bool(time.am_lich or begins or quarter) or time.kieu not in (*_CLOSE, *_WIDE)


def _of_years(line: str, time: Time) -> date | None:
    """Return the end of a year or of several; a bare number is a year only when it stands alone."""
    said = line[time.start : time.end]
    return None if time.kieu == "tran" and said != line else date(last_year(said), 12, 31)
