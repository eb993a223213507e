"""The same PDF for the same file: what LibreOffice took from the clock is taken out again.

Three things it writes differ from run to run (7.4; SOURCE_DATE_EPOCH moves none of them): when the
file was made (twice), its identifier, and the date in the colour profile of a PDF/A. A .docx of
ours has no date of making either.
"""

from __future__ import annotations

import hashlib
import re
import zlib

_MADE = re.compile(rb"\n/CreationDate\(D:\d{14}[^()]{0,8}\)")
_XMP_MADE = re.compile(rb"<xmp:(\w{4,8}Date)>[^<>]{10,40}</xmp:\1>")
_IDENTIFIER = re.compile(rb"<[0-9A-F]{32}>\s<[0-9A-F]{32}>|/DocChecksum /[0-9A-F]{32}")
_HEXES = re.compile(rb"[0-9A-F]{32}")
_PROFILE = re.compile(rb"/N 3/Length (\d{1,9}) 0 R/Filter/FlateDecode>>\nstream\n")
_DATED = slice(24, 36)
"""Where an ICC profile (ISO 15076-1, 7.2.2) has its date: six numbers of two bytes."""
_DAY = b"".join(part.to_bytes(2) for part in (2000, 1, 1, 0, 0, 0))
_LARGEST_PROFILE = 1_000_000
_TABLE = re.compile(rb"\nxref\n0 (\d{1,7})\n((?:\d{10} \d{5} [nf] \n)+)trailer")
_START = re.compile(rb"startxref\n(\d{1,10})\n%%EOF\s*\Z")
_LINE = 20
"""Bytes of a line of the table of objects."""


def steady(pdf: bytes) -> bytes:
    """Return a PDF of LibreOffice without what the clock gave it; another PDF as it is.

    The identifier is the MD5 of the rest. A file whose table of objects is packed (no LibreOffice
    known to us writes one) stays as it is: its bytes differ from run to run.
    """
    if _start(pdf) is None:
        return pdf
    pdf = _undated_profile(pdf)
    pdf = _MADE.sub(_blanks, pdf)
    pdf = _XMP_MADE.sub(_blanks, pdf)
    without = _IDENTIFIER.sub(_blanks, pdf)
    mark = hashlib.md5(without, usedforsecurity=False).hexdigest().upper().encode()
    return _IDENTIFIER.sub(lambda found: _HEXES.sub(mark, found[0]), pdf)


def _blanks(found: re.Match[bytes]) -> bytes:
    """Return blanks in the place of what was found: every object stays where it is."""
    return b" " * len(found[0])


def _undated_profile(pdf: bytes) -> bytes:
    """Return the PDF with the colour profile of a fixed day; as it is where it has none."""
    found = _PROFILE.search(pdf)
    if found is None:
        return pdf
    reader, before = zlib.decompressobj(), pdf[found.end() :]
    try:
        profile = reader.decompress(before, _LARGEST_PROFILE)
    except zlib.error:
        return pdf
    end = len(pdf) - len(reader.unused_data)
    if not reader.eof or profile[36:40] != b"acsp":
        return pdf
    packed = zlib.compress(profile[: _DATED.start] + _DAY + profile[_DATED.stop :], 9)
    head = b"\n%b 0 obj\n" % found[1]
    at = pdf.find(head, end) + len(head)
    length = pdf[at : pdf.find(b"\nendobj", at)]
    if at < len(head) or length != b"%d" % (end - found.end()):
        return pdf
    digits = b"%0*d" % (len(length), len(packed))
    pdf = _spliced(pdf, at, at + len(length), digits)
    return _spliced(pdf, found.end(), end, packed)


def _spliced(pdf: bytes, start: int, end: int, new: bytes) -> bytes:
    """Return the PDF with other bytes in a place, and its table of objects after them."""
    shift = len(new) - (end - start)
    if not shift:
        return pdf[:start] + new + pdf[end:]
    table, last = _TABLE.search(pdf, end), _START.search(pdf, end)
    if table is None or last is None:
        return pdf
    lines = (pdf[at : at + _LINE] for at in range(table.start(2), table.end(2), _LINE))
    moved = b"".join(_moved(line, start, shift) for line in lines)
    digits = str(int(last[1]) + shift).encode()
    return b"".join((
        pdf[:start], new, pdf[end : table.start(2)], moved, pdf[table.end(2) : last.start(1)],
        digits, pdf[last.end(1) :],
    ))  # fmt: skip


def _moved(line: bytes, start: int, shift: int) -> bytes:
    """Return a line of the table, for an object that stands behind ``start`` moved."""
    offset = int(line[:10])
    return b"%010d" % (offset + shift) + line[10:] if offset > start else line


def _start(pdf: bytes) -> int | None:
    """Return where the table of objects is, None when it is not plain text."""
    found = _START.search(pdf, max(0, len(pdf) - 100))
    at = int(found[1]) if found else -1
    return at if pdf[at : at + 5] == b"xref\n" else None
