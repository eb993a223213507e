"""The text in an editor, saved or not, and the way an editor counts in it.

An editor ends a line at CR, LF and both alone and counts UTF-16 units; YAML ends it at three more
signs, and ``Place`` counts characters. Nothing here walks a line: one may be a million letters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAK = re.compile(r"\r\n|\n|\r")
_YAML_BREAK = re.compile("\r\n|\n|\r|\x85|\u2028|\u2029")
_MARK = "\ufeff"
_WIDE = re.compile("[\U00010000-\U0010ffff]")
"""A letter of two UTF-16 units."""
_LONGEST = 400
"""Letters marked behind a place, at most."""


class Spot(NamedTuple):
    """A place as an editor counts it, from 0."""

    line: int
    unit: int
    """UTF-16 units before it on its line."""


class Span(NamedTuple):
    """Two places, the second behind the last letter."""

    start: Spot
    end: Spot


class Buffer:
    """A text that never changes; an edit makes another one."""

    def __init__(self, text: str, version: int = 0) -> None:
        self.text = text
        self.version = version

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    @cached_property
    def _yaml_starts(self) -> list[int]:
        return [0, *(found.end() for found in _YAML_BREAK.finditer(self.text))]

    @cached_property
    def _wide(self) -> list[int]:
        return [found.start() for found in _WIDE.finditer(self.text)]

    def _units(self, start: int, end: int) -> int:
        """Return the UTF-16 units between two characters."""
        return end - start + bisect_left(self._wide, end) - bisect_left(self._wide, start)

    @property
    def content(self) -> bytes:
        """Return the bytes it would be saved as; half of a letter stays what no file can hold."""
        return self.text.encode("utf-8", "surrogatepass")

    @property
    def lines(self) -> int:
        """Return how many lines there are, the last one without an end included."""
        return len(self._starts)

    def line(self, number: int) -> str:
        """Return a line without its end; empty for one that is not there."""
        if not 0 <= number < self.lines:
            return ""
        return self.text[self._starts[number] : self._end(number)]

    def offset(self, spot: Spot) -> int:
        """Return the character a place stands before; behind a line's end it is the line's end."""
        if spot.line >= self.lines:
            return len(self.text)
        start, end = self._starts[max(0, spot.line)], self._end(max(0, spot.line))
        places = range(start, end + 1)
        found = bisect_left(places, spot.unit, key=lambda place: self._units(start, place))
        return min(start + found, end)

    def spot(self, offset: int) -> Spot:
        """Return the place of a character."""
        offset = min(max(0, offset), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        return Spot(line, self._units(self._starts[line], offset))

    def span(self, start: int, end: int) -> Span:
        """Return the places of two characters."""
        return Span(self.spot(start), self.spot(end))

    def at(self, line: int, column: int) -> int:
        """Return the character of a ``Place``: a line of YAML and a column, both from 1.

        No place (line 0), and one behind the end, give the nearest there is.
        """
        if line < 1:
            return 0
        starts = self._yaml_starts
        if line > len(starts):
            return len(self.text)
        start = starts[line - 1] + (line == 1 and self.text.startswith(_MARK))
        end = starts[line] if line < len(starts) else len(self.text)
        return min(start + max(0, column - 1), end)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a character as ``Place`` counts them: ``at`` undone."""
        line = bisect_right(self._yaml_starts, offset)
        marked = line == 1 and self.text.startswith(_MARK)
        return line, max(1, offset - self._yaml_starts[line - 1] + 1 - marked)

    def line_end(self, offset: int) -> int:
        """Return where the line of a character ends, blanks at its end left out."""
        line = bisect_right(self._starts, offset) - 1
        end = min(self._end(line), offset + _LONGEST)
        return offset + len(self.text[offset:end].rstrip())

    def edited(self, span: Span | None, words: str, version: int) -> Buffer:
        """Return the text with words put in place of a span, of all of it where there is none."""
        if span is None:
            return Buffer(words, version)
        start = self.offset(span.start)
        end = max(start, self.offset(span.end))
        return Buffer(self.text[:start] + words + self.text[end:], version)

    def _end(self, number: int) -> int:
        if number + 1 == self.lines:
            return len(self.text)
        end = self._starts[number + 1]
        return end - 2 if self.text[end - 2 : end] == "\r\n" else end - 1


def changed_lines(before: Buffer, after: Buffer) -> Iterator[tuple[Span, str]]:
    """Yield what to put where to make one text of another: each changed line, its common ends left.

    Where lines came or went it is one change from the first to the last letter that differs.
    """
    if before.lines != after.lines:
        yield _changed(before, 0, before.text, after.text)
        return
    for number in range(before.lines):
        old, new = before.line(number), after.line(number)
        if old != new:
            yield _changed(before, before.offset(Spot(number, 0)), old, new)


def _changed(before: Buffer, start: int, old: str, new: str) -> tuple[Span, str]:
    """Return the change of words that begin at a character of the text."""
    shorter = min(len(old), len(new))
    left = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    most = shorter - left
    right = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    span = before.span(start + left, start + len(old) - right)
    return span, new[left : len(new) - right]
