"""Whether less of a target is better: ``Tỷ lệ hộ nghèo``, not ``hộ nghèo được hỗ trợ nhà ở``."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from kehoach.law.book import book

_BETWEEN = r"(?: \w{1,12}){0,2} "
"""Words between what is done and those it is done for: ``hỗ trợ các hộ nghèo``."""

_FAR = 60
"""Letters in which what is done and the words between stand: of the data 12, twice 13 at most."""
_NOT = re.compile(r"\b(?:không|chưa)\b")


def less_is_better(name: str) -> bool:
    """Return True for the name of a target of which less is better."""
    words = " ".join(name.lower().split())
    if not _bad().search(words):
        return False
    bare = _alike().sub(" ", words)
    behind = [found.start() for found in _done_behind().finditer(bare)]
    denied = [found.start() for found in _NOT.finditer(bare)]
    return any(
        not _done_after(found, behind, denied) and not _done_for(bare, found)
        for found in _bad().finditer(bare)
    )


def _done_after(found: re.Match[str], behind: list[int], denied: list[int]) -> bool:
    """Return True where what is done follows, and no ``không`` or ``chưa`` before it.

    Both are places in order, looked for once: a name of any length costs no more than its length.
    """
    done, other = (bisect_left(places, found.end()) for places in (behind, denied))
    if done == len(behind):
        return False
    return other == len(denied) or denied[other] > behind[done]


def _done_for(words: str, found: re.Match[str]) -> bool:
    """Return True where a word of the list only says whom something is done for."""
    start = max(found.start() - _FAR, 0)
    return _done_before().search(words, start, found.end()) is not None


@cache
def _bad() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('cang_thap_cang_tot')})\b")


@cache
def _alike() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('khong_la_thap')})\b")


@cache
def _done_behind() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('sau_la_viec_tot')})\b")


@cache
def _done_before() -> re.Pattern[str]:
    bad = _any("cang_thap_cang_tot")
    return re.compile(rf"\b(?:{_any('truoc_la_viec_tot')})(?:{_BETWEEN}| )(?:{bad})$")


def _any(key: str) -> str:
    """Return the words of a list of data/soat-noi-dung.yaml as one pattern, the longest first."""
    return "|".join(map(re.escape, sorted(book("soat-noi-dung")[key], key=len, reverse=True)))
