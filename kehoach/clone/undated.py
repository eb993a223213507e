"""Days that say no year: carried as they are, and asked about once with their heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.context import deadline
from kehoach.clone.dated import by_the_moon, by_the_week
from kehoach.clone.times import times
from kehoach.clone.verdict import Verdict, asked
from kehoach.law.chep_nam_moi import either, ngay_le
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.own import Own
    from kehoach.clone.times import Time

_LEAD = Sought(
    lambda: (
        rf"(?<!\w)(?:{either('truoc_ngay_tat')}|chậm nhất(?:\s+là)?"
        r"|\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{2})?)\s?,?\s*$"
    ),
    flags=re.IGNORECASE,
)
"""Words that make a ``15/6`` behind them a day and no share."""
_HALF = Sought(lambda: rf"\s{{0,3}}(?:{either('chia_phan')})(?!\w)", flags=re.IGNORECASE)
"""What a share is of: ``1/2 ngày``."""
_LIST = re.compile(r"\d(?:,| và | đến ).{1,60}tháng")
"""``24, 25 và 26 tháng 8``: several days of a month."""
_UNTIL = Sought(
    lambda: rf"(?<!\w)(?:{either('truoc_han')}|hạn)(?:\s+(?:là|cuối))?\s*$",
    flags=re.IGNORECASE,
)
_EVERY = re.compile(
    r"(?<!\w)(?:(?:hằng|hàng|mỗi|từng|các)\s+(?:năm|tháng|quý|tuần)|định kỳ)(?!\w)",
    re.IGNORECASE,
)
"""Words of what comes back every year: such a day is right in every year."""
_OF_ANY_YEAR = Sought(
    lambda: rf"\s+(?:của\s+)?năm\s+(?:{either('nam_goi_theo')})(?!\w)", flags=re.IGNORECASE
)
"""Words of a year that is told from another: ``ngày 14/12 năm báo cáo``."""
_BOTH_CALENDARS = re.compile(r"(?<!\w)(?:tức|nhằm|dương lịch)(?!\w)", re.IGNORECASE)
_LUNAR = re.compile(r"\s?[(,]?\s?(?:âm lịch|ÂL)(?!\w)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?<!\w)(?:Ngày|Tết|Lễ|Rằm|Giỗ)\s+(?=[^\W\d_])(?!(?:\w+\s+){0,2}tháng)"
    r"[^,;.:]{3,70}[(,]?\s?$"
)
_FEAST = Sought(lambda: rf"(?<!\w)(?:{either('dip_le')})\s+[^;.:]{{0,80}}$", flags=re.IGNORECASE)
_ENDS = frozenset({(1, 1), (31, 12)})
"""The first and the last day of every year."""
_NEAR = 80
"""Letters around a day in which words tell what day it is."""
_STOP = re.compile(r"[.;:]\s")


def judge(leaf: Leaf, time: Time, own: Own) -> Verdict | None:
    """Return the question of days without a year; None for what is right every year or is no day.

    A month or quarter without a year is right every year.
    """
    if not any(point.kieu == "ngay" for point in time.diem) or not _is_day(leaf, time):
        return None
    before, behind = _around(leaf.view, time)
    if _of_every_year(before, behind):
        return None
    words = leaf.view[time.start : time.end]
    if time.thu is not None:
        return by_the_week(words, time, _guessed(time, own), own)
    if _comes_back(leaf, time, before):
        return None
    return by_the_moon(words) if time.am_lich else _under(leaf, own)


def _of_every_year(before: str, behind: str) -> bool:
    """Return True for a day that comes back, or is told of a year that is told from another.

    A lunar day that is told in the other calendar too is asked about there.
    """
    if _EVERY.search(before) or _EVERY.search(behind) or _OF_ANY_YEAR.match(behind):
        return True
    return bool(_LUNAR.match(behind) and _BOTH_CALENDARS.search(before + behind))


def _is_day(leaf: Leaf, time: Time) -> bool:
    """Return True for a day surely: ``3/4`` may be a share, ``3 tháng 1 lần`` says how often."""
    words = leaf.view[time.start : time.end].casefold()
    if "ngày" in words or time.thu is not None:
        return True
    if words == "24/7" or _HALF.match(leaf.view, time.end):
        return False
    return deadline(leaf) or (_LIST.search(words) is not None) or _led(leaf, time, words)


def _led(leaf: Leaf, time: Time, words: str) -> bool:
    """Return True for a ``15/6`` behind a word that makes it a day."""
    before = leaf.view[max(0, time.start - _NEAR) : time.start]
    return "/" in words and _LEAD.search(before) is not None


def _around(view: str, time: Time) -> tuple[str, str]:
    """Return the words of its clause before a time and behind it."""
    before, behind = (
        view[max(0, time.start - _NEAR) : time.start],
        view[time.end : time.end + _NEAR],
    )
    stops = list(_STOP.finditer(before))
    stop = _STOP.search(behind)
    first, last = stops[-1].end() if stops else 0, stop.start() if stop else len(behind)
    return before[first:], behind[:last]


def _comes_back(leaf: Leaf, time: Time, before: str) -> bool:
    """Return True for a feast, a named day, the first or last day of a year."""
    days = {(point.ngay, point.thang) for point in time.diem if point.kieu == "ngay"}
    if days <= _ENDS:
        return True
    if deadline(leaf) or _UNTIL.search(before):
        return False
    spoken_of = leaf.view.startswith(("ngày ", "Ngày "), time.start) or _FEAST.search(before)
    return bool((days <= ngay_le() and spoken_of) or _NAMED.search(before))


def _guessed(time: Time, own: Own) -> tuple[int, ...]:
    """Return the year of days that say none: of the plan's, where the weekday is right."""
    last = time.diem[-1]
    for year in (own.nam, own.dau, own.cuoi):
        day = last.last_day(year)
        if day is not None and day.weekday() == time.thu:
            return (year,) * len(time.diem)
    return (own.nam,) * len(time.diem)


def _under(leaf: Leaf, own: Own) -> Verdict:
    """Return the one question of all days below a heading that has a year, or of all others."""
    moved = (text for text in leaf.above if any(time.nam == own.nam for time in times(text)))
    heading = next(moved, "")
    where = f" dưới “{heading}”" if heading else ""
    message = f"ngày không ghi năm{where} chép nguyên từ kế hoạch năm {own.nam}"
    cure = f"xem từng ngày: sang năm {own.moi} thứ trong tuần, ngày nghỉ đã khác"
    return asked(
        "CL38", message, cure, ("giữ ngày, tháng cũ", f"ghi ngày, tháng của năm {own.moi}")
    )
