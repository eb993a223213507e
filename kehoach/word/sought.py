"""Words of a paragraph prepared to be found, in the spelling the reader gives them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from typing import Any

from kehoach.named import NamedTuple
from kehoach.word.read.paragraph import HIDDEN_SIGN

_UNSEEN = re.compile(f"{HIDDEN_SIGN.pattern}|\xad")
_ACCENTED = re.compile("[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+", re.DOTALL)


class Key(NamedTuple):
    """A text in the spelling words are sought in: accents joined, unseen signs left out."""

    text: str
    starts: list[int] | None
    """Offset of each of its letters in the text it was made of; None when they are the same."""

    def back(self, offset: int, length: int) -> int:
        """Return the offset in the text of one in the key; ``length`` is that of the text."""
        if self.starts is None:
            return offset
        return self.starts[offset] if offset < len(self.starts) else length

    def forth(self, offset: int) -> int:
        """Return the offset in the key of one in the text."""
        return offset if self.starts is None else bisect_left(self.starts, offset)


def key_of(text: str) -> Key:
    """Return a text in the spelling words are sought in."""
    odd = "\u2011" in text or _UNSEEN.search(text)
    if not odd and unicodedata.is_normalized("NFC", text):
        return Key(text, None)
    out, starts, at = [], [], 0
    for cluster in _ACCENTED.findall(text):
        joined = unicodedata.normalize("NFC", _UNSEEN.sub("", cluster).replace("\u2011", "-"))
        out.append(joined)
        starts += [at] * len(joined)
        at += len(cluster)
    return Key("".join(out), starts)


class Letters(NamedTuple):
    """A stretch of the words of a paragraph."""

    text: str
    """As long as the element's own text."""
    node: Any
    """The ``w:t``, or the sign; None where the file holds no such letters: a chosen date."""


class SoughtLine(NamedTuple):
    """The words of one paragraph, prepared to be found."""

    letters: list[Letters]
    starts: list[int]
    """Offset of each stretch."""
    text: str
    key: Key
    read: Key
    """The words as the reader gives them."""

    def reached(self, start: int, end: int) -> list[tuple[Letters, int]]:
        """Return the stretches that have letters between two offsets or touch them, and theirs."""
        first = max(bisect_left(self.starts, start) - 1, 0)
        after = bisect_right(self.starts, end)
        return list(zip(self.letters[first:after], self.starts[first:after], strict=True))


class Found(NamedTuple):
    """Words found in a paragraph."""

    paragraph: Any
    line: SoughtLine
    start: int
    """Offset of the words in the letters."""
    end: int
