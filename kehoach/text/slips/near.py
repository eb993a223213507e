"""Syllables that one slip of a finger or of the ear may turn into each other.

Three kinds: the same letters with other marks (``sắt``, ``sát``), one letter more, less, changed
or two of them in the wrong order, under the same tone (``truyên``, ``tuyên``), or a beginning or an
end that many speakers do not tell apart (``chì``, ``trì``; ``mắt``, ``mắc``).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
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


def marks_apart(own: Spelt, other: Spelt) -> int:
    """Return how many marks differ between syllables of the same letters, the tone as one."""
    differ = sum(mine != yours for mine, yours in zip(own.letters, other.letters, strict=True))
    return differ + (own.tone != other.tone)


def letter_apart(own: Spelt, other: Spelt) -> bool:
    """Return True for the same tone and one letter more, less or other, or two that changed places.

    ``i`` and ``y`` are two spellings of one syllable, no slip.
    """
    if own.tone != other.tone or _same_sound(own.letters, other.letters):
        return False
    short, long = sorted((own.letters, other.letters), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    turned = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return turned or short[at + 1 :] == long[at + 1 :]


def _same_sound(text: str, other: str) -> bool:
    return text.replace("y", "i") == other.replace("y", "i")


_ONSETS = {
    "tr": ("ch",),
    "ch": ("tr",),
    "s": ("x",),
    "x": ("s",),
    "gi": ("d", "v", "r"),
    "d": ("gi", "v", "r"),
    "v": ("d", "gi"),
    "r": ("d", "gi", "g"),
    "l": ("n",),
    "n": ("l",),
}
"""Beginnings that sound alike in a part of the country: north, south, or both."""
_ENDS = {
    "nh": ("n",),
    "ng": ("n",),
    "n": ("ng", "nh"),
    "c": ("t",),
    "t": ("c", "ch"),
    "ch": ("t",),
    "i": ("y",),
    "y": ("i",),
}
"""The same of ends; ``m`` and ``p`` are told apart everywhere."""
_VOWELS = "aăâeêioôơuưy"


@lru_cache(maxsize=8192)
def sounds(syllable: str) -> tuple[str, ...]:
    """Return what a syllable may be heard as: its beginning or its end another one, its tone kept.

    Not all of them are syllables.
    """
    letters = spelt(syllable).letters
    onset = _onset(letters)
    other = [text + syllable[len(onset) :] for text in _ONSETS.get(onset, ())]
    end = next((text for text in _ENDS if letters.endswith(text)), "")
    apart = end not in ("i", "y") or letters[-2:-1] == "a"  # else two spellings: lý, lí
    if end and apart and len(onset) + len(end) < len(letters):
        other += [syllable.removesuffix(end) + text for text in _ENDS[end]]
    return tuple(other)


def _onset(letters: str) -> str:
    """Return the consonants a syllable begins with; of ``gì`` the ``g`` alone."""
    if letters.startswith("gi") and len(letters) > len("gi"):
        return "gi"
    at = next((n for n, letter in enumerate(letters) if letter in _VOWELS), len(letters))
    return letters[:at]


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
