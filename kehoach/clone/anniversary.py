"""What becomes of counted years: an anniversary, the lunar name of a year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.calendar import can_chi
from kehoach.clone.dated import by_the_moon
from kehoach.clone.points import DIGITS
from kehoach.clone.verdict import Verdict, asked, carried, span

if TYPE_CHECKING:
    from kehoach.clone.own import Own

_COUNT = re.compile(r"(kỷ niệm\s+(?:lần\s+thứ\s+)?)(?P<so>\d{1,4})", re.IGNORECASE)


def judge(words: str, own: Own) -> Verdict | None:
    """Return the question of an anniversary or of a year's lunar name: each has rules of its own.

    None for the lunar name of a year long past.
    """
    if count := _COUNT.match(words):
        return _anniversary(words, count, own)
    for year in (own.nam, own.nam - 1, own.nam + 1):
        old = _spelled(can_chi(year))
        if old.search(words):
            return _lunar_year(words, old, year, own)
    return None


def _anniversary(words: str, count: re.Match[str], own: Own) -> Verdict:
    later = f"{count[1]}{int(count['so']) + own.doi}{words[count.end() :]}"
    years = list(DIGITS.finditer(later))
    if years:  # the day it began on stays, the day of the new year follows
        last = years[-1]
        later = later[: last.start()] + carried(last[0], own) + later[last.end() :]
    told = f"“{words}” đếm năm, không tự đổi"
    cure = "tính lại số năm; năm mới không phải năm chẵn thì xét có còn kỷ niệm như vậy không"
    return asked("CL39", told, cure, (f"{later} ({span(own)})", f"giữ {words}"))


def _lunar_year(words: str, old: re.Pattern[str], year: int, own: Own) -> Verdict:
    new = can_chi(year + own.doi)
    choices = f"{carried(old.sub(new, words), own)} ({span(own)})", f"giữ {words}"
    return by_the_moon(words, f"ghi tên năm mới: năm {year + own.doi} là {new}", choices)


def _spelled(name: str) -> re.Pattern[str]:
    """Return what finds a lunar name, written with y or i."""
    either = {"ý": "[ýí]", "ỵ": "[ỵị]", "ỷ": "[ỷỉ]"}
    return re.compile(
        r"\s+".join("".join(either.get(sign, sign) for sign in word) for word in name.split()),
        re.IGNORECASE,
    )
