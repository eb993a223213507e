"""What stands before the number of a cited paper: its kind, the word ``số``, at times its date."""

from __future__ import annotations

import re
from functools import cache

from kehoach.law import loai_van_ban
from kehoach.law.book import book
from kehoach.law.dated import DATE
from kehoach.named import NamedTuple

_SO = re.compile(r"(?<![^\W_])(?:[Ss][ốôồổộóo]|SỐ)\s{0,2}[:.]?\s{0,3}$")
"""``so``, ``sô``: the word is meant, and misspelt."""
_SO_FAR = 12
_KIND = re.compile(r"(?:[^\W\d_]{1,7}\s{1,3}){0,3}[^\W\d_]{1,7}$")
_KIND_FAR = 40
"""Letters the longest kind takes, spaces and all."""
_DATED = re.compile(rf"(?<!\w)({DATE}),?\s{{1,3}}$")
_DATED_FAR = 40
_ISSUED = re.compile(r"\s{1,3}của\s{1,3}")
_ISSUED_FAR = 140
_NOT_OF_A_NAME = re.compile(r"[;:.()\d]")


class Written(NamedTuple):
    """A part of a citation as it stands in the text."""

    words: str
    start: int
    end: int


class Called(NamedTuple):
    """What leads up to a number."""

    loai: str
    """The kind as data/ spells it."""
    loai_viet: Written
    chu_so: Written | None
    """The word ``số`` as it stands; None where it was left out."""
    ngay_viet: Written | None = None
    """The date, where it stands before the number."""
    co_quan: Written | None = None
    """The issuer, where it stands before the number."""


def called(text: str, at: int, since: int = 0) -> Called | None:
    """Return what calls the number at a place; None for a number without its kind.

    ``since`` is where the citation before ends: no word of it is looked at.
    """
    low = max(since, at - _SO_FAR)
    found = _SO.search(text[low:at])
    word = _written(text, low + found.start(), at) if found else None
    end = word.start if word else at
    kind = _kind(text, end, since) if word or text[at - 1 : at].isspace() else None
    if kind is not None:
        return Called(*kind, word)
    return _from_afar(text, word, since) if word else None


def _written(text: str, start: int, end: int) -> Written:
    words = text[start:end].rstrip()
    return Written(words, start, start + len(words))


def _kind(text: str, end: int, since: int) -> tuple[str, Written] | None:
    """Return the kind that ends right before a place."""
    low = max(since, end - _KIND_FAR)
    before = text[low:end].rstrip()
    found = _KIND.search(before)
    if found is None:
        return None
    starts = [match.start() for match in re.finditer(r"\S+", found[0])]
    for offset in starts:
        start = low + found.start() + offset
        loai = _kind_of(" ".join(found[0][offset:].split()))
        if loai and not text[max(0, start - 1) : start].isalnum():
            return loai, _written(text, start, low + len(before))
    return None


def _kind_of(words: str) -> str | None:
    """Return the kind some words name; one in its abbreviation, as ``QĐ số 45/QĐ-UBND``, too."""
    return loai_van_ban.viet_dung(words) or book("vien-dan")["goi_tat"].get(words)


def _from_afar(text: str, word: Written, since: int) -> Called | None:
    """Return the kind before a date or an issuer: ``Quyết định ngày 12/3/2025 số 45/QĐ-UBND``."""
    dated = _dated(text, word.start, since)
    end = dated.start if dated else word.start
    issuer, lead = _issued(text, end, since)
    if issuer:
        dated = dated or _dated(text, lead, since)
        end = dated.start if dated and dated.start < lead else lead
    kind = _kind(text, end, since) if dated or issuer else None
    return Called(*kind, word, dated, issuer) if kind else None


def _dated(text: str, end: int, since: int) -> Written | None:
    low = max(since, end - _DATED_FAR)
    found = _DATED.search(text[low:end])
    return Written(found[1], low + found.start(), low + found.end(1)) if found else None


def _issued(text: str, end: int, since: int) -> tuple[Written | None, int]:
    """Return the agency that ends before a place, and where the words that lead to it begin."""
    low = max(since, end - _ISSUED_FAR)
    for found in _ISSUED.finditer(text, low, end):
        name = text[found.end() : end].rstrip(" ,\n")
        start = found.start()
        bare = name and not _NOT_OF_A_NAME.search(name) and not _leads().search(name)
        if bare and (_kind(text, start, since) or _dated(text, start + 1, since)):
            return _written(text, found.end(), found.end() + len(name)), start + 1
    return None, end


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{loai_van_ban.dan_trich_yeu()})(?!\w)")
