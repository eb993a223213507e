"""Lengths of time told beside the two days they lie between."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from kehoach.review import days
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_DAY = r"(?:ngày )?\d{1,2}/\d{1,2}/\d{4}"
_YEARS = Sought(
    rf"(?<![\d.,/-])(?P<so>\d{{1,3}}) năm (?!\d)(?:(?! năm )[^().;:]){{3,120}}? ?\( ?(?P<moc>{_DAY}"
    rf" ?[-–] ?{_DAY}) ?\)",
    figure=r"\d năm ",
)
_DAYS = Sought(
    r"(?<![\d.,/-])(?P<so>\d{1,2}) ngày,? \(?(?P<moc>từ ngày \d{1,2}/\d{1,2}(?:/\d{4})?"
    r" đến (?:hết )?ngày \d{1,2}/\d{1,2}/\d{4})(?![\d/])",
    " ngày",
)
_ENDS = 2
"""Days a stretch lies between."""


def length_of_another(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for years of an anniversary, or a number of days, that two days do not give.

    Both days of a stretch may count, or the last one alone.
    """
    for sought, fits, unit in ((_YEARS, _years_fit, "năm"), (_DAYS, _days_fit, "ngày")):
        for block, text, cell in subject.texts(sought):
            for found in sought.finditer(text):
                right = fits(found)
                if right:
                    message = f"hai mốc cách nhau {right} {unit}, lời ghi {int(found['so'])} {unit}"
                    quote, start = found["moc"], found.start("moc")
                    cure = f"sửa số {unit} hoặc hai mốc"
                    yield at(block, quote, message, cure, cell=cell, start=start)


def _years_fit(found: re.Match[str]) -> int:
    """Return the years between one day of the year and the same day later; 0 where they fit."""
    both = days.find(found["moc"])
    if len(both) != _ENDS:
        return 0
    first, last = both
    if (first.day, first.month) != (last.day, last.month) or not (first.year and last.year):
        return 0
    between = last.year - first.year
    return between if between > 0 and between != int(found["so"]) else 0


def _days_fit(found: re.Match[str]) -> int:
    """Return the days of a stretch, both ends told; 0 where they fit, or it runs backwards."""
    both = days.find(found["moc"])
    if len(both) != _ENDS:
        return 0
    last = both[1]
    first = both[0] if both[0].year else both[0]._replace(year=last.year)
    if first.fault or last.fault or not (first.year and last.year):  # no 29/02 in the last's year
        return 0
    start = dt.date(first.year, first.month, first.day)
    between = (dt.date(last.year, last.month, last.day) - start).days
    return between + 1 if between > 0 and int(found["so"]) not in (between, between + 1) else 0


CHECKS: Checks = {"TG19": length_of_another}
