"""Words of the lists of ``cau-van``, looked up where they stand in a text.

A pattern of so many words takes longer to make than a page to read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book

if TYPE_CHECKING:
    from collections.abc import Iterable

    Begun = dict[str, tuple[str, ...]]
    """First word → the phrases that begin with it, the longest first."""

WORD = re.compile(r"[^\W\d_]+")
"""A word of letters."""
_SPOKEN = re.compile(r"\S+")
_LONGEST_VERB = 4
"""Words of the longest verb of the lists."""
_FAR = 6
"""Words among which the verb begins: what follows the first words of a subject's name."""
_BREAK = re.compile(r"[^\w ,]|\d")
"""Between a subject and its verb neither marks nor digits stand."""


def last_words(text: str, start: int, end: int, count: int) -> int:
    """Return where the last of some words begin between two places, however far apart they are."""
    begins = [found.start() for found in _SPOKEN.finditer(text, start, end)]
    return begins[-count:][0] if begins else end


def held(text: str, at: int, phrases: Begun) -> int:
    """Return the end of the longest phrase that stands at a place as whole words; else 0."""
    first = WORD.match(text, at)
    for phrase in phrases.get(first[0], ()) if first else ():
        end = at + len(phrase)
        if text.startswith(phrase, at) and not text[end : end + 1].isalnum():
            return end
    return 0


def does(text: str, start: int, until: int, verbs: str) -> bool:
    """Return True where one of some verbs stands a few words behind, no comma right before it."""
    broken = _BREAK.search(text, start, until)
    words = text[start : broken.start() if broken else until].split()
    listed = known(verbs)
    return text[start : start + 1] in {" ", ","} and any(
        " ".join(words[at : at + count]).rstrip(",") in listed
        for at in range(min(_FAR + 1, len(words)))
        if at == 0 or words[at - 1][-1] != ","
        for count in range(1, _LONGEST_VERB + 1)
    )


@cache
def known(key: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(book("cau-van")[key])


@cache
def begun(keys: tuple[str, ...]) -> Begun:
    """Return the phrases of some lists by their first words."""
    return by_first_word(phrase for key in keys for phrase in book("cau-van")[key])


def by_first_word(phrases: Iterable[str]) -> Begun:
    """Return phrases by their first words, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        found.setdefault(phrase.partition(" ")[0], []).append(phrase)
    return {word: tuple(sorted(said, key=len, reverse=True)) for word, said in found.items()}
