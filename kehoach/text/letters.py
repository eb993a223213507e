"""Letters: one spelling for one letter, and what cannot be printed at all."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What XML 1.0 cannot hold (tab, line feed and carriage return excepted) and lone surrogates.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_NEWLINES = re.compile("\r\n?|\x85|\u2028|\u2029")
_SUSPECT = re.compile(f"{_UNPRINTABLE.pattern}|[\r\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t\xa0\n]+")


_PAIRED = range(0x1EA0, 0x1EFA)
LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơư" + "".join(chr(code) for code in _PAIRED if code % 2)
"""Small Vietnamese letters, for a character class."""
UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(chr(code) for code in _PAIRED if not code % 2)
"""Capital Vietnamese letters, for a character class."""
_WORD = re.compile(r"[^\W_]+")
_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
"""The marks of Vietnamese letters apart from them: five tones, of â, of ă, the horn."""


def clean(text: str) -> str:
    r"""Return the text as it is carried through the whole program.

    Canonical composition (TCVN 6909:2001 asks for precomposed letters), line ends as ``\n``,
    letters XML cannot hold dropped. Everything else stays: zero-width characters, no-break
    spaces, tabs, emoji.
    """
    if is_clean(text):
        return text
    return _UNPRINTABLE.sub("", _NEWLINES.sub("\n", unicodedata.normalize("NFC", text)))


def is_clean(text: str) -> bool:
    """Return True when ``clean`` would return the very same text."""
    return unicodedata.is_normalized("NFC", text) and not _SUSPECT.search(text)


def apart(text: str) -> str:
    """The first word typed with an accent apart from its letter, joined; empty when there is none.

    TCVN 6909:2001 asks for precomposed letters: such words are not found by a search and print with
    loose accents.
    """
    if unicodedata.is_normalized("NFC", text):
        return ""
    words = (
        unicodedata.normalize("NFC", word)
        for word in text.split()
        if not unicodedata.is_normalized("NFC", word)
    )
    return next((joined for joined in words if any(letter.isalpha() for letter in joined)), "")


def words_of(text: str) -> list[str]:
    """Return the words of a text in order: letters and digits between other signs."""
    return _WORD.findall(text)


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space, ends trimmed."""
    if "  " in text or "\t" in text or "\xa0" in text or "\n" in text:
        return _SPACES.sub(" ", text).strip()
    return text.strip()  # nearly every text is so already, and the pattern is dear


def places_of(words: str, text: str) -> Iterator[int]:
    """Yield where words stand in a text, one behind the other.

    Words of a paper are sought so and never as a pattern: compiled patterns are kept on disk.
    """
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + len(words))


def place_of(words: str, text: str, number: int = 0) -> int:
    """Return where words stand after ``number`` earlier places, the last if fewer, -1 if none."""
    start = text.find(words)
    for _ in range(number if words else 0):
        start = max(start, text.find(words, start + len(words)))
    return start


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the text without tone marks, lower case, đ as d: for comparing, never for printing.

    A whole paper is folded by ``unaccented``: remembered texts of that size would fill memory.
    """
    return unaccented(text)


def unaccented(text: str) -> str:
    """Return a text of any length as ``fold`` does, and do not remember it."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    for mark in _MARKS:
        plain = plain.replace(mark, "")
    if plain.isascii() or not any(map(unicodedata.combining, set(plain))):
        return plain  # Vietnamese always: a third of the time of asking each letter
    return "".join(c for c in plain if not unicodedata.combining(c))


def shortened(text: str, most: int = 60) -> str:
    """A text as a message shows it, a long one cut off: it may be anything, of any length."""
    return text if len(text) <= most else f"{text[:most]}…"


def upper_first(text: str) -> str:
    """Return the text with its first letter capital and the rest untouched."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Return the text with its first letter small, unless the first word is all capitals."""
    word = text.split(maxsplit=1)[0] if text.strip() else ""
    return text if len(word) > 1 and word.isupper() else text[:1].lower() + text[1:]
