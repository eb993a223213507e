"""How much a part of a .docx may hold, counted before a tree is built of it.

A part of 30 MB of empty paragraphs lies in 40 KB of a file: bytes alone bound neither work nor memory.
"""

from __future__ import annotations

import re

_MOST_TAGS = 3_000_000
"""Start and end tags: a text of 2,000 pages has about a third of it."""
_MOST_BLOCKS = 400_000
"""Paragraphs, rows and cells: a text of 2,000 pages has 80,000."""
_BLOCK = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,30}:)?(?:p|tr|tc)[\s/>]")
_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
"""How XML in two bytes a letter begins."""


def is_too_much(content: bytes) -> bool:
    """Return True for a part no plan can have: more tags, or more paragraphs and cells, than 2,000 pages."""
    encoding = next((name for sign, name in _WIDE if content.startswith(sign)), "")
    if encoding:
        content = content.decode(encoding, "replace").encode()
    if content.count(b"<") > _MOST_TAGS:
        return True
    if len(content) < _MOST_BLOCKS * len(b"<p/>"):
        return False
    return sum(1 for _ in _BLOCK.finditer(content)) > _MOST_BLOCKS
