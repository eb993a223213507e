"""Patterns that find the name of an agency as people write it.

``Phòng Giáo dục và Đào tạo`` is also found as ``phòng Giáo dục & Đào tạo``, in capitals, over a
line break and with an en dash; not as ``phòng y tế`` (a room), nor inside ``Văn phòng …`` or a
longer name. Every gap is bounded, so a search is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GAP = r"\s{1,9}"
_DASH = r"\s{0,9}[-\u2013]\s{0,9}"
_UPPER = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ"
_TONES = {
    "óa": "(?:óa|oá)",
    "ủy": "(?:ủy|uỷ)",
    "Ủy": "(?:[Ủủ]y|[Uu]ỷ)",
    "ÓA": "(?:ÓA|OÁ)",
    "ỦY": "(?:ỦY|UỶ)",
}
END = rf"(?!\w)(?! ?[-\u2013] ?[{_UPPER}])"
"""No letter follows, nor a dash and a capital: that is a longer name we do not know."""
_NOT_A_ROOM = r"(?<![Vv]ăn )(?<!VĂN )"


def mau(ten: str, tu: int = 0) -> str:
    """Return the pattern of one name from its word ``tu`` on.

    Loosely in its capitals, or all in capitals.
    """
    loose, strict = (
        GAP.join(_word(word, place) for place, word in enumerate(words) if place >= tu).replace(
            rf"{GAP}\-{GAP}", _DASH
        )
        for words in (ten.split(), ten.upper().split())
    )
    return loose if strict == loose else f"(?:{loose}|{strict})"


class BoTim:
    """Finds the names of a list, the longest where several fit.

    Names are kept by their first word and compiled when that word is first met: a text pays for the
    names it may hold.
    """

    def __init__(self, cac_ten: Iterable[str]) -> None:
        self._names: dict[str, list[str]] = {}
        for ten in sorted(dict.fromkeys(cac_ten), key=len, reverse=True):
            self._names.setdefault(ten.split()[0], []).append(ten)
        self._heads = sorted(self._names, key=len, reverse=True)
        self._compiled: dict[str, re.Pattern[str]] = {}
        heads = [self._first(head) for head in self._heads]
        # a branch without groups is left at its first letter: three times as fast as one with them
        self._head = re.compile(rf"(?<!\w)(?=[{self._letters()}])(?:{'|'.join(heads)})(?!\w)")
        self._which = re.compile(rf"(?:{'|'.join(f'({head})' for head in heads)})(?!\w)")

    def _letters(self) -> str:
        """Return what names begin with, for a character class: looked at first, few words have it.

        A tone may stand on the letter behind (``uỷ`` for ``ủy``): the bare letter is one too.
        """
        first = {head[0] for head in self._heads}
        first |= {unicodedata.normalize("NFD", text)[0] for text in first}
        return "".join(sorted({*map(str.lower, first), *map(str.upper, first)}))

    @staticmethod
    def _first(head: str) -> str:
        if head.isdigit():
            return rf"(?<![.,/]){head}"
        return (_NOT_A_ROOM if head == "Phòng" else "") + mau(head)

    def tim(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and name of every one found, in order, never overlapping."""
        at = 0
        for head in self._head.finditer(text):
            if head.start() >= at and (found := self._o_day(text, head)):
                at = found[1]
                yield found

    def dau(self, text: str) -> tuple[int, int, str] | None:
        """Return the one a text begins with."""
        head = self._head.match(text)
        return self._o_day(text, head) if head else None

    def _o_day(self, text: str, head: re.Match[str]) -> tuple[int, int, str] | None:
        which = self._which.match(text, head.start())
        word = self._heads[(which.lastindex if which and which.lastindex else 0) - 1]
        names = self._names[word]
        if word not in self._compiled:
            self._compiled[word] = re.compile("|".join(f"({mau(name)}){END}" for name in names))
        found = self._compiled[word].match(text, head.start())
        return (found.start(), found.end(), names[(found.lastindex or 0) - 1]) if found else None


def _word(word: str, place: int) -> str:
    """Return the pattern of a word.

    The first in either case, the second as written, later ones in either.
    """
    if word in {"và", "VÀ"}:
        return f"(?:{word}|&)"
    pattern = re.escape(word).replace(r"\&", r"\s?&\s?")
    for text, either in _TONES.items():
        pattern = pattern.replace(text, either)
    first = pattern[:1]
    if place != 1 and first.isalpha() and first.isupper() and word[1:2].islower():
        return f"[{first}{first.lower()}]{pattern[1:]}"
    return pattern
