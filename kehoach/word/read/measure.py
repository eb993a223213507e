"""Measures of a file: a bare number is twips (1/20 pt), any other names its unit."""

from __future__ import annotations

import re

_MEASURE = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?")
_UNIT = {
    None: 1.0,
    "mm": 1440 / 25.4,
    "cm": 14400 / 25.4,
    "in": 1440.0,
    "pt": 20.0,
    "pc": 240.0,
    "pi": 240.0,
}


def twips(value: str | None) -> float | None:
    """Return a measure as twips: a bare number is one already, ``210mm`` names its unit."""
    found = _MEASURE.fullmatch(value or "")
    return float(found[1]) * _UNIT[found[2]] if found else None
