"""What becomes of counted years: an anniversary, the lunar name of a year, years of birth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.calendar import can_chi
from kehoach.clone.counted import lunar_year
from kehoach.clone.dated import by_the_moon
from kehoach.clone.points import DIGITS
from kehoach.clone.verdict import Verdict, asked, carried, either, shifted
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.clone.own import Own

_COUNT = re.compile(r"(kỷ niệm\s+(?:lần\s+thứ\s+)?)(?P<so>\d{1,4})", re.IGNORECASE)

_NAME = Sought(lunar_year, flags=re.IGNORECASE)
_I_FOR_Y = str.maketrans("ýỵỷ", "íịỉ")


def judge(words: str, own: Own) -> Verdict | None:
    """Return the question of an anniversary or of a year's lunar name: each has rules of its own.

    None for the lunar name of a year long past.
    """
    if count := _COUNT.match(words):
        return _anniversary(words, count, own)
    return _lunar_year(words, own)


def born(words: str, own: Own) -> Verdict:
    """Return the question of the years of birth a plan speaks of: an age counts from its year."""
    message = f"“{words}” đếm năm, không tự đổi"
    cure = f"là năm sinh của một lứa tuổi thì tính lại theo năm {own.moi}"
    return asked("CL39", message, cure, either(words, own))


def _anniversary(words: str, count: re.Match[str], own: Own) -> Verdict:
    later = f"{count[1]}{int(count['so']) + own.doi}{words[count.end() :]}"
    years = list(DIGITS.finditer(later))
    if years:  # the day it began on stays, the day of the new year follows
        last = years[-1]
        later = later[: last.start()] + carried(last[0], own) + later[last.end() :]
    message = f"“{words}” đếm năm, không tự đổi"
    cure = "tính lại số năm; năm mới không phải năm chẵn thì xét có còn kỷ niệm như vậy không"
    return asked("CL39", message, cure, shifted(words, later, own))


def _lunar_year(words: str, own: Own) -> Verdict | None:
    old = _NAME.search(words)
    assert old is not None  # noqa: S101 - words are found by such a name
    near = (own.nam, own.nam - 1, own.nam + 1)
    year = next((number for number in near if _spelled(can_chi(number)) == _spelled(old[0])), None)
    if year is None:
        return None
    new = can_chi(year + own.doi)
    later = carried(words[: old.start()] + new + words[old.end() :], own)
    cure = f"ghi tên năm mới: năm {year + own.doi} là {new}"
    return by_the_moon(words, cure, shifted(words, later, own))


def _spelled(name: str) -> str:
    """Return a lunar name as it is compared: with i for y, one space."""
    return " ".join(name.casefold().translate(_I_FOR_Y).split())
