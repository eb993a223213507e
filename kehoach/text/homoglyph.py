"""Letters of another alphabet that look like Latin ones: the Cyrillic ``СР`` of ``66/NQ-СР``.

They print alike, but no search, register of laws or comparison finds the word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

_CYRILLIC = dict(
    zip("АВЕЅІЈКМНОРСТХҮԚԜаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTXYQWaesijopcyxhdqw", strict=True)
)
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_MEANT = _CYRILLIC | _GREEK
_FOREIGN = Sought("[\u0370-\u03ff\u0400-\u052f]")
_TOKEN = Sought(r"\S+")
_LETTERS = Sought(r"[^\W\d_]+")
_LATIN_OR_DIGIT = Sought("[0-9A-Za-z\u00c0-\u01b0\u1e00-\u1eff]")


class Lookalike(NamedTuple):
    """A letter that is not the one it seems to be."""

    offset: int
    """Where it stands in the text; the first letter is 0."""
    letter: str
    meant: str
    """The Latin letter it looks like."""


def find(text: str) -> list[Lookalike]:
    """Return the look-alike letters that stand in words or numbers written in Latin letters.

    A word all in Cyrillic or Greek, or one that holds a letter no Latin one looks like, is taken
    for what it is.
    """
    return list(each(text))


def each(text: str) -> Iterator[Lookalike]:
    """Yield what ``find`` returns, one by one: a hostile text may hold millions."""
    if not _FOREIGN.search(text):
        return
    for token in _TOKEN.finditer(text):
        foreign = _FOREIGN.findall(token[0])
        if not foreign or not _LATIN_OR_DIGIT.search(token[0]):
            continue
        whole = all(letter in _MEANT for letter in foreign)
        for word in [token] if whole else _LETTERS.finditer(text, token.start(), token.end()):
            yield from _inside(word[0], word.start())


def _inside(word: str, start: int) -> list[Lookalike]:
    if not _LATIN_OR_DIGIT.search(word) or any(
        letter not in _MEANT for letter in _FOREIGN.findall(word)
    ):
        return []
    return [
        Lookalike(start + at, sign, _MEANT[sign]) for at, sign in enumerate(word) if sign in _MEANT
    ]


def replace(text: str) -> str:
    """Return the text with every look-alike that ``find`` names replaced by the letter meant."""
    letters = list(text)
    for lookalike in find(text):
        letters[lookalike.offset] = lookalike.meant
    return "".join(letters)
