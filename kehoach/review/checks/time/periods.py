"""Periods that end before they begin: years, days, months, and a vision inside its period."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law.book import either
from kehoach.problem import Severity
from kehoach.review.checks.time import hours, openings
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_YEAR = r"(?:19|20)\d\d"
_UNTIL = r"(?:[-–—]|(?:cho )?(?:đến|tới)(?: hết)?(?: năm)?)"
_RANGE = Sought(
    lambda: (
        rf"(?:{either('soat-noi-dung', 'dan_giai_doan')})(?: từ)?(?: năm)?[ :(]{{1,3}}"
        rf"(?P<dau>{_YEAR}) ?{_UNTIL} ?(?P<cuoi>{_YEAR})(?![\d/])"
    ),
    mark=rf"{_YEAR} ?(?:[-–—]|cho|đến|tới)",
    flags=re.IGNORECASE,
)
_NEXT = re.compile(rf"(?:,|;| và| hoặc) (?P<dau>{_YEAR}) ?[-–—] ?(?P<cuoi>{_YEAR})(?![\d/])")
"""A further period of a list: ``các nhiệm kỳ 2015-2020, 2025-2020``."""
_VISION = Sought(
    rf"(?<![\d/])(?:(?P<dau>{_YEAR}) ?[-–—] ?)?(?P<cuoi>{_YEAR})[),;]{{0,2}} ?\(?(?:và |với |có )?"
    rf"(?:tầm nhìn|định hướng)(?: đến| tới)?(?: hết)?(?: năm)? (?P<xa>{_YEAR})(?![\d/–-])",
    "tầm nhìn",
    "định hướng",
    flags=re.IGNORECASE,
)
_JOINT = r"\s?(?:[-–—]|(?:cho )?(?:đến|tới)(?: hết)?)\s?"
_DAY = r"(?:ngày )?(\d{1,2})(?:/| tháng )(\d{1,2})(?:(?:/|,? năm )(\d{4}))?"
_DAYS = Sought(rf"(?<![\d/]){_DAY}{_JOINT}{_DAY}(?![\d/])", figure=r"\d\s?(?:[-–—]|cho|đến|tới)")
_MONTHS = Sought(
    rf"(?<!\w)(?<!sinh từ )(?:tháng|quý) (\d{{1,2}}|I{{1,3}}|IV)(?:/| năm )({_YEAR}){_JOINT}"
    rf"(?:tháng|quý) (\d{{1,2}}|I{{1,3}}|IV)(?:/| năm )({_YEAR})(?!\d)",
    "tháng ",
    "quý ",
    flags=re.IGNORECASE,
)
"""Those born in a stretch of months are at times told from the youngest on."""
_TERM = Sought(
    lambda: (
        r"(?<!\w)(?:Đảng bộ|Hội đồng nhân dân|HĐND|Quốc hội)"
        rf"(?:(?!{either('soat-noi-dung', 'nhiem_ky_khac')})[^.;:]){{0,60}}?"
        rf"(?P<ky>nhiệm kỳ (?P<dau>{_YEAR}) ?[-–—] ?(?P<cuoi>{_YEAR}))(?![\d/])"
    ),
    "nhiệm kỳ ",
)
_FIVE, _SINCE = 5, 2011
"""Years of a term of the Quốc hội, the councils and the committees of the Party, since when."""
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def years_backwards(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each range of years that runs backwards, those of a list among them."""
    for block, text, cell in subject.texts(_RANGE):
        for found in _RANGE.finditer(text):
            match: re.Match[str] | None = found
            while match:
                if match["dau"] > match["cuoi"]:
                    hint = f'viết "{match["cuoi"]}-{match["dau"]}", hoặc sửa năm'
                    quote = match[0].lstrip(",; ")
                    yield at(block, quote, "năm đầu lớn hơn năm cuối", hint, cell=cell)
                match = _NEXT.match(text, match.end())


def vision_before_period(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each vision that ends before its period does."""
    for block, text, cell in subject.texts(_VISION):
        for found in _VISION.finditer(text):
            first, last, far = found["dau"] or found["cuoi"], found["cuoi"], found["xa"]
            if first > last or far >= last:
                continue  # a period backwards is told as one
            message = f"{_name(found[0])} đến năm {far}, trước năm cuối của giai đoạn ({last})"
            less = None if far < first else Severity.WARNING
            yield at(
                block, found[0], message, "sửa năm của giai đoạn hoặc năm sau nó", less, cell=cell
            )


def _name(words: str) -> str:
    return "tầm nhìn" if "tầm nhìn" in words.casefold() else "định hướng"


def days_backwards(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each stretch of days, months or quarters that ends before it begins."""
    message = "thời gian kết thúc đứng trước thời gian bắt đầu"
    for sought, backwards in ((_DAYS, _are_backwards), (_MONTHS, _run_backwards)):
        for block, text, cell in subject.texts(sought):
            for found in sought.finditer(text):
                if backwards(found):
                    yield at(block, found[0], message, "xem lại hai mốc thời gian", cell=cell)
    yield from openings.ends_before_it_begins(subject)
    yield from hours.hours_backwards(subject)


def _are_backwards(found: re.Match[str]) -> bool:
    """Return True for days that surely run backwards: one year of two may be left unsaid."""
    day, month, year, last_day, last_month, last_year = (
        int(group or 0) for group in found.groups()
    )
    if year and last_year:
        return (year, month, day) > (last_year, last_month, last_day)
    dated = found[0].startswith("ngày ")  # 3/4 - 1/4 may be shares
    return dated and not year and month == last_month and day > last_day


def _run_backwards(found: re.Match[str]) -> bool:
    """Return True for months or quarters backwards; a month is not held against a quarter."""
    first, year, last, last_year = found.groups()
    if found[0].casefold().count("quý") == 1:
        return year > last_year
    return (year, _number(first)) > (last_year, _number(last))


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _QUARTERS[words.casefold()]


def term_of_other_length(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each term of a council or a Đảng bộ that has not five years."""
    for block, text, cell in subject.texts(_TERM):
        for found in _TERM.finditer(text):
            first, last = int(found["dau"]), int(found["cuoi"])
            if first >= _SINCE and first < last != first + _FIVE:
                message = f"nhiệm kỳ có {last - first} năm, nhiệm kỳ của cơ quan này là 05 năm"
                start = found.start("ky")
                yield at(block, found["ky"], message, "xem lại hai năm", cell=cell, start=start)


CHECKS: Checks = {
    "TG18": term_of_other_length,
    "TG04": years_backwards,
    "TG11": vision_before_period,
    "TG12": days_backwards,
}
