"""Which encoding a text is in, told by its words: how many are syllables before and after.

``C«ng t¸c`` holds no syllable as it stands and two when it is taken for TCVN3; ``Général`` is none
either way; ``Hà Nam`` is two as it stands. No dictionary: the shape of a syllable is enough.
"""

from __future__ import annotations

import re

from kehoach.named import NamedTuple
from kehoach.text import legacy
from kehoach.text.syllable import shape

ENCODINGS = ("TCVN3", "VNI")
_MOST_WORDS = 400
"""Marked words that are weighed; a longer text says no more."""
_SAMPLE = 20_000
_TOKEN = re.compile(r"[^\s!-/:-@\[-`{-~…“”‘’–—]{2,}")
"""A word of two letters or more: a sign alone (½, °, ·) is a letter in either encoding."""
_ASCII_LETTER = re.compile(r"[A-Za-z]")

_FEWEST = 3
"""Distinct marked words that decide: French or German texts do not give three syllables."""
_MOSTLY = 0.85
"""The rest are names and abbreviations (``§BKH``)."""
_HARDLY = 0.5
"""Some words are syllables either way: ``thÓ`` (thể) may be ``thó``."""


class Evidence(NamedTuple):
    """The distinct marked words of a text, and how many of them are syllables."""

    words: int
    before: int
    """As the text stands."""
    after: int
    """Out of the encoding that gives more."""
    encoding: str

    @property
    def sure(self) -> bool:
        """Return True when the words alone show that the text is in the encoding."""
        enough = self.words >= _FEWEST and self.after >= self.words * _MOSTLY
        return enough and self.before <= self.words * _HARDLY

    def plus(self, other: Evidence) -> Evidence:
        """Return the two added up, for the encoding of the first."""
        return Evidence(
            self.words + other.words,
            self.before + other.before,
            self.after + other.after,
            self.encoding,
        )


def weigh(text: str, encoding: str = "") -> Evidence | None:
    """Return what the words of the text say of the encoding, or of the likelier one.

    None for a text without a marked word, and for one with letters only Unicode has: it is in
    Unicode already.
    """
    sample = text[:_SAMPLE]
    if sample.isascii() or legacy.beyond_latin(sample):
        return None
    sample = sample.translate(legacy.PRIVATE)
    marked = [word for word in dict.fromkeys(_TOKEN.findall(sample)) if _is_marked(word)][
        :_MOST_WORDS
    ]
    if not marked:
        return None
    before = sum(shape(item) is not None for item in marked)
    weighed = [_after(marked, before, word) for word in ([encoding] if encoding else ENCODINGS)]
    return max(weighed, key=lambda evidence: evidence.after)


def _is_marked(word: str) -> bool:
    return not word.isascii() and _ASCII_LETTER.search(word) is not None


def _after(marked: list[str], before: int, encoding: str) -> Evidence:
    after = sum(shape(legacy.convert(text, encoding)) is not None for text in marked)
    return Evidence(len(marked), before, after, encoding)


def without_soft_hyphens(text: str) -> str:
    """Return the text without U+00AD, which nobody sees; in TCVN3 it is ``ư`` and stays."""
    if "\xad" not in text:
        return text
    found = weigh(text, "TCVN3")
    return text if found and found.after > found.before else text.replace("\xad", "")
