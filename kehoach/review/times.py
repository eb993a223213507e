"""Days, months, quarters and years a cell or a heading names, each as its first and last day."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.law.book import book, either
from kehoach.named import NamedTuple
from kehoach.text.numbering import from_roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY, MONTH, YEAR = "day", "month", "year"
"""What a time is told in; a quarter and a half year are told in months."""
_JOINED = r"\s?(?:[-–,]|và|đến)\s?"
_OF_YEAR = r"(?:(?:\s?/\s?|\s?,?\s(?:năm\s)?){}(?!\d))?"
_QUARTER = r"(?:iv|i{1,3}|[1-4])(?!\w)"
_NO_DAY = r"(?!\d)(?!/\d{1,2}(?!\d))"
_TIME = Sought(
    lambda: (
        r"(?<![\d/.,])(?P<ngay>\d{1,2})\s?/\s?(?P<thang>\d{1,2})(?:\s?/\s?(?P<nam>20\d\d))?"
        rf"(?![\d/])(?!\s?(?:{either('soat-noi-dung', 'sau_phan_so')})(?!\w))"
        r"|ngày\s(?P<ngay2>\d{1,2})\stháng\s(?P<thang2>\d{1,2})(?:\snăm\s(?P<nam2>20\d\d))?(?!\d)"
        r"|(?<![\d/.,])(?P<thang3>\d{1,2})\s?/\s?(?P<nam3>20\d\d)(?![\d/])"
        r"|0?6\stháng\s(?P<nua>đầu|cuối)\snăm(?:\s(?P<nam4>20\d\d)(?!\d))?"
        rf"|(?<!\w)tháng\s(?P<cac_thang>\d{{1,2}}{_NO_DAY}"
        rf"(?:{_JOINED}(?:tháng\s)?\d{{1,2}}{_NO_DAY})*)"
        + _OF_YEAR.format(r"(?P<nam5>20\d\d)")
        + rf"|(?<!\w)quý\s(?P<cac_quy>{_QUARTER}(?:{_JOINED}(?:quý\s)?{_QUARTER})*)"
        + _OF_YEAR.format(r"(?P<nam6>20\d\d)")
        + r"|(?<![\d/.,])(?P<nam7>20\d\d)(?:\s?[-–]\s?(?P<nam8>20\d\d))?(?![\d/])"
    ),
    flags=re.IGNORECASE,
)
_NUMBERS = Sought(r"\d{1,2}|iv|i{1,3}", flags=re.IGNORECASE)
_TWO_DAYS = Sought(r"\s?(?:đến|tới|-|–)(?:\s(?:hết|ngày|hết ngày))?\s?", flags=re.IGNORECASE)


class When(NamedTuple):
    """A time as it is written."""

    first: dt.date
    last: dt.date
    unit: str
    words: str
    start: int


def find(text: str, year: int | None = None) -> tuple[When, ...]:
    """Return the times of a text in order; ``year`` is that of times without their own.

    Without it they are left out, as are days the calendar does not have.
    """
    may = any(map(str.isdigit, text)) or "quý" in text.casefold()
    return tuple(_each(text, year)) if may else ()


def _each(text: str, year: int | None) -> Iterator[When]:
    found = list(_TIME.finditer(text))
    for match, known in zip(found, _years(found, year), strict=True):
        when = _when(match, known) if known else None
        if when is not None:
            yield When(*when, match[0], match.start())


def _years(found: list[re.Match[str]], year: int | None) -> list[int | None]:
    """Return the year of each: its own, else that of the next: ``28/02 - 05/3/2026``."""
    out: list[int | None] = []
    known = year
    for match in reversed(found):
        known = _year_of(match) or known
        out.append(known)
    return out[::-1]


def _year_of(found: re.Match[str]) -> int | None:
    held = (found[f"nam{mark}"] for mark in ("", "2", "3", "4", "5", "6", "7"))
    said = next(filter(None, held), None)
    return int(said) if said else None


def _when(found: re.Match[str], year: int) -> tuple[dt.date, dt.date, str] | None:
    """Return first and last day and the unit; None for what the calendar does not have."""
    if year < dt.MINYEAR:  # ``năm 0000``
        return None
    if day := found["ngay"] or found["ngay2"]:
        return _day(int(day), int(found["thang"] or found["thang2"]), year)
    if numbers := _months_of(found):
        return _months(min(numbers), max(numbers), year)
    last = int(found["nam8"] or year)
    return dt.date(year, 1, 1), dt.date(max(last, year), 12, 31), YEAR


def _months_of(found: re.Match[str]) -> list[int]:
    """Return the months that are named, the first and the last of a quarter or half year too."""
    if half := found["nua"]:
        return [1, 6] if half.casefold() == "đầu" else [7, 12]
    if quarters := found["cac_quy"]:
        numbers = [_quarter(digits) for digits in _NUMBERS.findall(quarters)]
        return [min(numbers) * 3 - 2, max(numbers) * 3]
    listed = found["thang3"] or found["cac_thang"]
    return [int(digits) for digits in _NUMBERS.findall(listed)] if listed else []


def _day(day: int, month: int, year: int) -> tuple[dt.date, dt.date, str] | None:
    try:
        written = dt.date(year, month, day)
    except ValueError:
        return None
    return written, written, DAY


def _months(first: int, last: int, year: int) -> tuple[dt.date, dt.date, str] | None:
    if not 1 <= first <= last <= 12:  # noqa: PLR2004 - months
        return None
    return dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1]), MONTH


def _quarter(words: str) -> int:
    return int(words) if words.isdigit() else from_roman(words.upper()) or 1


@lru_cache(maxsize=256)
def months_named(text: str, year: int | None) -> When | None:
    """Return the months a heading is about as one time, or the days ``từ … đến …``; None for none.

    A year alone, a single day (``ngày 8/3``) and ``đến tháng 3`` say nothing of what stands below.
    """
    found = find(text, year)
    whens = [when for when in found if when.unit == MONTH and not _bounds(text[: when.start])]
    return _as_one(text, whens or _between_days(text, [when for when in found if when.unit == DAY]))


def _as_one(text: str, whens: list[When]) -> When | None:
    """Return times as one, from the first day to the last."""
    if not whens:
        return None
    first, last = min(when.first for when in whens), max(when.last for when in whens)
    words = text[whens[0].start : whens[-1].start + len(whens[-1].words)]
    return When(first, last, MONTH, words, whens[0].start)


def _bounds(before: str) -> bool:
    """Return True behind a word that makes a time an end or a beginning: ``tính đến tháng 3``."""
    last = before.split()[-1:]
    return bool(last) and last[0].casefold() in book("soat-noi-dung")["bien_thoi_gian"]


def _between_days(text: str, days: list[When]) -> list[When]:
    """Return two days in a row that begin and end a time; none where they do not."""
    for when, other in pairwise(days):
        between = text[when.start + len(when.words) : other.start]
        if _TWO_DAYS.fullmatch(between) and when.first <= other.first:
            return [when, other]
    return []
