"""Counts a test writes down, in the place of the tables: words of one letter, papers of what is said."""

from collections import defaultdict
from collections.abc import Iterable

from kehoach.text.slips.clauses import Case, Word
from kehoach.text.slips.counts import ANY_RIVAL, UNKNOWN, Between
from kehoach.text.slips.near import bare, letter_apart, spelt
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


class SaidCounts:
    """``{"giám": 900, "giám sát": 800}``: papers of syllables, pairs and triples; a pair not there is unknown."""

    def __init__(self, papers: dict[str, int], ahead: dict[str, tuple[str, int]] | None = None, back=None) -> None:
        self._papers = papers
        self._ahead, self._back = ahead or {}, back or {}
        self.syllables = sorted({syllable for text in papers for syllable in text.split()})
        self._numbers = {syllable: number for number, syllable in enumerate(self.syllables)}
        self._pairs = [tuple(text.split()) for text in papers if text.count(" ") == 1]
        self.of_letters = defaultdict(list)
        for number, syllable in enumerate(self.syllables):
            self.of_letters[bare(syllable)].append(number)

    def number(self, syllable: str) -> int:
        return self._numbers.get(syllable, UNKNOWN)

    def papers(self, number: int) -> int:
        return self._papers.get(self.syllables[number], 0) if number >= 0 else 0

    def is_likely(self, number: int) -> bool:
        return self.papers(number) > 0

    def like(self, number: int) -> list[int]:
        own = spelt(self.syllables[number])
        return [
            other
            for other, syllable in enumerate(self.syllables)
            if other != number
            and (bare(syllable) == bare(self.syllables[number]) or letter_apart(own, spelt(syllable)))
        ]

    def pair(self, first: int, second: int) -> int:
        words = (self.syllables[first], self.syllables[second]) if min(first, second) >= 0 else ()
        return self._pairs.index(words) if words in self._pairs else UNKNOWN

    def of_pair(self, place: int) -> int:
        return self._papers[" ".join(self._pairs[place])] if place >= 0 else 0

    def together(self, first: int, second: int) -> int:
        return self.of_pair(self.pair(first, second))

    def triple(self, place: int, third: int) -> int:
        known = place >= 0 and third >= 0
        return self._papers.get(" ".join([*self._pairs[place], self.syllables[third]]), 0) if known else 0

    def often(self, pairs: Iterable[tuple[int, int]], least: float) -> list[tuple[int, int]]:
        return [pair for pair in pairs if self.together(*pair) >= least]

    @staticmethod
    def flags(place: int) -> int:  # noqa: ARG004 - as the tables are asked
        return ANY_RIVAL

    def ahead(self, place: int) -> Between | None:
        return self._always(self._ahead, place)

    def back(self, place: int) -> Between | None:
        return self._always(self._back, place)

    def _always(self, table: dict[str, tuple[str, int]], place: int) -> Between | None:
        found = table.get(" ".join(self._pairs[place])) if place >= 0 else None
        return Between(self._numbers[found[0]], found[1]) if found else None


def said(text: str, counts: SaidCounts, *, heading: bool = False) -> Clause:
    """Return a clause of whole words; ``^Word`` opens a sentence."""
    words = [Word(word.lower().lstrip("^"), at, at + 1, _case(word)) for at, word in enumerate(text.split())]
    return Clause(counts, words, heading=heading)


def _case(word: str) -> Case:
    if word.startswith("^"):
        return Case.FIRST
    if word.isupper():
        return Case.CAPITALS
    return Case.INNER if word[0].isupper() else Case.SMALL
