"""Days, years and quarters against the names they are given beside them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import chep_nam_moi
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_STEMS, _BRANCHES = 10, 12
"""The lunar names of years go round in sixty: one of ten, one of twelve."""
_YEAR_OF_FIRST = 4
"""The year 4 is Giáp Tý."""
_MONTHS_OF_QUARTER = 3
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTHS = Sought(
    r"(?<!\w)(?P<quy>[Qq]uý (?P<so>I{1,3}|IV|[1-4])(?:/20\d\d| năm 20\d\d)?)"
    r" ?\((?:từ )?tháng (?P<dau>\d{1,2})(?:/20\d\d)?"
    r"(?: ?(?:-|–|đến|và|,) ?(?:tháng )?(?P<cuoi>\d{1,2})(?:/20\d\d)?)?\)",
    "uý ",
)
"""A quarter with its months in brackets."""


@cache
def _holiday() -> Sought:
    names = "|".join(sorted(_days(), key=len, reverse=True))
    return Sought(
        rf"(?<!\w)(?P<ten>{names})(?P<noi>,? \(?(?:ngày )?)"
        r"(?P<ngay>\d{1,2})/(?P<thang>\d{1,2})(?P<nam>/\d{4})?(?![\d/]|,\d| ?%)",
        mark=r" \(?(?:ngày )?\d{1,2}/\d",
    )


@cache
def _days() -> dict[str, str]:
    """Return the day of each name: ``Nhà giáo Việt Nam`` → ``20/11``."""
    return {str(name): str(day) for name, day in book("soat-noi-dung")["ngay_co_ten"].items()}


@cache
def _stems() -> dict[str, int]:
    names = {name: number for number, name in enumerate(chep_nam_moi.can())}
    return names | {"Kỉ": names["Kỷ"], "Quí": names["Quý"]}


@cache
def _branches() -> dict[str, int]:
    names = {name: number for number, name in enumerate(chep_nam_moi.chi())}
    return names | {"Tí": names["Tý"], "Tị": names["Tỵ"]}


@cache
def _lunar() -> Sought:
    leads = "|".join(book("soat-noi-dung")["truoc_nam_am_lich"])
    return Sought(
        rf"(?<!\w)(?P<truoc>{leads}) (?P<quote>(?P<can>{'|'.join(_stems())})"
        rf" (?P<chi>{'|'.join(_branches())})(?!\w)(?:(?:,? năm|\s?[-–]| \(| \(năm)?"
        r" ?(?P<nam>(?:19|20)\d\d)(?![\d/-]))?)",
        mark=rf"(?:{'|'.join(_stems())}) ",
    )


def name_against_calendar(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a holiday on another day, a lunar name of another year or of none.

    And for months in brackets that are not of the quarter before them.
    """
    yield from _on_another_day(subject)
    yield from _of_another_year(subject)
    yield from _of_another_quarter(subject)


def _on_another_day(subject: Subject) -> Iterator[Finding]:
    for block, text, cell in subject.texts(_holiday()):
        for found in _holiday().finditer(text):
            right = _days()[found["ten"]]
            said = f"{int(found['ngay']):02d}/{int(found['thang']):02d}"
            if said == _padded(right) or _is_of_a_meeting(found):
                continue
            message = f'"{found["ten"]}" là ngày {right}'
            cure = f'ghi ngày "{right}", hoặc sửa tên ngày'
            start = found.start()
            yield at(block, found[0], message, cure, Severity.WARNING, cell=cell, start=start)


def _padded(day: str) -> str:
    number, month = day.split("/")
    return f"{int(number):02d}/{int(month):02d}"


def _is_of_a_meeting(found: re.Match[str]) -> bool:
    """Return True for a day with its year and a word or comma before it.

    The meeting that marks the holiday may be held another day.
    """
    return bool(found["nam"]) and ("," in found["noi"] or "ngày" in found["noi"])


def _of_another_year(subject: Subject) -> Iterator[Finding]:
    for block, text, cell in subject.texts(_lunar()):
        for found in _lunar().finditer(text):
            stem, branch = _stems()[found["can"]], _branches()[found["chi"]]
            message = _fault_of(stem, branch, found["nam"])
            if message:
                quote, start = found["quote"], found.start("quote")
                cure = "sửa tên năm âm lịch hoặc sửa năm"
                yield at(block, quote, message, cure, cell=cell, start=start)


def _fault_of(stem: int, branch: int, year: str | None) -> str:
    """Return what is wrong with a lunar name: no year has it, or another than the one beside."""
    if stem % 2 != branch % 2:
        return "không có năm âm lịch này"
    if year is None:
        return ""
    number = int(year) - _YEAR_OF_FIRST
    if (number % _STEMS, number % _BRANCHES) == (stem, branch):
        return ""
    right = f"{chep_nam_moi.can()[number % _STEMS]} {chep_nam_moi.chi()[number % _BRANCHES]}"
    return f"năm {year} là năm {right}"


def _of_another_quarter(subject: Subject) -> Iterator[Finding]:
    for block, text, cell in subject.texts(_MONTHS):
        for found in _MONTHS.finditer(text):
            number = _QUARTERS[found["so"]]
            months = [int(month) for month in (found["dau"], found["cuoi"]) if month]
            if any((month - 1) // _MONTHS_OF_QUARTER + 1 != number for month in months):
                first = (number - 1) * _MONTHS_OF_QUARTER + 1
                message = f"quý này gồm tháng {first} đến tháng {first + 2}"
                yield at(block, found[0], message, "sửa quý hoặc sửa tháng", cell=cell)


CHECKS: Checks = {"TG20": name_against_calendar}
