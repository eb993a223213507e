"""Days, months, quarters and years that are not, or that are written two ways."""

from __future__ import annotations

import datetime as dt
import re
from itertools import islice
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import either
from kehoach.problem import Severity
from kehoach.review import days
from kehoach.review.checks.time import cut_days, hours
from kehoach.review.finding import at
from kehoach.text.dates import pad_day, pad_month
from kehoach.text.sought import Sought
from kehoach.text.weekday import BEHIND_THU, WEEKDAYS, weekday_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.days import Day
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_QUARTER = Sought(r"(?<!\w)[Qq](?:uý|úy) (?P<q>[IVX]{1,4}|\d{1,2})(?=[/.,; )]|$)", "uý ", "úy ")
_QUARTERS = frozenset(["I", "II", "III", "IV", "1", "2", "3", "4", "01", "02", "03", "04"])
_MONTH = Sought(r"(?<!\w)[Tt]háng (?P<m>\d{1,2})(?=/(?:19|20)\d\d| năm (?:19|20)\d\d)", "háng ")
_WITH_MONTH = Sought(r"(?<!\w)[Tt]háng \d{1,2}/\d{1,2}/(?:19|20)\d\d(?![\d/])", "háng ")
_HISTORY = Sought(lambda: either("soat-noi-dung", "ngay_lich_su"))
_BACK = 120
"""Letters looked back for what tells that a day is of history."""
_EARLIEST = 1000
_WEEKDAY = Sought(
    lambda: rf"(?<!\w)(?P<thu>{days.no_ordinal()}thứ {BEHIND_THU}|chủ nhật),? ?\(? ?(?=ngày |\d)",
    "thứ ",
    "chủ nhật",
    flags=re.IGNORECASE,
)
_WEEKDAY_AFTER = Sought(
    rf",? ?\(? ?(?:tức |nhằm )?(?P<thu>thứ {BEHIND_THU}|chủ nhật)(?= ?\)|[,.;]|\s*$)",
    flags=re.IGNORECASE,
)
_A_WEEKDAY = Sought("thứ |chủ nhật", "thứ ", "chủ nhật", flags=re.IGNORECASE)
_FIRST_DAY = Sought(
    r"(?<!\w)ngày (?P<d>[1-9])(?:, ?|\s?[-–]\s?|\s(?:đến|và)\s(?:hết )?(?:ngày )?)"
    r"(?=\d{1,2}(?:/\d| tháng \d))",
    "ngày ",
)
"""The first of two days of one month: ``từ ngày 5 đến ngày 09/9``."""
_NEEDLESS = Sought(
    r"(?<!\w)(?P<truoc>[Tt]háng )0(?P<sau>[3-9])(?=/(?:19|20)\d\d| năm (?:19|20)\d\d)"
    r"|(?<![\w/.,-])(?P<ngay>[0-3]?\d/)0(?P<het>[3-9]/(?:19|20)\d\d)(?![\w/-])",
    *("háng 0", "/0"),
)
_BARE = Sought(r"(?<![\w/.,-])[0-3]?\d/[3-9]/(?:19|20)\d\d(?![\w/-])", "/")
_OF_DAY = "ngày nhỏ hơn 10 nên có số 0 đứng trước"
_DIGITS = re.compile(r"\d+")
_SCHOOL_YEAR = Sought(
    r"(?<!\w)(?P<truoc>các |những |\d{1,2} )?năm học"
    r" ((?:19|20)\d\d) ?[-–] ?(\d{4})(?![\d/])",
    "năm học",
    flags=re.IGNORECASE,
)


def no_such_day(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each day the calendar does not have."""
    for block, text, cell in subject.texts():
        for day in days.find(text):
            if day.fault and not _of_history(text, day):
                yield at(block, day.words, day.fault, "xem lại ngày, tháng", cell=cell)
    yield from cut_days.cut_days(subject)


def _of_history(text: str, day: Day) -> bool:
    """Return True for a day before 1900 that a birth or an anniversary tells: ``19/5/1890``."""
    if day.year is None or not _EARLIEST <= day.year < 1900:  # noqa: PLR2004 - the first year read
        return False
    told = _HISTORY.search(text, max(0, day.start - _BACK), day.start) is not None
    return told and not day._replace(year=2000).fault


def no_such_quarter_or_month(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each quarter beyond the fourth and each month beyond the twelfth."""
    yield from _no_such_quarter(subject)
    yield from _no_such_month(subject)
    yield from hours.no_such_hour(subject)
    for block, text, cell in subject.texts(_WITH_MONTH):
        for found in _WITH_MONTH.finditer(text):
            right = f"ngày {found[0].partition(' ')[2]}"
            message = 'có đủ ngày, tháng, năm mà đứng sau chữ "tháng"'
            cure = f'viết "{right}"'
            yield at(block, found[0], message, cure, Severity.WARNING, cell=cell)


def _no_such_quarter(subject: Subject) -> Iterator[Finding]:
    for block, text, cell in subject.texts(_QUARTER):
        for found in _QUARTER.finditer(text):
            if found["q"] not in _QUARTERS:
                cure = "ghi quý I, II, III hoặc IV"
                yield at(block, found[0], "không có quý này", cure, cell=cell)


def _no_such_month(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each such month, but of a day that is told by itself."""
    for block, text, cell in subject.texts(_MONTH):
        for found in _MONTH.finditer(text):
            dated = days.find(text[max(0, found.start() - 8) : found.end() + 12])
            told_so = any(day.fault for day in dated)
            if not 1 <= int(found["m"]) <= 12 and not told_so:  # noqa: PLR2004 - months
                cure = "ghi tháng 01 đến tháng 12"
                yield at(block, found[0], "không có tháng này", cure, cell=cell)


def weekday_of_date(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each day written with another day of the week, before it or behind."""
    yield from _weekday_behind(subject)
    for block, text, cell in subject.texts(_WEEKDAY):
        for found in _WEEKDAY.finditer(text):
            day = next(iter(days.find(text[found.end() : found.end() + 32])), None)
            if day is None or day.start > len("ngày ") or day.year is None or day.fault:
                continue
            if message := _another_weekday(day, found["thu"]):
                quote = text[found.start() : found.end() + day.end]
                yield at(block, quote, message, "sửa thứ hoặc sửa ngày", cell=cell)


def _weekday_behind(subject: Subject) -> Iterator[Finding]:
    for block, text, cell in subject.texts(_A_WEEKDAY):
        for day in days.find(text):
            found = _WEEKDAY_AFTER.match(text, day.end)
            if found is None or day.fault:
                continue
            if message := _another_weekday(day, found["thu"]):
                quote = text[day.start : found.end()]
                yield at(block, quote, message, "sửa thứ hoặc sửa ngày", cell=cell)


def _another_weekday(day: Day, named: str) -> str:
    """Return what is wrong where a day has another weekday, nothing for one without its year."""
    if day.year is None:
        return ""
    right = dt.date(day.year, day.month, day.day).weekday()
    if weekday_named(named) == right:
        return ""
    return f"ngày {day.day:02d}/{day.month}/{day.year} là {WEEKDAYS[right].lower()}"


def zero_of_day_and_month(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each day of the text that lacks a 0: below 10, or of months 1 and 2."""
    for block, text, cell in subject.texts():
        if block.role is Role.DIA_DANH_NGAY:
            continue
        for day in days.find(text):
            right = "" if day.fault else _padded(day)
            if right not in ("", day.words):
                message = _zero_message(day)
                yield at(block, day.words, message, f'viết "{right}"', repair=right, cell=cell)
        for found in _FIRST_DAY.finditer(text):
            quote = found[0].rstrip()
            right = quote.replace("ngày ", "ngày 0", 1)
            yield at(block, quote, _OF_DAY, f'viết "{right}"', repair=right, cell=cell)


def needless_zero_of_month(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each month from the third to the ninth that has a 0, told with its year.

    Of 161 days of such months in 120 passages of real plans 152 had no 0.
    """
    message = "tháng từ 3 đến 9 không có số 0 đứng trước"
    texts = subject.texts(_NEEDLESS)
    both_ways = bool(texts) and _BARE.search(subject.words) is not None
    for block, text, cell in texts:
        if block.role is Role.DIA_DANH_NGAY:
            continue
        for found in _NEEDLESS.finditer(text):
            if found["ngay"] and both_ways:
                continue  # months written both ways: VP51 tells the rarer one
            right = f"{found['truoc'] or found['ngay']}{found['sau'] or found['het']}"
            start = found.start()
            yield at(
                block, found[0], message, f'viết "{right}"', repair=right, cell=cell, start=start
            )


def _padded(day: Day) -> str:
    """Return the words of a day with the zeros of khoản 4.b; those it has too many stay."""
    first, second = (found.span() for found in islice(_DIGITS.finditer(day.words), 2))
    month = day.words[slice(*second)]
    month = pad_month(day.month) if len(month) == 1 else month
    return pad_day(day.day) + day.words[first[1] : second[0]] + month + day.words[second[1] :]


def _zero_message(day: Day) -> str:
    if day.words[:2] == pad_day(day.day):
        return "tháng 1, tháng 2 nên có số 0 đứng trước"
    return _OF_DAY


def school_year(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each school year whose years do not follow each other."""
    for block, text, cell in subject.texts(_SCHOOL_YEAR):
        for found in _SCHOOL_YEAR.finditer(text):
            first, last = int(found[2]), int(found[3])
            if not found["truoc"] and first <= last != first + 1:
                hint = f'xem lại năm, như "năm học {first}-{first + 1}"'
                yield at(block, found[0], "năm học phải gồm hai năm liền nhau", hint, cell=cell)


CHECKS: Checks = {
    "TG01": no_such_day,
    "TG06": no_such_quarter_or_month,
    "TG07": weekday_of_date,
    "TG08": zero_of_day_and_month,
    "TG05": school_year,
    "TG17": needless_zero_of_month,
}
