"""Syllables that one slip of a finger or of the ear may turn into each other.

Two kinds: the same letters with other marks (``sắt``, ``sát``), or one letter more, less, changed
or two of them in the wrong order, under the same tone (``truyên``, ``tuyên``).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kehoach.text.letters import fold
from kehoach.text.syllable import TONES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

LETTERS = "abcdeghiklmnopqrstuvxy"
_LONGEST = 8
"""Letters of the longest syllable (nghiêng has 7), and one for luck."""


class Spelt(NamedTuple):
    """A syllable in small letters, its tone apart."""

    letters: str
    """With their own marks: ``â``, ``đ``."""
    tone: str


@lru_cache(maxsize=8192)
def spelt(syllable: str) -> Spelt:
    """Return the letters of a syllable and its tone."""
    signs = unicodedata.normalize("NFD", syllable)
    tone = "".join(sign for sign in signs if sign in TONES)
    bare = "".join(sign for sign in signs if sign not in TONES)
    return Spelt(unicodedata.normalize("NFC", bare), tone)


def marks_apart(one: Spelt, other: Spelt) -> int:
    """Return how many marks differ between syllables of the same letters, the tone as one."""
    differ = sum(mine != yours for mine, yours in zip(one.letters, other.letters, strict=True))
    return differ + (one.tone != other.tone)


def letter_apart(one: Spelt, other: Spelt) -> bool:
    """Return True for the same tone and one letter more, less or other, or two that changed places.

    ``i`` and ``y`` are two spellings of one syllable, no slip.
    """
    if one.tone != other.tone or _same_sound(one.letters, other.letters):
        return False
    short, long = sorted((one.letters, other.letters), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    turned = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return turned or short[at + 1 :] == long[at + 1 :]


def _same_sound(one: str, other: str) -> bool:
    return one.replace("y", "i") == other.replace("y", "i")


def edits(letters: str, known: Container[str]) -> Iterator[str]:
    """Yield the known ones among the letters one edit away, without marks, each once.

    Nothing for what is longer than any syllable.
    """
    if len(letters) > _LONGEST:
        return
    seen = {letters}
    for edit in _edits(letters):
        if edit not in seen and edit in known:
            seen.add(edit)
            yield edit


def _edits(letters: str) -> Iterator[str]:
    for at in range(len(letters) + 1):
        before, after = letters[:at], letters[at:]
        yield from (before + letter + after for letter in LETTERS)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in LETTERS)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]


def bare(syllable: str) -> str:
    """Return the letters of a syllable without any mark."""
    return fold(syllable)
