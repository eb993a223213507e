"""Patterns that are compiled when a text first holds what they cannot do without."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from sys import maxsize
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ANY_CASE = int(re.IGNORECASE)
"""As a number: of two flags Python makes a third."""


class Sought:
    """A pattern, and what surely stands near wherever it matches.

    Most patterns of most rules never meet their words in a plan: looking for the words costs a
    hundredth of looking for the pattern, and the pattern need not even be compiled.
    """

    def __init__(
        self, source: str | Callable[[], str], *near: str, mark: str = "", flags: int = 0
    ) -> None:
        """Keep a pattern, words and a mark one of which every match has.

        All in small letters with ``re.IGNORECASE``.

        Without words and mark it may stand anywhere, and is only compiled late. A pattern whose
        words stand in ``data/`` is given as what makes it: no book is opened before it is sought.
        ``mark`` is a pattern too, one that is found fast: it begins with letters or a few signs.
        """
        self._given = source
        self.near = near
        self.mark = mark
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

    def lines(self, page: str, starts: list[int]) -> Iterator[int]:
        """Yield the numbers of the lines the pattern may stand in, some twice.

        ``starts`` is where each line of the page begins and where the page ends; the page is in
        small letters where the pattern is in any.
        """
        if not self.near and not self.mark:
            yield from range(len(starts) - 1)
        for text in self.near:
            at = page.find(text)
            while at >= 0:
                line = bisect_right(starts, at)
                yield line - 1
                at = page.find(text, starts[line])
        found = self._mark.search(page) if self.mark else None
        while found:
            line = bisect_right(starts, found.start())
            yield line - 1
            found = self._mark.search(page, starts[line])

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
