"""Text whose letters stand apart (``T hủ tướ ng``): nothing can be said of its syllables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PIECES = ("ng", "nh", "ch", "th", "tr", "kh", "ph", "gh", "ngh")
"""Beginnings and ends of syllables that are none, in small letters."""
_KINDS = 3
"""Different ones: ``tr`` alone is a clerk's short form of triệu, ``ng`` of người."""
_SHARE = 0.0028
"""One piece in 360 words: a typed text has none, one read from such a file has tens."""
_MANY, _MOSTLY = 12, 0.1
"""Fewer pieces are a slip each, and can be told, unless one word in ten is one."""


def is_spaced_out(vocabulary: Mapping[str, int]) -> bool:
    """Return True for a text full of pieces of syllables; word → how often it stands there."""
    pieces = [vocabulary[text] for text in _PIECES if text in vocabulary]
    words, apart = sum(vocabulary.values()), sum(pieces)
    if len(pieces) < _KINDS or apart <= _SHARE * words:
        return False
    return apart >= _MANY or apart > _MOSTLY * words
