"""Text whose letters stand apart (``T hủ tướ ng``): nothing can be said of its syllables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.text.slips.clauses import Case, clauses

if TYPE_CHECKING:
    from collections.abc import Iterable

_PIECES = frozenset(("ng", "nh", "ch", "th", "tr", "kh", "ph", "gh", "ngh"))
"""Beginnings and ends of syllables that are none."""
_LEAST = 3
_SHARE = 0.0028
"""One piece in 360 syllables: a typed text has none, one read from such a PDF has tens."""


def is_spaced_out(texts: Iterable[str]) -> bool:
    """Return True for texts that are full of pieces of syllables."""
    pieces = syllables = 0
    for text in texts:
        for clause in clauses(text):
            syllables += len(clause)
            small = (word.syllable for word in clause if word.case is Case.SMALL)
            pieces += sum(one in _PIECES for one in small)
    return pieces >= _LEAST and pieces > _SHARE * syllables
