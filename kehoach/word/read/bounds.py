"""How much the parts of a .docx may hold, counted before a tree is built of them.

A part of 30 MB of empty paragraphs lies in 40 KB of a file: bytes alone bound neither work nor
memory.
"""

from __future__ import annotations

import re

from kehoach.word.part import narrow

MOST_TAGS = 3_000_000
"""Start and end tags: a text of 2,000 pages has about a third of it."""
MOST_BLOCKS = 300_000
"""Paragraphs, rows and cells: 2,000 pages have 80,000, a table of 5,000 long rows 130,000."""
MOST_RUNS = 900_000
"""Runs: one a letter, as some programs write them, is 400 pages."""
_BLOCK = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,30}:)?(?:p|tr|tc)[\s/>]")
_RUN = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,30}:)?r[\s/>]")
_SHORTEST = len(b"<p/>")


class Bounds:
    """What the parts of one file that were opened hold together."""

    def __init__(self) -> None:
        self._bytes = self._tags = self._blocks = self._runs = 0

    def hold(self, content: bytes) -> bool:
        """Count a part; return False when the file now holds more than any plan can."""
        content = narrow(content)
        self._bytes += len(content)
        self._tags += content.count(b"<")
        if self._tags > MOST_TAGS:
            return False
        if self._bytes < MOST_BLOCKS * _SHORTEST:  # too short to hold so many: nothing to count
            return True
        self._blocks += sum(1 for _ in _BLOCK.finditer(content))
        self._runs += sum(1 for _ in _RUN.finditer(content))
        return self._blocks <= MOST_BLOCKS and self._runs <= MOST_RUNS
