"""Line and column of offsets of a text."""

from __future__ import annotations

import re
from bisect import bisect_right

from kehoach.problem import Place


class Lines:
    """A text's lines, for asking where an offset stands."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]

    def place(self, offset: int, file: str) -> Place:
        """Return the place of an offset, line and column counted from 1."""
        line = bisect_right(self._starts, offset)
        return Place(file, line, offset - self._starts[line - 1] + 1)
