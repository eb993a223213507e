"""Dates of cited papers as people write them: ``Ngày12/3/2025``, ``ngày 12-3-2025``."""

from __future__ import annotations

import re

from kehoach.text import dates

NUMBERED = r"\d{1,2}\s?[/.-]{1,2}\s?\d{1,2}\s?[/.-]{1,2}\s?\d{4}"
_SPELT = r"\d{1,2}\s{1,3}(?i:tháng)\s{1,3}\d{1,2},?\s{1,3}(?i:năm)\s{1,3}\d{4}"
DATE = rf"(?i:ngày)\s{{0,3}}(?:{NUMBERED}|{_SPELT})"
"""A date with its word; no group of its own."""
_DIGITS = re.compile(r"\d{1,4}")


def parse_date(text: str | None) -> dates.Ngay | None:
    """Return a date of a citation; None for none, and for one no calendar has."""
    try:
        return dates.parse(plain(text)) if text else None
    except ValueError:  # 31/4: a date that is none is told by the rules, not here
        return None


def plain(text: str) -> str:
    """Return a date with the spaces and marks it should have: ``ngày 12/3/2025``.

    The zeros stand as they do in the text.
    """
    parts = _DIGITS.findall(text)
    if "tháng" in text.casefold():
        return f"ngày {parts[0]} tháng {parts[1]} năm {parts[2]}"
    return f"ngày {'/'.join(parts[:3])}"
