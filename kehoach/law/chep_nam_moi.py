"""Words around a year, a day or a name that tell whose it is, for a plan carried to a new year."""

from __future__ import annotations

from functools import cache

from kehoach.law.book import book


def either(*khoa: str) -> str:
    """Return the words of lists of data/chep-nam-moi.yaml as the alternatives of a pattern."""
    return "|".join(word for name in khoa for word in book("chep-nam-moi")[name])


@cache
def ngay_le() -> frozenset[tuple[int, int]]:
    """Return the days that are spoken of by day and month alone: ``chào mừng 20/11``."""
    days = (ngay.split("/") for ngay in book("chep-nam-moi")["ngay_le"])
    return frozenset((int(day), int(month)) for day, month in days)


@cache
def can() -> tuple[str, ...]:
    """Return the ten stems of the lunar names of years, in their order."""
    return tuple(book("chep-nam-moi")["can"])


@cache
def chi() -> tuple[str, ...]:
    """Return the twelve branches of the lunar names of years, in their order."""
    return tuple(book("chep-nam-moi")["chi"])
