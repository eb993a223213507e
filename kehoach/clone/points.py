"""Single points of time in a text: a day, a month, a year, and what they leave unsaid."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kehoach.clone.zones import PERIOD
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEXT = r"(?:\s?[,;–—-]\s?|,?\s+(?:và|hoặc|đến|tới)\s+(?:hết\s+|cả\s+)?)"
"""What stands between the days of one month, the months of one year."""
_DAYS = (
    rf"(?:ngày\s+\d{{1,2}}{_NEXT}(?:(?:ngày\s+)?\d{{1,2}}{_NEXT}){{0,11}}(?=(?:ngày\s+)?\d)"
    rf"|(?:\d{{1,2}}{_NEXT}){{1,12}}(?=\d))"
)
_MONTHS = rf"(?:tháng\s+)(?:\d{{1,2}}{_NEXT}(?:tháng\s+)?){{1,11}}(?=\d)"
_QUARTERS = rf"(?:quý\s+)(?:(?:[1-4]|I{{1,3}}|IV){_NEXT}(?:quý\s+)?){{1,3}}(?=[1-4I])"
_FOURTH = r"(?:[1-4]|I{1,3}|IV)"
_QUARTER = rf"{_FOURTH}(?!\w)"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_NO_NUMBER = r"(?<![\d/])(?<!số )(?<!số:)(?<!số: )"
"""Not behind the word that begins a document's number."""
_POINT = re.compile(
    r"(?=[\dtngqi])(?=\d|giai|thời|nhiệm|từ|năm|ngày|tháng|quý|i)"
    rf"(?:(?P<giai_doan>{PERIOD}"
    r"|từ\s+năm\s+\d{4}\s+đến\s+(?:hết\s+)?(?:năm\s+)?\d{4})"
    r"|(?P<nam_hoc>năm\s+học\s+\d{4}\s*[-–—/]\s*\d{4})"
    r"|(?P<khoang>(?<![\w/.,-])(?:19|20)\d\d\s*[-–—/]\s*(?:19|20)\d\d(?![\w/]))"
    rf"|(?<![\d/.,])(?<!thứ )(?P<ngay>(?:{_DAYS})?(?:ngày\s+)?"
    r"(?:\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d{4}|\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{4}"
    r"|\d{1,2}\s?-\s?\d{1,2}\s?-\s?\d{4}))"
    r"(?![\d/])"
    rf"|(?<![\d/.,])(?P<ngay_dai>(?:{_DAYS})?(?:ngày\s+)?\d{{1,2}}\s+tháng\s+\d{{1,2}}(?![\d/-])"
    r"(?:\s+năm\s+\d{4})?)"
    rf"|(?<!\w)(?P<thang>{_MONTHS}\d{{1,2}}(?:\s?/\s?\d{{4}}|\s+năm\s+\d{{4}}))(?![\d/])"
    rf"|(?<!\w)(?P<quy>{_QUARTERS}{_QUARTER}(?:\s?/\s?\d{{4}}|\s+năm\s+\d{{4}}))(?![\d/])"
    rf"|{_NO_NUMBER}(?P<thang_ngan>(?:(?:tháng\s+)?{_MONTH}\s?/|tháng\s+{_MONTH}\s?[.–-])"
    r"\s?\d{4})(?![\d/]|-\D)"
    rf"|{_NO_NUMBER}(?P<quy_ngan>(?:quý\s+{_FOURTH}\s?[/.–-]|(?<!\w)(?:I{{1,3}}|IV)\s?/)"
    r"\s?\d{4})(?![\d/]|-\D)"
    r"|(?<!\w)(?P<thang_dai>tháng\s+\d{1,2}(?![\d/])(?:\s+năm\s+\d{4})?)"
    rf"|(?<!\w)(?P<quy_dai>quý\s+{_QUARTER}(?:\s+năm\s+\d{{4}})?)"
    r"|(?<![\d/.,])(?P<tat>(?:ngày\s+)?\d{1,2}/\d{1,2}/\d{2})(?![\d/%]|[.,-]\d|-\w)"
    rf"|(?<![\d/.,])(?P<ngay_khuyet>(?:{_DAYS})?(?:ngày\s+)?\d{{1,2}}/\d{{1,2}})"
    r"(?![\d/%]|[.,-]\d|-\w)"
    r"|(?<!\w)(?P<ngay_tron>ngày\s+\d{1,2})(?![\d/.,%]|\s+tháng\s+\d)"
    r"|(?P<nam>năm\s+\d{4})(?!\s*[-–—/]\s*\d{4})"
    r"|(?<![\w/.,-])(?P<tran>(?:19|20)\d\d)(?![\w/-]|[.,]\d))",
    re.IGNORECASE,
)
"""What each of them begins with is looked at first: few letters of a text do."""
_MOST_MONTHS = 12
_MOST_DAYS = 31
_CENTURY = 2000
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PERIODS = ("giai_doan", "khoang", "nam_hoc")

DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)")


class Point(NamedTuple):
    """One day, month, quarter or year as a text says it; what is not said is None."""

    kieu: str
    """giai_doan, nam_hoc, khoang (2025-2026), ngay, thang, quy, nam, tran (a lone number), tat (a
    day with two digits of its year: 30/6/26)."""
    start: int
    end: int
    ngay: int | None = None
    """The last of its days: of ``24, 25 và 26 tháng 8`` 26."""
    ngay_dau: int | None = None
    """The first of its days: 24."""
    thang: int | None = None
    """The last of its months."""
    thang_dau: int | None = None
    """The first of its months; a quarter has those of its own."""
    nam: int | None = None
    """The year; of a period the first."""

    @property
    def real(self) -> bool:
        """Return True for a day and month the calendar may have: ``13/24`` is none."""
        months = (self.thang is None or 1 <= self.thang <= _MOST_MONTHS) and self.thang != 0
        return months and (self.ngay is None or 1 <= self.ngay <= _MOST_DAYS)

    def first_day(self, nam: int) -> date | None:
        """Return the first day of the point in a year; None where the calendar has no such day.

        ``tháng 10 đến tháng 3 năm 2026`` begins in the year before.
        """
        begins, ends = self.thang_dau or 1, self.thang or _MOST_MONTHS
        return _day(nam - (begins > ends), begins, self.ngay_dau or 1)

    def last_day(self, nam: int) -> date | None:
        """Return the last day of the point in a year; None where the calendar has no such day."""
        month = self.thang or _MOST_MONTHS
        if self.ngay is not None:
            return _day(nam, month, self.ngay)
        return next((day for last in (31, 30, 29, 28) if (day := _day(nam, month, last))), None)


def points(view: str) -> Iterator[Point]:
    """Yield the points of time of a text, in order; a list of days of one month is one point."""
    for found in _POINT.finditer(view):
        kind = found.lastgroup
        assert kind is not None  # noqa: S101 - every branch of the pattern has a name
        point = _point(kind.partition("_")[0] if kind not in _PERIODS else kind, found)
        if point.real:
            yield point


def _point(kind: str, found: re.Match[str]) -> Point:
    start, end = found.span()
    years = DIGITS.findall(found[0])
    nam = int(years[0]) if years else None
    if kind == "tat":
        *day, year = _numbers(found[0])
        return _dated("ngay", Point(kind, start, end, nam=_CENTURY + year), day)
    if kind in ("ngay", "thang", "quy"):
        rest = found[0] if nam is None else found[0][: found[0].rindex(years[0])]
        return _dated(kind, Point(kind, start, end, nam=nam), _numbers(rest))
    return Point(kind, start, end, nam=nam)


def _numbers(words: str) -> list[int]:
    """Return the numbers of a point before its year, roman ones too."""
    found = re.findall(r"\d{1,2}|\b(?:iv|i{1,3})\b", words, re.IGNORECASE)
    return [_ROMAN.get(digits.lower()) or int(digits) for digits in found]


def _dated(kind: str, bare: Point, numbers: list[int]) -> Point:
    if kind == "thang":
        return bare._replace(thang=numbers[-1], thang_dau=numbers[0])
    if kind == "quy":
        return bare._replace(thang=numbers[-1] * 3, thang_dau=numbers[0] * 3 - 2)
    if len(numbers) == 1:  # ``ngày 24``: its month stands behind, at the other end of a range
        return bare._replace(ngay=numbers[0], ngay_dau=numbers[0])
    *days, month = numbers
    return bare._replace(ngay=days[-1], ngay_dau=days[0], thang=month, thang_dau=month)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
