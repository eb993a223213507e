"""The nearest weekday, and the names the lunar calendar gives to years."""

from __future__ import annotations

from datetime import date, timedelta

_WEEK = 7

CAN = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
CHI = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
_BEGINS = 4
"""The year 4 was Giáp Tý, and every sixtieth since."""


def nearest(day: date, weekday: int) -> date:
    """Return the day of a weekday that lies nearest to a day, the earlier of two."""
    ahead = (weekday - day.weekday()) % _WEEK
    return day + timedelta(days=ahead if ahead <= _WEEK // 2 else ahead - _WEEK)


def can_chi(year: int) -> str:
    """Return the lunar name of a year: 2026 is Bính Ngọ."""
    number = year - _BEGINS
    return f"{CAN[number % len(CAN)]} {CHI[number % len(CHI)]}"
