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


def is_spaced_out(vocabulary: Mapping[str, int]) -> bool:
    """Return True for a text full of pieces of syllables; word → how often it stands there."""
    pieces = [vocabulary[one] for one in _PIECES if one in vocabulary]
    return len(pieces) >= _KINDS and sum(pieces) > _SHARE * sum(vocabulary.values())
