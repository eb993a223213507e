"""Counts a test writes down, in the place of the tables: words of one letter, papers of what is said."""

from kehoach.text.slips.clauses import Case, Word
from kehoach.text.slips.counts import UNKNOWN, Between
from kehoach.text.slips.window import Clause


class MadeCounts:
    """``{"a": 30, "ab": 20, "abc": 10}``: papers of a syllable, a pair, a triple; all else is 0."""

    def __init__(self, papers: dict[str, int], between: dict[str, tuple[str, int]] | None = None) -> None:
        self._papers = papers
        self._between = between or {}
        self.syllables = {ord(text): text for text in map(chr, range(97, 123))}

    def number(self, syllable: str) -> int:
        return ord(syllable) if len(syllable) == 1 else UNKNOWN

    def _of(self, *numbers: int) -> int:
        return 0 if UNKNOWN in numbers else self._papers.get("".join(map(chr, numbers)), 0)

    def papers(self, number: int) -> int:
        return self._of(number)

    def pair(self, first: int, second: int) -> tuple[int, int]:
        return first, second

    def of_pair(self, pair: tuple[int, int]) -> int:
        return self._of(*pair)

    def triple(self, pair: tuple[int, int], third: int) -> int:
        return self._of(*pair, third)

    def bond(self, first: int, second: int) -> float:
        return self._of(first, second) / min(self._of(first) or 1e9, self._of(second) or 1e9)

    def between(self, first: int, second: int) -> Between | None:
        found = self._between.get(chr(first) + chr(second)) if UNKNOWN not in (first, second) else None
        return Between(ord(found[0]), found[1]) if found else None


def clause(text: str, counts: MadeCounts, *, heading: bool = False) -> Clause:
    """Return a clause of words of one letter; a capital is one within a sentence, ``A!`` all capitals."""
    words = [
        Word(
            word[0].lower(), at, at + 1, Case.CAPITALS if "!" in word else Case.INNER if word.isupper() else Case.SMALL
        )
        for at, word in enumerate(text.split())
    ]
    return Clause(counts, words, heading=heading)
