"""Long names that have one way to be written, and are written with one syllable amiss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import ten_rieng
from kehoach.problem import Severity
from kehoach.review.facts.spoken import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject
    from kehoach.text.names.nearly import Nearly

_MOST_MEANT = 2
"""Names shown where several are one step away."""


def known_name(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each known name with a syllable lost, doubled, swapped or mistyped."""
    if subject.facts.spaced_out or subject.facts.misread:
        return
    names = ten_rieng.tim_ten()
    for block, text, cell in subject.facts.spoken_or_unknown:
        for found in names.nearly(text):
            yield _finding(Hit(block, text, cell, found.start, found.end), found)


def _finding(hit: Hit, found: Nearly) -> Finding:
    """Return the finding: a hint where several names, or a shorter way to say one, may be meant."""
    meant = [_as_written(hit, name.words) for name in found.meant[:_MOST_MEANT]]
    either = " hay ".join(f'"{words}"' for words in meant)
    message = f"{found.meant[0].kind} {found.slip}"
    if not found.sure:
        return hit.finding(message, f"xem có phải là {either} không", Severity.HINT, hit.words)
    return hit.finding(message, f"viết {either}", quote=hit.words)


def _as_written(hit: Hit, words: str) -> str:
    """Return a name in capitals where the text has it so, with the capital of the text at its head.

    A name that may begin small keeps the letter the text begins it with.
    """
    if hit.words.isupper():
        return words.upper()
    return f"{hit.words[0]}{words[1:]}" if hit.words[0].lower() == words[0].lower() else words


CHECKS: Checks = {"VP88": known_name}
