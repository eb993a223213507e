"""Words, numbers and addresses of the same shape: as long, capitals and tones where they were."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import cycle

from kehoach.law.book import book
from kehoach.law.so_don_vi import hom_nay
from kehoach.text.syllable import TONES

_CONSONANTS = dict(zip("bcdghklmnpqrstvxđ", "tlbhkmnbcvtsrgxdl", strict=True))
_MIDDLE = ("văn", "thị")
"""Middle words half the people have: they stay."""
_VOWELS = dict(zip("aeiouy", "oauiea", strict=True))


def tone(word: str) -> str:
    """Return the mark of tone a word bears; empty for ngang."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if sign in TONES)


@cache
def _pool(key: str, name: str) -> dict[tuple[int, str], tuple[str, ...]]:
    """Return the words of a list by their length and tone."""
    out: dict[tuple[int, str], tuple[str, ...]] = {}
    for word in book(name)[key]:
        shape = len(word), tone(word)
        out[shape] = (*out.get(shape, ()), word.lower())
    return out


def _like(word: str, *, family: bool) -> tuple[str, ...]:
    """Return words as long: of the same tone first; a family name for one, of any tone."""
    length, same = len(word), (len(word), tone(word))
    families = _pool("ho", "nguoi-ky")
    if not family:
        return _pool("chu", "ten-thay").get(same, ())
    others = (words for shape, words in families.items() if shape[0] == length)
    return (*families.get(same, ()), *(word for words in others for word in words))


class Shapes:
    """What was given for what: the same for the same, another for another where there is one."""

    def __init__(self) -> None:
        self._words: dict[tuple[str, bool], str] = {}
        self._digits = cycle("73951846")

    def name(self, words: str) -> str:
        """Return a name for a name, letter for letter as long; what parts its words stays."""
        out: list[str] = []
        first, word = True, ""
        for sign in f"{words}\n":
            if sign.isalpha():
                word += sign
                continue
            if word:
                out.append(self.word(word, family=first))
                first, word = False, ""
            out.append(sign)
        return "".join(out)[:-1]

    def word(self, word: str, *, family: bool = False) -> str:
        """Return another word of the same length, capitals and, where one is known, tone."""
        key = unicodedata.normalize("NFC", word.lower()), family
        if key not in self._words:
            self._words[key] = self._another(key[0], family=family)
        return as_written(word, self._words[key])

    def _another(self, word: str, *, family: bool) -> str:
        if word in _MIDDLE:
            return word
        taken = set(self._words.values())
        fitting = [text for text in _like(word, family=family) if text != word]
        free = [text for text in fitting if text not in taken]
        return (free or fitting or [_shifted(word)])[0]

    def number(self, digits: str) -> str:
        """Return other digits in the place of digits: the first two and all signs stay."""
        out, seen = "", 0
        kept = _KEPT_DIGITS if len(digits) > 2 * _KEPT_DIGITS else 0
        for sign in digits:
            seen += sign.isdigit()
            if not sign.isdigit() or seen <= kept:
                out += sign
                continue
            other = next(self._digits)
            out += other if other != sign else next(self._digits)
        return out

    def unit(self, words: str) -> str:
        """Return another unit's name of today, as long; a made-up one where there is none."""
        same = (
            unit.ten
            for unit in hom_nay().don_vi.values()
            if len(unit.ten) == len(words) and unit.ten != words
        )
        return next(same, None) or self.name(words)

    def address(self, text: str) -> str:
        """Return a mail or web address with other letters and digits; its signs stay."""
        return "".join(_shifted(sign) if sign.isalnum() else sign for sign in text)


_KEPT_DIGITS = 2
"""Digits that stay: whether a number is a phone, of which kind, is read from them."""


def as_written(model: str, word: str) -> str:
    """Return a word of the same length with the capitals of a model."""
    pairs = zip(model, word, strict=True)
    return "".join(sign.upper() if like.isupper() else sign for like, sign in pairs)


def _shifted(word: str) -> str:
    """Return a word with other letters, each with the marks it had where such a letter is."""
    return "".join(map(_shifted_letter, word))


def _shifted_letter(sign: str) -> str:
    if sign.isdigit():
        return str((int(sign) + 3) % 10) if sign.isascii() else "5"
    low = sign.lower()
    base, *marks = list(unicodedata.normalize("NFD", low))
    other = _CONSONANTS.get(low) or _VOWELS.get(base, "z")
    found = unicodedata.normalize("NFC", other + "".join(marks))
    found = found if len(found) == 1 and found != low else other
    return found.upper() if sign.isupper() and len(found.upper()) == 1 else found
