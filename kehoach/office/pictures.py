"""The pages of a PDF as pictures: PNG, 150 dots an inch, grey where the page has no colour.

Measured on eight pages of text and tables: 96 dots 49 kB a page (small letters run together on a
screen twice enlarged), 150 dots 96 kB and 0.02 s, 300 dots 324 kB and 0.08 s.
"""

from __future__ import annotations

import importlib.util
import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2 as pdfium

DOTS = 150
"""An inch."""
MOST_PAGES = 500
"""Of one file: an annual plan has ten."""
_MOST_DOTS = 30_000_000
"""Of one page: A2 has 18 million at 150 dots an inch."""
_POINTS = 72
_IN_A_METRE = 0.0254
_GREY, _COLOUR = 0, 2
"""Colour types of PNG (ISO/IEC 15948)."""


def can_draw() -> bool:
    """Return True when what draws pages is installed."""
    return importlib.util.find_spec("pypdfium2") is not None


def pictures(pdf: bytes) -> Iterator[bytes]:
    """Yield each page as a PNG, at most ``MOST_PAGES``; nothing for a PDF that cannot be opened."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - an extra, and 30 ms

    try:
        opened = pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError:
        return
    try:
        for number in range(min(len(opened), MOST_PAGES)):
            yield _drawn(opened[number])
    finally:
        opened.close()


def _drawn(page: pdfium.PdfPage) -> bytes:
    wide, high = page.get_size()
    scale = DOTS / _POINTS
    scale = min(scale, (_MOST_DOTS / (wide * high)) ** 0.5)
    drawn = page.render(scale=scale, rev_byteorder=True)
    dots, row = bytes(drawn.buffer), drawn.width * drawn.n_channels
    rows = b"".join(
        dots[at : at + row] for at in range(0, drawn.height * drawn.stride, drawn.stride)
    )
    red, green, blue = (rows[number::3] for number in range(3))
    grey = red == green == blue
    return _png(drawn.width, drawn.height, red if grey else rows, _GREY if grey else _COLOUR)


def _png(wide: int, high: int, dots: bytes, colour: int) -> bytes:
    """Return a picture of eight bits a sample."""
    row = len(dots) // high
    lines = b"".join(b"\0" + dots[at : at + row] for at in range(0, len(dots), row))
    metre = round(DOTS / _IN_A_METRE)
    return b"\x89PNG\r\n\x1a\n" + b"".join((
        _chunk(b"IHDR", struct.pack(">LLBBBBB", wide, high, 8, colour, 0, 0, 0)),
        _chunk(b"pHYs", struct.pack(">LLB", metre, metre, 1)),
        _chunk(b"IDAT", zlib.compress(lines, 6)),
        _chunk(b"IEND", b""),
    ))  # fmt: skip


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))
