"""Page breaks in WordprocessingML: a property of the paragraph that begins the page."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from kehoach.word.xml import paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block

_BREAK = "<w:pageBreakBefore/>"
_BEFORE = (b"<w:keepNext/>", b"<w:keepLines/>")
"""Properties that stand before it: ISO/IEC 29500-1, 17.3.1.26."""
_begins = attrgetter("ngat_trang")


def broken(blocks: Sequence[Block], out: list[bytes], gap: str) -> list[bytes]:
    """Return the XML of blocks, one piece each, with the page breaks before some; changed in place.

    No paragraph is added but before a table, which has no such property: there a gap as stands
    below every table, whose style is ``gap``, begins the page.
    """
    if any(map(_begins, blocks)):
        for at, block in enumerate(blocks):
            if block.ngat_trang:
                table = block.table is not None
                begins = paragraph(gap, "", _BREAK).encode()
                out[at] = begins + out[at] if table else _on_new_page(out[at])
    return out


def _on_new_page(xml: bytes) -> bytes:
    """Return a paragraph with the property behind its style and what must stand before it."""
    style, mark, rest = xml.partition(b"/>")
    head = style + mark
    for mark in _BEFORE:
        if rest.startswith(mark):
            head, rest = head + mark, rest.removeprefix(mark)
    return head + _BREAK.encode() + rest
