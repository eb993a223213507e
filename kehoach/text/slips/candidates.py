"""The syllables that a slip may have turned into one that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.text.slips import near
from kehoach.text.slips.counts import LIKELY, UNKNOWN
from kehoach.text.syllable import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.text.slips.counts import Counts


class Candidate(NamedTuple):
    """A syllable that a slip may have turned into the one that is written."""

    number: int
    letter: bool
    """Another letter, not only other marks."""


class Candidates:
    """The candidates of one syllable after the other, each looked for once."""

    def __init__(self, counts: Counts) -> None:
        """Take the counts that know which syllables are likely."""
        self._counts = counts
        self._held: dict[str, tuple[Candidate, ...]] = {}

    def of(self, syllable: str) -> tuple[Candidate, ...]:
        """Return the syllables that may be meant by one."""
        if syllable not in self._held:
            self._held[syllable] = tuple(self._like(syllable))
        return self._held[syllable]

    def _like(self, syllable: str) -> Iterator[Candidate]:
        written = self._counts.number(syllable)
        for number in self._counts.of_letters.get(near.bare(syllable), ()):
            if number != written and self._is_likely(number):
                yield Candidate(number, letter=False)
        letters = self._counts.near(written) if written != UNKNOWN else self._near(syllable)
        yield from (Candidate(one, letter=True) for one in letters)

    def _near(self, syllable: str) -> Iterator[int]:
        """Yield the likely syllables a letter away from one that no table knows."""
        written = near.spelt(syllable)
        for letters in near.edits(near.bare(syllable), self._counts.of_letters):
            for number in self._counts.of_letters[letters]:
                other = near.spelt(self._counts.syllables[number])
                if self._is_likely(number) and near.letter_apart(written, other):
                    yield number

    def _is_likely(self, number: int) -> bool:
        known = self._counts.papers(number) >= LIKELY
        return known and shape(self._counts.syllables[number]) is not None
