"""Kinds of checks that differ only in data: a pattern that is a fault, words written otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.finding import at
from kehoach.review.words import hits
from kehoach.value import value

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject
    from kehoach.text.sought import Sought


def by_hand(_: str) -> None:
    """Return nothing to write: what is right there a person says."""


@value()
class Pattern:
    """A check: wherever the pattern stands in what an author writes is a fault, addresses aside."""

    sought: Sought
    message: str
    cure: str
    fixed: Callable[[str], str | None] = by_hand
    """The words to write for those found, where that is certain and mechanical."""
    loose: bool = False
    """True to look in lines of no known role too."""

    def __call__(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for each place the pattern stands."""
        for hit in hits(subject, self.sought, loose=self.loose):
            yield hit.finding(self.message, self.cure, fixed=self.fixed(hit.words))


def rewritten(
    subject: Subject,
    sought: Sought,
    message: str,
    right: Callable[[re.Match[str]], str],
) -> Iterator[Finding]:
    """Yield a finding with the words that are right wherever a pattern stands in any text."""
    for block, text, cell in subject.texts(sought):
        for found in sought.finditer(text):
            words = right(found)
            cure, start = f'viết "{words}"', found.start()
            yield at(block, found[0], message, cure, repair=words, cell=cell, start=start)
