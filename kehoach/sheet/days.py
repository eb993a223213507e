"""A day or an hour as a cell shows it; dates in the Vietnamese order."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.sheet.sections import sections
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from decimal import Decimal

    from kehoach.sheet.sections import Section

BASE_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no time zone
BASE_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - same
REGIONAL = {"mm-dd-yy": "", "m/d/yy h:mm": " %H:%M"}
"""Formats 14 and 22, shown as each machine is set: here as the decree writes a date."""
_LETTERS = frozenset("dmyhsDMYHS")
_FALSE_DAY = 60
"""Excel counts a 29/02/1900 that never was: days before it are one off."""
_LAST = 2_958_466
"""31/12/9999 and a day."""


class _Sign(NamedTuple):
    """A run of one letter of the format, or words."""

    letters: str
    words: str


def is_day(code: str) -> bool:
    """Return True for a format of days or hours."""
    parsed = sections(code)
    if parsed is None:  # ``[h]:mm``, ``[$-F800]dddd``: told as unknown by whoever shows it
        return False
    return any(piece.kind == "code" and piece.text in _LETTERS for piece in parsed[0])


def day_shown(serial: Decimal, code: str, base: datetime) -> str | None:
    """Return the day a cell shows; None for a format not known here, as one with month names.

    A month before its day (``m/d/yyyy``) is not known either: a Vietnamese reader takes 9/5 for
    the ninth of May.
    """
    moment = _moment(serial, base)
    if moment is None:
        return None
    if code in REGIONAL:
        return Ngay(moment.day, moment.month, moment.year).ngan() + moment.strftime(REGIONAL[code])
    signs = _signs((sections(code) or [()])[0])
    if signs is None or not _in_order("".join(sign.letters[:1] for sign in signs)):
        return None
    return _written(signs, moment)


def _moment(serial: Decimal, base: datetime) -> datetime | None:
    if not 0 <= serial < _LAST:
        return None
    days = int(serial)
    seconds = round((serial - days) * 86_400)
    if base == BASE_1900 and 0 < days < _FALSE_DAY:
        days += 1
    try:
        return base + timedelta(days=days, seconds=seconds)
    except OverflowError:
        return None


def _signs(section: Section) -> list[_Sign] | None:
    """Return the runs of a section, a minute as ``n``; None where a sign is not known."""
    out: list[_Sign] = []
    for (kind, letter), run in groupby(section, lambda piece: (piece.kind, piece.text.lower())):
        text = "".join(piece.text for piece in run)
        if kind == "code" and letter in _LETTERS:
            out.append(_Sign(text.lower(), ""))
        elif kind == "word" or letter in "/.,@":
            out.append(_Sign("", text.replace("@", "")))
        else:
            return None
    return [_minute(out, number) for number in range(len(out))]


def _minute(signs: list[_Sign], at: int) -> _Sign:
    """Return the sign, an ``m`` behind the hour or before the second as ``n``."""
    if signs[at].letters[:1] != "m":
        return signs[at]
    before = next((sign.letters[0] for sign in reversed(signs[:at]) if sign.letters), "")
    behind = next((sign.letters[0] for sign in signs[at + 1 :] if sign.letters), "")
    minute = before == "h" or behind == "s"
    return _Sign("n" * len(signs[at].letters), "") if minute else signs[at]


def _in_order(letters: str) -> bool:
    """Return False where a month stands before its day and no year before both."""
    date = [letter for letter in letters if letter in "dmy"]
    return date[:2] != ["m", "d"]


def _written(signs: list[_Sign], moment: datetime) -> str | None:
    parts = {
        "d": str(moment.day), "dd": f"{moment.day:02d}",
        "m": str(moment.month), "mm": f"{moment.month:02d}",
        "y": f"{moment.year % 100:02d}", "yy": f"{moment.year % 100:02d}",
        "yyyy": str(moment.year),
        "h": str(moment.hour), "hh": f"{moment.hour:02d}",
        "n": str(moment.minute), "nn": f"{moment.minute:02d}",
        "s": str(moment.second), "ss": f"{moment.second:02d}",
    }  # fmt: skip
    if any(sign.letters and sign.letters not in parts for sign in signs):
        return None
    return "".join(parts.get(sign.letters, sign.words) for sign in signs).strip()
