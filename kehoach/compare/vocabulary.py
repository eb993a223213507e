"""Names two files write in several ways: in full or abbreviated, before a reform or after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.compare.token import Token, joined, key_of, over, tokens
from kehoach.law import cai_cach
from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SHORT = re.compile(r"(?<![^\W_])[A-ZĐƯÔ]{3,8}(?![^\W_])")
"""An abbreviation; of two letters (``CT``) too many different words begin so."""
_LONGEST = 10
"""Words of a name that is abbreviated."""
_LINKS = frozenset(map(key_of, ("-", ",", "và", "&")))
"""What stands between the words of a name and has no letter in its abbreviation."""
AGENCY = "→"
"""Begins the meaning of an agency that has a successor, and of the successor."""


class _Phrase(NamedTuple):
    """A name in words and what it means."""

    words: tuple[str, ...]
    key: str


class Vocabulary:
    """What names of two files mean, and the words of their texts by that."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Learn the abbreviations and the agencies of the reform that stand in the texts."""
        every = "\n".join(texts)
        self._short = {_letters(short) for short in _SHORT.findall(every)}
        self._phrases: dict[str, list[_Phrase]] = {}
        for full, short in book("co-quan")["viet_tat"].items():
            self._add(full, short.casefold())
        for _, _, succession in cai_cach.tim_co_quan(every):
            if len(succession.moi) == 1:
                self._add(succession.cu, AGENCY + succession.moi[0])
                self._add(succession.moi[0], AGENCY + succession.moi[0])
        self._known: dict[str, list[Token]] = {}

    def _add(self, name: str, key: str) -> None:
        words = tuple(token.key for token in tokens(name))
        listed = self._phrases.setdefault(words[0], [])
        if _Phrase(words, key) not in listed:
            listed.append(_Phrase(words, key))
            listed.sort(key=lambda phrase: -len(phrase.words))

    def read(self, text: str) -> list[Token]:
        """Return the words of a text, dates, amounts and known names each as one."""
        if text not in self._known:
            self._known[text] = self.named(text, joined(tokens(text)))
        return self._known[text]

    def named(self, text: str, found: Sequence[Token]) -> list[Token]:
        """Return tokens with each name that is known as one; ``text`` is where they are written."""
        out: list[Token] = []
        at = 0
        while at < len(found):
            key, length = self._name(text, found, at)
            if key:
                phrase = " ".join(token.key for token in found[at : at + length])
                out.append(over(found[at : at + length], key, phrase if length > 1 else ""))
            else:
                out.append(found[at])
            at += max(length, 1)
        return out

    def _name(self, text: str, found: Sequence[Token], at: int) -> tuple[str, int]:
        """Return what the name that begins here means and its words; nothing where none does."""
        for phrase in self._phrases.get(found[at].key, ()):
            held = found[at : at + len(phrase.words)]
            if tuple(token.key for token in held) == phrase.words:
                return phrase.key, len(held)
        return self._spelt(text, found, at) if self._short else ("", 0)

    def _spelt(self, text: str, found: Sequence[Token], at: int) -> tuple[str, int]:
        """Return the abbreviation the words from here on are, by their first letters."""
        letters, best = "", ("", 0)
        for length, token in enumerate(found[at : at + _LONGEST], 1):
            if token.key in _LINKS and letters:
                continue
            if not token.key[0].isalpha() or text[token.start : token.end].isupper():
                break
            letters += _letters(token.key[0])
            if letters in self._short:
                best = (key_of(letters), length)
        return best


def _letters(short: str) -> str:
    """Return an abbreviation by its bare letters; Đ stays, as nobody leaves its bar out."""
    return "".join(letter if letter in "Đđ" else fold(letter) for letter in short).casefold()


def spelt_alike(old: Sequence[str], new: Sequence[str]) -> bool:
    """Return True for words that differ only where one side spells out what the other shortens."""
    here = there = 0
    while here < len(old) and there < len(new):
        if key_of(old[here]) == key_of(new[there]):
            here, there = here + 1, there + 1
        elif taken := _spelt_by(old[here], new[there:]):
            here, there = here + 1, there + taken
        elif taken := _spelt_by(new[there], old[here:]):
            here, there = here + taken, there + 1
        else:
            return False
    return here == len(old) and there == len(new)


def _spelt_by(short: str, words: Sequence[str]) -> int:
    """Return how many words from the first on an abbreviation of two letters or more stands for."""
    if len(short) < 2 or not (short.isupper() and short.isalpha()):  # noqa: PLR2004 - as said
        return 0
    left = _letters(short)
    for number, word in enumerate(words, 1):
        if key_of(word) in _LINKS and number > 1:
            continue
        if not left.startswith(_letters(word[0])):
            return 0
        left = left[1:]
        if not left:
            return number
    return 0
