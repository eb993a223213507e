"""Days of the week: how they are called, and how they may be written."""

from __future__ import annotations

import re

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""From Monday on."""
_NUMBERED = {name.split()[1].casefold(): number for number, name in enumerate(WEEKDAYS[:-1])}
NAMED = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in _NUMBERED)
"""Alternatives of a pattern: what stands behind ``thứ`` in letters, with a capital or not."""
BEHIND_THU = f"(?:{'|'.join(_NUMBERED)}|[2-7])"
"""Pattern of what stands behind ``thứ``, in small letters or as a figure."""


def weekday_named(words: str) -> int:
    """Return the weekday some words name, Monday 0: ``thứ Sáu``, ``thứ 6``, ``Chủ nhật``."""
    number = re.search(r"[2-7]", words)
    if number:
        return int(number[0]) - 2
    name = words.casefold().strip(" ,:(–-)").split()[-1]
    return _NUMBERED.get(name, 6)
