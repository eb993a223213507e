"""Days nobody works, as a deadline shows them: a weekend, a public holiday, Tết. None is moved.

Source: Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1 names the holidays; how many days before
and behind Tết are free the Government says anew each year, so Tết is told with its first day.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from math import floor, pi, sin

_HOLIDAYS = {
    (1, 1): "Tết Dương lịch",
    (4, 30): "Ngày Chiến thắng 30/4",
    (5, 1): "Ngày Quốc tế lao động 01/5",
    (9, 2): "Quốc khánh 02/9",
}
_WEEKEND = {5: "thứ bảy", 6: "chủ nhật"}
_BEFORE, _BEHIND = 2, 4
"""Days before and behind the first day of Tết that are told: never fewer than the law's five."""
_GREENWICH = date(2000, 1, 1)
_EPOCH = 2_451_545.0
"""Julian date of noon of 01/01/2000 in Greenwich."""
_MONTH = 29.530588861
"""Days of a lunation (Meeus, Astronomical Algorithms, chapter 49)."""
_HANOI = 7 / 24
_MONTHS, _SOLSTICE = 12, 9
_YEARS = (1990, 2050)
"""Years the short formula is good for: 26 known days of Tết between 1990 and 2030 agree."""


def day_off(day: date) -> str:
    """Return why nobody works on a day, in Vietnamese; empty for a working day."""
    tet = new_year(day.year)
    near = tet is not None and -_BEFORE <= (day - tet).days <= _BEHIND
    names = [f"dịp Tết Nguyên đán (mùng 1 là {tet:%d/%m})"] if near else []
    holiday = _HOLIDAYS.get((day.month, day.day))
    names += [holiday] if holiday else []
    weekend = _WEEKEND.get(day.weekday())
    return "; ".join([*([weekend] if weekend else []), *names])


@lru_cache(maxsize=256)
def new_year(year: int) -> date | None:
    """Return the first day of Tết Nguyên đán of a year; None outside 1990 to 2050.

    By the rule of the calendar: the month of the winter solstice is the eleventh. Where thirteen
    months lie between two of these, the first in which the sun enters no sign is counted double.
    """
    if not _YEARS[0] <= year <= _YEARS[1]:
        return None
    eleventh, following = _solstice_moon(year - 1), _solstice_moon(year)
    leap = following - eleventh > _MONTHS and any(map(_enters_nothing, _behind(eleventh)))
    return _new_moon(eleventh + 2 + leap)


def _solstice_moon(year: int) -> int:
    """Return the number of the last new moon on or before the winter solstice of a year."""
    number = _lunation(date(year, 12, 21)) + 1
    while _sign(_new_moon(number)) >= _SOLSTICE:
        number -= 1
    return number


def _behind(eleventh: int) -> tuple[int, int]:
    """Return the two months behind the eleventh: a double one later moves no Tết."""
    return eleventh + 1, eleventh + 2


def _enters_nothing(number: int) -> bool:
    """Return True for a month in which the sun enters no sign (trung khí)."""
    return _sign(_new_moon(number)) == _sign(_new_moon(number + 1))


def _lunation(day: date) -> int:
    """Return the number of the new moon nearest a day, 0 the first of 2000."""
    return round(((day - _GREENWICH).days - 5.1) / _MONTH)


def _new_moon(number: int) -> date:
    """Return the day in Hà Nội of a new moon, by the largest terms of Meeus, chapter 49."""
    t = number / 1236.85
    sun = _angle(2.5534 + 29.1053567 * number - 0.0000014 * t * t)
    moon = _angle(201.5643 + 385.81693528 * number + 0.0107582 * t * t)
    node = _angle(160.7108 + 390.67050284 * number - 0.0016118 * t * t)
    julian = 2_451_550.09766 + _MONTH * number + 0.00015437 * t * t
    julian += (
        -0.40720 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node) + 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun)
        + 0.00208 * sin(2 * sun) - 0.00111 * sin(moon - 2 * node) - 0.00057 * sin(moon + 2 * node)
        + 0.00056 * sin(2 * moon + sun) - 0.00042 * sin(3 * moon)
    )  # fmt: skip
    clock = (62.92 + 0.32217 * t * 100 + 0.005589 * t * t * 10_000) / 86_400
    return _GREENWICH + timedelta(days=floor(julian - clock - _EPOCH + 0.5 + _HANOI))


def _sign(day: date) -> int:
    """Return in which sign, 30° of its circle, the sun stands as a day begins in Hà Nội.

    Counted on past 360°, so that the months about the turn of the year come in order: 8 before the
    solstice, 9 behind it, 12 in March.
    """
    at = ((day - _GREENWICH).days - 0.5 - _HANOI) / 36_525
    mean = 280.46646 + 36_000.76983 * at
    angle = _angle(357.52911 + 35_999.05029 * at)
    place = (mean + 1.914602 * sin(angle) + 0.019993 * sin(2 * angle) - 0.00569) % 360
    return int((place + 360 if place < 180 else place) // 30)  # noqa: PLR2004 - half a circle


def _angle(degrees: float) -> float:
    return degrees % 360 * pi / 180
