"""The day of a law called by its name, against the days laws of that name were passed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import hieu_luc
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject


def day_of_no_such_law(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each law of a căn cứ on a day on which none of its name was passed.

    One the register knows by its name and year is left to it, as one cited by its number is.
    """
    for law in subject.facts.laws:
        days = _days().get(_letters(f"{law.loai} {law.ten}"))
        if days is None or law.so or law.ngay is None:
            continue
        known = hieu_luc.tra_ten(law.loai, f"{law.ten} {law.ngay.nam}")
        said = (law.ngay.ngay, law.ngay.thang, law.ngay.nam)
        if said not in days and not (known and known.ngay):
            last = "{}/{}/{}".format(*max(days, key=lambda day: (day[2], day[1], day[0])))
            message = "không có luật nào tên này thông qua ngày ấy"
            cure = f"xem lại ngày trên văn bản gốc; luật mới nhất được biết: ngày {last}"
            yield at(law.block, law.words, message, cure, Severity.WARNING)


@cache
def _days() -> dict[str, frozenset[tuple[int, int, int]]]:
    """Return the days laws of each name were passed on, day, month and year."""
    return {
        _letters(name): frozenset(_parts(day) for day in days)
        for name, days in book("vien-dan")["ngay_cua_luat"].items()
    }


def _parts(day: str) -> tuple[int, int, int]:
    number, month, year = (int(part) for part in day.split("/"))
    return number, month, year


def _letters(name: str) -> str:
    """Return a name as it is compared: commas and capitals aside."""
    return fold(name).replace(",", "").strip()
