"""What a PDF of LibreOffice says of itself: its pages, its fonts, whether it is for an archive."""

from __future__ import annotations

import re
import zlib

from kehoach.named import NamedTuple

_PAGE = re.compile(rb"/Type\s?/Page(?![A-Za-z])")
_FONT = re.compile(rb"/BaseFont\s?/([^\s/<>\[\]()%]{1,120})")
_SUBSET = re.compile(r"[A-Z]{6}\+")
_ESCAPE = re.compile(r"#([0-9A-Fa-f]{2})")
_ARCHIVE = re.compile(rb"<pdfaid:part>2</pdfaid:part>\s*<pdfaid:conformance>B</pdfaid:conformance>")
_PACKED = re.compile(rb"/Type\s?/ObjStm[^>]{0,200}>>\s{0,3}stream\r?\n")
_MOST_PACKED = 20_000_000
"""Bytes of packed objects that are looked through."""


class Facts(NamedTuple):
    """What can be told of a PDF without drawing it."""

    pages: int
    """0 when it cannot be said."""
    fonts: tuple[str, ...]
    """PostScript names of the fonts (``LiberationSerif-Bold``), each once, in their order."""
    archive: bool
    """True for one that calls itself PDF/A-2b."""


def facts(pdf: bytes) -> Facts:
    """Return what a PDF says of itself in plain text or in packed objects."""
    text = pdf + _unpacked(pdf)
    names = {_SUBSET.sub("", _plain(found), count=1) for found in _FONT.findall(text)}
    return Facts(len(_PAGE.findall(text)), tuple(sorted(names)), _ARCHIVE.search(pdf) is not None)


def _plain(name: bytes) -> str:
    """Return a name with its escaped signs."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), name.decode("latin-1"))


def _unpacked(pdf: bytes) -> bytes:
    """Return the objects a writer packed into streams; LibreOffice 7.4 packs none."""
    out, left = [], _MOST_PACKED
    for found in _PACKED.finditer(pdf):
        try:
            out.append(zlib.decompressobj().decompress(pdf[found.end() :], left))
        except zlib.error:
            continue
        left -= len(out[-1])
        if left <= 0:
            break
    return b"\n".join(out)
