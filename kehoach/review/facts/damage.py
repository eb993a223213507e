"""A text that lost its paragraphs, or whose letters a machine misread: no fault of its writer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng, chinh_ta
from kehoach.review.blocks import text_of
from kehoach.text import syllable
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.document.block import Block

_INNER = Sought(
    rf"\s(?<!Điều\s)"
    rf"(?:[IVX]{{1,5}}\.\s(?=[{UPPER}]{{2}})|\d{{1,2}}\.\s(?=[{UPPER}])|[a-zđ]\)\s(?=[{UPPER}])"
    rf"|(?<=[.;:]\s)[-+]\s(?=[{UPPER}]))"
)
"""The number or the dash of a heading, a khoản, an item, inside a line."""
_SHORT = 40
"""Letters of a line in which nothing was joined to anything."""
_FEWEST = 5
"""Such marks inside lines: a plan that was read has one at most, one run together ten a page."""
_VOWEL = Sought(r"[^bcdđghklmnpqrstvx]")
_DIFFERENT, _SHARE = 25, 0.04
"""Different words that no syllable can be, and their share: a bad typist makes a dozen, 2 %."""


def runs_together(blocks: Iterable[Block]) -> bool:
    """Return True for a text most of whose numbers and dashes stand inside lines."""
    inner = labelled = 0
    for block in blocks:
        labelled += bool(block.label)
        text = text_of(block) if block.table is None else ""
        if len(text) > _SHORT:
            inner += sum(1 for _ in _INNER.finditer(text))
    return inner >= _FEWEST and inner > labelled


def misread(vocabulary: Iterable[str]) -> list[str]:
    """Return the words in small letters that no syllable can be, where OCR made them.

    Nothing for a text that was typed.
    """
    small = [word for word in vocabulary if word.islower() and not word.isascii()]
    wrong = [word for word in small if not is_syllable(word)]
    return wrong if len(wrong) >= _DIFFERENT and len(wrong) > _SHARE * len(small) else []


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Return True for a syllable wherever its tone stands, a loan word, a short form (``đc``)."""
    if word.isascii() or cap_tieng.bang_dem().usual(word) or word in chinh_ta.muon():
        return True
    return syllable.shape(word) is not None or not _VOWEL.search(word)
