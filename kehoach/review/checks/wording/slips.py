"""Words that exist and are hardly what was meant: another syllable, or one left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.checks.wording.pieces import letters_of, split_words
from kehoach.text.slips.found import Of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


def another_syllable(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a syllable between neighbours that nearly always have another one.

    A syllable that Vietnamese has not is VP04's.
    """
    slips = [
        slip for slip in subject.facts.slips if slip.slip.of is Of.SWAPPED and slip.slip.possible
    ]
    pieces = (
        {place for hit in split_words(subject) for place in letters_of(hit)} if slips else set()
    )
    for found in slips:
        if letters_of(found.hit).isdisjoint(pieces):  # a syllable in pieces is VP04's
            yield found.finding("chữ có thể viết nhầm")


def left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a hint between two syllables that hardly ever touch: one is likely missing."""
    for found in subject.facts.slips:
        if found.slip.of is Of.MISSING:
            yield found.finding("chỗ này có thể thiếu một chữ")


CHECKS: Checks = {"VP42": another_syllable, "VP43": left_out}
