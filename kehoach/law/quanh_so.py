"""Patterns of the words around a number, from the lists of data/so-lieu.yaml."""

from __future__ import annotations

import re
from functools import cache

from kehoach.law.book import book


def words(name: str, *more: str) -> str:
    """Return a list of data/so-lieu.yaml as alternatives of a pattern, the longest first."""
    words = sorted(dict.fromkeys([*book("so-lieu")[name], *more]), key=len, reverse=True)
    return "|".join(re.escape(word).replace("\\ ", r"\s") for word in words)


@cache
def starts(name: str) -> re.Pattern[str]:
    """Return what matches a word of a list right behind a number."""
    return re.compile(rf"\s{{0,2}}(?:{words(name)})(?!\w)", re.IGNORECASE)


@cache
def holds(name: str) -> re.Pattern[str]:
    """Return what finds a word of a list."""
    return re.compile(rf"(?<!\w)(?:{words(name)})(?!\w)", re.IGNORECASE)


@cache
def ends(name: str) -> re.Pattern[str]:
    """Return what finds a word of a list, or a sign, right before a number."""
    return re.compile(rf"(?:(?<!\w)(?:{words(name)})|[:≥≤><=])\s{{0,2}}$", re.IGNORECASE)


@cache
def sized() -> re.Pattern[str]:
    """Return what finds a word of size with at most three words between it and the number."""
    return re.compile(
        rf"(?<!\w)(?:{words('la_kich_thuoc')})(?:\s[^\W\d_]+){{0,3}}\s{{0,2}}:?\s{{0,2}}$",
        re.IGNORECASE,
    )
