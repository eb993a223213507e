"""Whether less of a target is better: ``Tỷ lệ hộ nghèo``, not ``hộ nghèo được hỗ trợ nhà ở``."""

from __future__ import annotations

import re
from functools import cache

from kehoach.law.book import book

_BETWEEN = r"(?: \w{1,12}){0,2} "
"""Words between what is done and those it is done for: ``hỗ trợ các hộ nghèo``."""

_NOT = re.compile(r"\b(?:không|chưa)\b")


def less_is_better(name: str) -> bool:
    """Return True for the name of a target of which less is better."""
    words = " ".join(name.lower().split())
    if not _bad().search(words):
        return False
    bare = _alike().sub(" ", words)
    return any(not _turned(bare, found) for found in _bad().finditer(bare))


def _turned(words: str, found: re.Match[str]) -> bool:
    """Return True where a word of the list only says whom the target is about."""
    behind = _done_behind().search(words, found.end())
    if behind and not _NOT.search(words, found.end(), behind.start()):
        return True
    return _done_before().search(words[: found.end()]) is not None


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
