"""Dates as official papers write them, with parts that may still be blank.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4.b: Arabic digits, a leading 0
for days below 10 and for the months 1 and 2 only.
"""

from __future__ import annotations

import re

from kehoach.text.letters import one_line
from kehoach.value import value

BLANK = "      "
"""Six spaces: room for two digits written by hand."""

_FEBRUARY = 2
_MONTHS = 12
_YEARS = range(1900, 3000)
_LONGEST = 100
"""Letters of a date, dotted lines to write on included; nothing longer is looked at."""
_SHORT = re.compile(r"(?:ngày ?)?(\d{1,2})? ?[/.-] ?(\d{1,2})? ?[/.-] ?(\d{4})?", re.IGNORECASE)
_MONTH = re.compile(r"(?:tháng ?)?(\d{1,2}) ?/ ?(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LONG = re.compile(
    r"(?:ngày)? ?(\d{1,2}|[.…\s_]{0,40}) ?tháng ?(\d{1,2}|[.…\s_]{0,40}) ?năm ?(\d{4}"
    r"|[.…\s_]{0,40})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:năm ?)?(\d{4})", re.IGNORECASE)
_WAYS = (
    (_ISO, (2, 1, 0)),
    (_SHORT, (0, 1, 2)),
    (_LONG, (0, 1, 2)),
    (_MONTH, (None, 0, 1)),
    (_YEAR, (None, None, 0)),
)
"""Ways to write a date → which of its groups are day, month and year."""


def pad_day(day: int) -> str:
    """Return 5 as ``05``."""
    return f"{day:02d}"


def pad_month(month: int) -> str:
    """Return 2 as ``02`` and 3 as ``3``: only January and February take a leading 0."""
    return f"{month:02d}" if month <= 2 else str(month)  # noqa: PLR2004 - the decree's own bound


@value(beside=("viet",))
class Ngay:
    """A day of the calendar whose parts may be blank (None); equal when the parts are equal."""

    ngay: int | None = None
    thang: int | None = None
    nam: int | None = None
    viet: str = ""
    """How the author wrote it; decides between the short and the long form in a citation."""

    @property
    def blank(self) -> bool:
        """Return True when nothing at all is known."""
        return self.ngay is None and self.thang is None and self.nam is None

    @property
    def whole(self) -> bool:
        """Return True when day, month and year are all known."""
        return None not in (self.ngay, self.thang, self.nam)

    def order(self) -> tuple[int, int, int]:
        """Return a key for sorting; blanks come first."""
        return (self.nam or 0, self.thang or 0, self.ngay or 0)

    def dai(self) -> str:
        """Return ``ngày 05 tháng 9 năm 2026``, blank parts as six spaces."""
        day = BLANK if self.ngay is None else f" {pad_day(self.ngay)} "
        month = BLANK if self.thang is None else f" {pad_month(self.thang)} "
        year = BLANK if self.nam is None else f" {self.nam}"
        return f"ngày{day}tháng{month}năm{year}"

    def ngan(self) -> str:
        """Return ``05/9/2026``, blank parts as nothing."""
        day = "" if self.ngay is None else pad_day(self.ngay)
        month = "" if self.thang is None else pad_month(self.thang)
        return f"{day}/{month}/{'' if self.nam is None else self.nam}"

    def nhu_viet(self) -> str:
        """Return ``ngày …`` in the form the author chose, with the decree's padding."""
        return self.dai() if "tháng" in self.viet.casefold() else f"ngày {self.ngan()}"


def parse(text: str) -> Ngay:
    """Return the date a text names: 05/9/2026, /9/2026, 9/2026, 2026, 2026-09-05, the long form.

    Raises ValueError, in Vietnamese, when it is no date or no day of the calendar (31/4).
    """
    text = one_line(text)
    if len(text) > _LONGEST:
        raise ValueError("không phải ngày, tháng, năm")
    for pattern, order in _WAYS:
        found = pattern.fullmatch(text)
        if found:
            day, month, year = (
                _number(found.groups()[i]) if i is not None else None for i in order
            )
            return _checked(day, month, year, text)
    if not text or re.fullmatch(r"[.…\s_/]*", text):
        return Ngay(viet=text)
    raise ValueError("không phải ngày, tháng, năm")


def _number(text: str | None) -> int | None:
    return int(text) if text and text.strip().isdigit() else None


def _last_day(month: int | None, year: int | None) -> int:
    """Return the last day of a month; February has 29 unless the year says otherwise."""
    if month == _FEBRUARY:
        leap = year is None or (year % 4 == 0 and year % 100 != 0) or year % 400 == 0
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _checked(day: int | None, month: int | None, year: int | None, text: str) -> Ngay:
    if month is not None and not 1 <= month <= _MONTHS:
        raise ValueError(f"không có tháng {month}")
    if year is not None and year not in _YEARS:
        raise ValueError(f"năm {year} không hợp lý")
    if day is not None:
        last = _last_day(month, year)
        if not 1 <= day <= last:
            of_year = f" năm {year}" if year and month == _FEBRUARY else ""
            where = f"tháng {month}{of_year}" if month else "lịch"
            raise ValueError(f"không có ngày {day} trong {where}")
    return Ngay(day, month, year, text)
