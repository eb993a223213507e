"""The spelling in which words of a file are sought: as the reader gives them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from typing import NamedTuple

_UNSEEN = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
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
