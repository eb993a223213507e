"""The header of a JPEG (ISO/IEC 10918): its segments are walked up to the first lines of pixels."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

from kehoach.picture.header import Broken, Header

if TYPE_CHECKING:
    from collections.abc import Iterator

START = b"\xff\xd8\xff"
_END = b"\xff\xd9"
_FRAMES = (0xC0, 0xC1, 0xC2)
"""Baseline, extended, progressive: what every program shows."""
_OTHER_FRAMES = (0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
_LONE = (0x01, *range(0xD0, 0xD8))
"""Markers without data."""
_SCAN, _JFIF, _EXIF = 0xDA, 0xE0, 0xE1
_MOST_SEGMENTS = 5_000
_FILL = re.compile(rb"\xff+(?=\xff)")
"""Bytes that fill up before a marker: a hostile file is nothing else."""
_PER_CM = 2.54
_UPRIGHT = 1
_ORIENTATION = 0x0112
_MOST_TAGS = 200


def header(content: bytes) -> Header:
    """Return the size of a JPEG. Raises Broken."""
    size: tuple[int, int] | None = None
    dpi, turned = (0.0, 0.0), False
    for marker, data in _segments(content):
        if marker in _FRAMES:
            size = _size(data)
        elif marker in _OTHER_FRAMES:
            raise Broken("kiểu nén JPEG hiếm gặp, nhiều chương trình không mở được")
        elif marker == _JFIF and bytes(data[:5]) == b"JFIF\0":
            dpi = _density(data)
        elif marker == _EXIF and bytes(data[:6]) == b"Exif\0\0":
            turned = _turned(bytes(data[6:]))
    if size is None:
        raise Broken("không có phần đầu")
    return Header(*size, dpi, turned)


def _segments(content: bytes) -> Iterator[tuple[int, memoryview]]:
    """Yield each marker and its data up to the pixels. Raises Broken."""
    view = memoryview(content)
    at = 2
    for _ in range(_MOST_SEGMENTS):
        fill = _FILL.match(content, at)
        at = fill.end() if fill else at
        if len(content) < at + 4 or content[at] != START[0]:
            raise Broken("tệp bị cắt cụt hoặc chép thiếu")
        marker = content[at + 1]
        if marker in _LONE:
            at += 2
            continue
        end = _segment_end(content, at)
        if marker == _SCAN:
            return
        yield marker, view[at + 4 : end]
        at = end
    raise Broken("có quá nhiều phần, không do chương trình ảnh nào tạo ra")


def _segment_end(content: bytes, at: int) -> int:
    """Return where a segment ends. Raises Broken where the file ends before, or has no end."""
    length = int.from_bytes(content[at + 2 : at + 4])
    end = at + 2 + length
    if length < 2 or end > len(content):  # noqa: PLR2004 - it counts itself
        raise Broken("tệp bị cắt cụt hoặc chép thiếu")
    if content[at + 1] == _SCAN and content.find(_END, end) < 0:
        raise Broken("tệp bị cắt cụt")
    return end


def _size(data: memoryview) -> tuple[int, int]:
    """Return what a frame says, across and down. Raises Broken."""
    if len(data) < struct.calcsize(">BHHB"):
        raise Broken("phần đầu ghi sai")
    _, high, wide, layers = struct.unpack_from(">BHHB", data)
    if not wide or not high or not layers:
        raise Broken("phần đầu ghi sai")
    return wide, high


def _density(data: memoryview) -> tuple[float, float]:
    """Return the pixels in an inch; 0 where only their ratio is given."""
    if len(data) < struct.calcsize(">5sHBHH"):
        return 0.0, 0.0
    _, _, unit, across, down = struct.unpack_from(">5sHBHH", data)
    factor = {1: 1.0, 2: _PER_CM}.get(unit, 0.0)
    return across * factor, down * factor


def _turned(exif: bytes) -> bool:
    """Return True when a camera's notes ask for the picture to be shown turned or mirrored."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None or len(exif) < struct.calcsize("4sL"):
        return False
    (at,) = struct.unpack_from(order + "L", exif, 4)
    if at + 2 > len(exif):
        return False
    (count,) = struct.unpack_from(order + "H", exif, at)
    for number in range(min(count, _MOST_TAGS)):
        entry = at + 2 + number * 12
        if entry + 12 > len(exif):
            return False
        tag, _, _, value = struct.unpack_from(order + "HHLH", exif, entry)
        if tag == _ORIENTATION:
            return bool(value != _UPRIGHT)
    return False
