"""Capitals of TCVN3: the encoding has none with a tone mark, so ``ỦY BAN`` is typed ``ñY BAN``.

The fonts .VnTimeH draw all letters as capitals; in .VnTime, and in a text without fonts, only the
unmarked letters of a word in capitals are capitals. Such a word is lifted whole.
"""

from __future__ import annotations

import re
from itertools import groupby
from string import ascii_lowercase

from kehoach.text.syllable import shape

_WORD = re.compile(r"[^\W\d_]+")
_CUT = re.compile(r"[\n\d:;/]")
"""Words on the other side of one say nothing: ``Sè: 12/KH-UBND`` is ``Số``, not ``SỐ``."""


def lifted(before: str, text: str) -> str:
    """Return a text out of TCVN3 with the words typed as capitals in capitals.

    ``before`` is the same text in TCVN3, letter for letter. A word of one capital and marked
    letters (``X·``: Xã or XÃ) follows the words beside it, when these agree.
    """
    if before == text:
        return text
    words = list(_WORD.finditer(text))
    kinds = [_kind(before[match.start() : match.end()], match[0]) for match in words]
    parts = [number for number, _ in _numbered(words, text)]
    near = zip(_known(kinds, parts), _known(kinds[::-1], parts[::-1])[::-1], strict=True)
    out, done = [], 0
    for match, kind, beside in zip(words, kinds, near, strict=True):
        word = match[0].upper() if kind == _UP or (kind == _OPEN and _agree(beside)) else match[0]
        out += [text[done : match.start()], word]
        done = match.end()
    return "".join([*out, text[done:]])


_UP, _LOW, _OPEN, _SILENT = "up", "low", "open", "silent"


def _agree(beside: tuple[bool | None, bool | None]) -> bool:
    """Return True when the words beside are in capitals, as far as there are any."""
    return True in beside and False not in beside


def _kind(before: str, word: str) -> str:
    """Return whether a word is in capitals, is not, may be, or says nothing of its neighbours."""
    small = [sign for sign, letter in zip(before, word, strict=True) if letter.islower()]
    if not set(small).isdisjoint(ascii_lowercase):
        return _LOW
    if any(letter.isupper() for letter in word[1:]):
        return _UP if small or shape(word) else _SILENT  # UBND, KH, II: no words
    return _OPEN if small else _SILENT


def _numbered(words: list[re.Match[str]], text: str) -> list[tuple[int, re.Match[str]]]:
    """Return each word with the number of the stretch it stands in."""
    out, part, last = [], 0, 0
    for match in words:
        part += _CUT.search(text, last, match.start()) is not None
        last = match.end()
        out.append((part, match))
    return out


def _known(kinds: list[str], parts: list[int]) -> list[bool | None]:
    """Return for each word whether the nearest telling word before it is in capitals."""
    out: list[bool | None] = []
    for _, stretch in groupby(zip(parts, kinds, strict=True), key=lambda pair: pair[0]):
        near: bool | None = None
        for _, kind in stretch:
            out.append(near)
            if kind in (_UP, _LOW):
                near = kind == _UP
    return out
