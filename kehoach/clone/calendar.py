"""The nearest weekday, and the names the lunar calendar gives to years."""

from __future__ import annotations

from datetime import date, timedelta

from kehoach.law.chep_nam_moi import can, chi

_WEEK = 7

_BEGINS = 4
"""The year 4 was Giáp Tý, and every sixtieth since."""


def nearest(day: date, weekday: int) -> date:
    """Return the day of a weekday that lies nearest to a day, the earlier of two."""
    ahead = (weekday - day.weekday()) % _WEEK
    return day + timedelta(days=ahead if ahead <= _WEEK // 2 else ahead - _WEEK)


def can_chi(year: int) -> str:
    """Return the lunar name of a year: 2026 is Bính Ngọ."""
    number = year - _BEGINS
    return f"{can()[number % len(can())]} {chi()[number % len(chi())]}"
