"""Times found in a text: what belongs together is one, and both ends of it move or neither."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.beside import DAY_NAME, beside
from kehoach.clone.counted import counted
from kehoach.clone.points import DIGITS, Point, points
from kehoach.law.chep_nam_moi import either
from kehoach.named import NamedTuple
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_DATED = ("ngay", "thang", "quy")
_HOUR = (
    rf"(?:{DAY_NAME}\s?,?\s{{0,3}})?"
    r"(?:\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{2}(?:\s?phút)?)?\s?,?\s{0,3})?"
)
_TO = Sought(
    lambda: (
        rf"\s{{0,3}}(?:[-–—]|\)?,?\s?(?:cho\s+|kéo dài\s+)?(?:đến|tới|sang))\s{{0,3}}"
        rf"(?:(?:{either('truoc_moc_cuoi')})\s+){{0,2}}{_HOUR}"
    ),
    flags=re.IGNORECASE,
)
"""Between the two ends of a range."""
_AND = re.compile(
    rf"\s?(?:[,;]|,?\s?(?:và|hoặc))\s{{0,3}}(?:(?:cả|sáng|chiều|tối)\s+)?{_HOUR}",
    re.IGNORECASE,
)
"""Between the members of a list."""
_OF = re.compile(r"\s?,?\s(?:của\s+)?|\s?\(", re.IGNORECASE)
"""Between a day or month and the year it is of: ``tháng 3, năm 2026``."""
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"(?<!\w)(?:đến|tới|từ|trước|sau)\s+(?:(?:hết|cuối|đầu)\s+)?$", re.IGNORECASE)
_SINCE = re.compile(r"(?<!\w)(?:từ|kể từ|bắt đầu từ)\s+(?:ngày\s+|đầu\s+)?$", re.IGNORECASE)
_END_OF = re.compile(r"(?<!\w)(?:hết|cuối|đầu)\s+$", re.IGNORECASE)
_NEAR = 30
"""Letters before a time that can tell what it is."""


class Time(NamedTuple):
    """A time found in a text, a range or a list of days as one."""

    kieu: str
    """ngay, thang, quy, dot (a range or a list), nam, moc (đến năm 2030), nam_hoc, giai_doan,
    khoang, tran, tat (30/6/26), ky_niem (years counted), can_chi (a year by its lunar name)."""
    start: int
    end: int
    diem: tuple[Point, ...]
    thu: int | None = None
    """The weekday written beside it, Monday 0."""
    am_lich: bool = False
    """True where the lunar calendar is spoken of."""
    tu: bool = False
    """True for what begins then: ``từ ngày 01/01/2026``."""
    het: bool = False
    """True for the end or the beginning of its year: ``hết năm 2026``, ``đầu năm 2026``."""

    @property
    def dated(self) -> bool:
        """Return True for days, months, quarters and ranges of them."""
        return self.kieu in ("ngay", "thang", "quy", "dot")

    @property
    def nam(self) -> int | None:
        """Return the first year said; None when none is."""
        return next((point.nam for point in self.diem if point.nam is not None), None)

    @property
    def years(self) -> tuple[int, ...]:
        """Return the year of each point, one that says none having that of its neighbour."""
        return _years(self.diem)

    @property
    def first(self) -> date | None:
        """Return its first day; None where that is no day of the calendar."""
        return self.diem[0].first_day(self.years[0])

    @property
    def last(self) -> date | None:
        """Return its last day; None where that is no day of the calendar."""
        return self.diem[-1].last_day(self.years[-1])


def times(view: str) -> Iterator[Time]:
    """Yield the times of a text in order; none shares a letter with another."""
    wide = [Time(count.kieu, count.start, count.end, ()) for count in counted(view)]
    for time in _single(view) if _DIGIT.search(view) else ():
        while wide and wide[0].end <= time.start:
            yield wide.pop(0)
        if not wide or time.end <= wide[0].start:
            yield time
    yield from wide


def _single(view: str) -> Iterator[Time]:
    since = 0
    for group in _groups(view):
        if len(group) == 1 and group[0].kieu == "ngay" and group[0].thang is None:
            continue  # ``ngày 20 tháng cuối quý``: it is of no month
        time = _time(view, group, since)
        since = time.end
        yield time


def _groups(view: str) -> Iterator[tuple[Point, ...]]:
    """Yield the points that are one time."""
    group: list[Point] = []
    for point in points(view):
        if group and _joined(view, group[-1], point):
            _add(group, point)
            continue
        if group:
            yield _filled(group)
        group = [point]
    if group:
        yield _filled(group)


def _filled(group: list[Point]) -> tuple[Point, ...]:
    """Return points, a day of no month having that of the day behind it: ngày 9 đến ngày 13/3."""
    for number in range(len(group) - 2, -1, -1):
        day, behind = group[number], group[number + 1]
        if day.kieu == "ngay" and day.thang is None:
            group[number] = day._replace(thang=behind.thang_dau, thang_dau=behind.thang_dau)
    return tuple(group)


def _joined(view: str, left: Point, right: Point) -> bool:
    """Return True where the words between two points make them one time."""
    if left.kieu not in (*_DATED, "nam") or right.kieu not in (*_DATED, "nam"):
        return False
    gap = view[left.end : right.start]
    if _TO.fullmatch(gap):
        return True
    if left.nam is not None:
        return False
    if right.kieu == "nam":
        return left.kieu in _DATED and _OF.fullmatch(gap) is not None
    return left.kieu == right.kieu and _AND.fullmatch(gap) is not None


def _add(group: list[Point], point: Point) -> None:
    """Put one more point into a time; a year behind a day of no year is that day's."""
    last = group[-1]
    if point.kieu == "nam" and last.kieu in _DATED and last.nam is None:
        group[-1] = last._replace(end=point.end, nam=point.nam)
    else:
        group.append(point)


def _time(view: str, group: tuple[Point, ...], since: int) -> Time:
    """Return a group of points with what the words beside it tell, from the time before it on."""
    kieu, start, end = _kind(group), group[0].start, group[-1].end
    before = view[max(since, start - _NEAR) : start]
    if kieu == "nam" and (mark := _MARK.search(before)):
        het = _END_OF.search(before) is not None
        return Time("moc", start - len(mark[0]), end, group, het=het)
    time = Time(kieu, start, end, group, tu=_SINCE.search(before) is not None)
    if "ngay" not in {point.kieu for point in group}:
        return time
    near = beside(view, start, end, since)
    return time._replace(start=near.start, end=near.end, thu=near.thu, am_lich=near.am_lich)


def _kind(group: tuple[Point, ...]) -> str:
    kinds = {point.kieu for point in group}
    if len(group) == 1:
        return group[0].kieu
    return "giai_doan" if kinds == {"nam"} else "dot"


def _years(diem: tuple[Point, ...]) -> tuple[int, ...]:
    """Return each point's year; without one it is the next point's, or the last one's that said it.

    A month later than the next point's is of the year before: từ tháng 10 đến tháng 3 năm 2026.
    """
    found = [point.nam for point in diem]
    for number in range(len(diem) - 2, -1, -1):
        if found[number] is None and (behind := found[number + 1]) is not None:
            found[number] = behind - _turns(diem[number], diem[number + 1])
    for number in range(1, len(diem)):
        if found[number] is None and (ahead := found[number - 1]) is not None:
            found[number] = ahead + _turns(diem[number - 1], diem[number])
    return tuple(index or 0 for index in found)


def _turns(left: Point, right: Point) -> int:
    """Return 1 where the year turns between two points."""
    return int(bool(left.thang_dau and right.thang and left.thang_dau > right.thang))


def last_year(words: str) -> int:
    """Return the last year a period names."""
    return max(map(int, DIGITS.findall(words)))
