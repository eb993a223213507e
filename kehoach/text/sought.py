"""Patterns that are compiled when a text first holds what they cannot do without."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from sys import maxsize
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ANY_CASE = int(re.IGNORECASE)
"""As a number: of two flags Python makes a third."""
_LONGEST = 300_000
"""Letters of a page whose words are held: a hundred pages of a paper."""
FIGURE_MARK = 32
"""Letters of the longest mark that begins with a figure."""
_FIGURE = re.compile(rf"(?:\d\D{{0,{FIGURE_MARK}}})+")


class Figures(NamedTuple):
    """What stands around the figures of a page: an eighth of a paper, half of a table."""

    words: str
    begins: list[int]
    """Where each stretch begins."""
    shifts: list[int]
    """How far each stands behind its place on the page."""

    def on_page(self, at: int) -> int:
        """Return where on the page a letter stands."""
        return at + self.shifts[bisect_right(self.begins, at) - 1]


def _figures(words: str) -> Figures:
    begins, shifts, parts, size = [], [], [], 0
    for found in _FIGURE.finditer(words):
        begins.append(size)
        shifts.append(found.start() - size)
        parts.append(found[0])
        size += len(found[0]) + 1
    return Figures("\n".join(parts), begins, shifts)


class Searched:
    """Lines of words in which many patterns are looked for.

    Which texts cannot stand in it is seen mostly without looking through it: of 23,900 texts looked
    for in 21 papers 21,800 stood nowhere, which took a tenth of a review (12/2026).
    """

    def __init__(self, words: str, starts: list[int]) -> None:
        self.words = words
        self.starts = starts
        """Where each line begins, and where the page ends."""
        self.different = frozenset(words.split() if len(words) <= _LONGEST else ())
        """Each word between blanks once; none where the page is too long to hold them."""
        self.each_once = " ".join(self.different)
        """The same words in a row: a fifth of the page of a plan."""

    @cached_property
    def figures(self) -> Figures:
        """Return what stands around its figures."""
        return _figures(self.words)

    def lacks(self, inner: tuple[str, ...], edge: str) -> bool:
        """Return True where a text surely stands nowhere."""
        if not self.different:
            return False
        return not (self.different.issuperset(inner) and edge in self.each_once)


class Near(NamedTuple):
    """A text to be found near a pattern."""

    text: str
    inner: tuple[str, ...]
    """Its words between two blanks: they stand so on the page."""
    edge: str
    """The longer of its first and last: a part of a word there."""


def _near(text: str) -> Near:
    words = text.split(" ")
    if any(map(str.isspace, "".join(words))):
        return Near(text, (), "")  # a line's end, a blank that does not break: looked for itself
    return Near(text, tuple(filter(None, words[1:-1])), max(words[0], words[-1], key=len))


class Sought:
    """A pattern, and what surely stands near wherever it matches.

    Most patterns of most rules never meet their words in a plan: looking for the words costs a
    hundredth of looking for the pattern, and the pattern need not even be compiled.
    """

    def __init__(
        self,
        source: str | Callable[[], str],
        *near: str,
        mark: str = "",
        figure: str = "",
        flags: int = 0,
    ) -> None:
        """Keep a pattern, words and a mark one of which every match has.

        All in small letters with ``re.IGNORECASE``.

        Without words and mark it may stand anywhere, and is only compiled late. A pattern whose
        words stand in ``data/`` is given as what makes it: no book is opened before it is sought.
        ``mark`` is a pattern too, one that is found fast: it begins with letters or a few signs.
        ``figure`` is a mark that begins with a figure and is short: of a page it is looked for
        around the figures alone.
        """
        self._given = source
        self.near = near
        self.mark = mark or figure
        self.by_figures = bool(figure)
        self.flags = flags
        self.any_case = bool(int(flags) & _ANY_CASE)

    @cached_property
    def source(self) -> str:
        """Return the pattern as it is written."""
        return self._given if isinstance(self._given, str) else self._given()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the pattern itself, whatever is near."""
        return re.compile(self.source, self.flags)

    @cached_property
    def _mark(self) -> re.Pattern[str]:
        return re.compile(self.mark)

    def may(self, text: str) -> bool:
        """Return False when the pattern surely stands nowhere in a text."""
        if not self.near and not self.mark:
            return True
        text = text.lower() if self.any_case else text
        for word in self.near:
            if word in text:
                return True
        return bool(self.mark) and self._mark.search(text) is not None

    @cached_property
    def _nears(self) -> list[Near]:
        return [_near(text) for text in self.near]

    def lines(self, page: Searched) -> Iterator[int]:
        """Yield the numbers of the lines the pattern may stand in, some twice.

        The page is in small letters where the pattern is in any.
        """
        words, starts = page.words, page.starts
        if not self.near and not self.mark:
            yield from range(len(starts) - 1)
        for text, inner, edge in self._nears:
            at = -1 if page.lacks(inner, edge) else words.find(text)
            while at >= 0:
                line = bisect_right(starts, at)
                yield line - 1
                at = words.find(text, starts[line])
        if self.mark:
            yield from self._of_figures(page) if self.by_figures else self._of_marks(page)

    def _of_marks(self, page: Searched) -> Iterator[int]:
        """Yield the lines the mark stands in."""
        found = self._mark.search(page.words)
        while found:
            line = bisect_right(page.starts, found.start())
            yield line - 1
            found = self._mark.search(page.words, page.starts[line])

    def _of_figures(self, page: Searched) -> Iterator[int]:
        """Yield the lines a mark that begins with a figure stands in."""
        for found in self._mark.finditer(page.figures.words):
            yield bisect_right(page.starts, page.figures.on_page(found.start())) - 1

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Return where the pattern stands in a text."""
        return self.pattern.finditer(text, start, end) if self.may(text) else iter(())

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return where the pattern first stands in a text."""
        return self.pattern.search(text, start, end) if self.may(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the pattern where a text, or what comes from ``start`` on, begins with it."""
        return self.pattern.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the pattern where it is the whole text."""
        return self.pattern.fullmatch(text)

    def findall(self, text: str) -> list[str]:
        """Return what stands where the pattern does; of a pattern with one group, that group."""
        return self.pattern.findall(text) if self.may(text) else []

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return the text with something else wherever the pattern stands."""
        return self.pattern.sub(new, text) if self.may(text) else text
