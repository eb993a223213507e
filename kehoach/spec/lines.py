"""Line and column of offsets of a text, and which line a comment speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right

from kehoach.problem import Place

BREAK = re.compile(r"\r\n|\r|\n")
"""What ends a line of YAML."""


class Lines:
    """A text's lines, for asking where an offset stands."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in BREAK.finditer(text))]

    def place(self, offset: int, file: str) -> Place:
        """Return the place of an offset, line and column counted from 1."""
        line = bisect_right(self._starts, offset)
        return Place(file, line, offset - self._starts[line - 1] + 1)


def below_comments(lines: list[str]) -> list[int]:
    """Return for each line, from 0, the first from there on that holds more than a comment.

    A comment on a line of its own speaks of that one; blank lines are passed over. The last line
    where none does.
    """
    out, found = [], len(lines) - 1
    for number in reversed(range(len(lines))):
        bare = lines[number].removeprefix("\ufeff").strip()
        if bare and not bare.startswith("#"):
            found = number
        out.append(found)
    return out[::-1]
