"""Patterns that are compiled when a text first holds what they cannot do without."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Sought:
    """A pattern, and what surely stands near wherever it matches.

    Most patterns of most rules never meet their words in a plan: looking for the words costs a
    hundredth of looking for the pattern, and the pattern need not even be compiled.
    """

    def __init__(self, source: str, *near: str, mark: str = "", flags: int = 0) -> None:
        """Keep a pattern, words and a mark one of which every match has; all in small letters with ``re.IGNORECASE``.

        ``mark`` is a pattern too, one that is found fast: it begins with letters or a few signs.
        """
        self.source = source
        self.near = near
        self.mark = mark
        self.flags = flags
        self.any_case = bool(flags & re.IGNORECASE)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the pattern itself, whatever is near."""
        return re.compile(self.source, self.flags)

    @cached_property
    def _mark(self) -> re.Pattern[str]:
        return re.compile(self.mark)

    def may(self, text: str) -> bool:
        """Return False when the pattern surely stands nowhere in a text."""
        return any(True for _ in self.lines(text.lower() if self.any_case else text, [0, len(text) + 1]))

    def lines(self, page: str, starts: list[int]) -> Iterator[int]:
        """Yield the numbers of the lines the pattern may stand in, some twice.

        ``starts`` is where each line of the page begins and where the page ends; the page is in
        small letters where the pattern is in any.
        """
        for one in self.near:
            at = page.find(one)
            while at >= 0:
                line = bisect_right(starts, at)
                yield line - 1
                at = page.find(one, starts[line])
        found = self._mark.search(page) if self.mark else None
        while found:
            line = bisect_right(starts, found.start())
            yield line - 1
            found = self._mark.search(page, starts[line])

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return where the pattern stands in a text."""
        return self.pattern.finditer(text) if self.may(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """Return where the pattern first stands in a text."""
        return self.pattern.search(text) if self.may(text) else None
