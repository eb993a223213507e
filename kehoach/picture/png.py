"""The header of a PNG (ISO/IEC 15948): its chunks are walked and their sums compared."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING
from zlib import crc32

from kehoach.picture.header import Broken, Header

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FRAME = 12
"""Bytes of a chunk besides its data: length, name, sum."""
_MOST_CHUNKS = 50_000
_IN_A_METRE = 0.0254
"""Pixels in a metre → in an inch."""
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""Colour type → bits a sample may have."""


def header(content: bytes) -> Header:
    """Return the size of a PNG. Raises Broken."""
    found: Header | None = None
    dpi = (0.0, 0.0)
    names: set[bytes] = set()
    for name, data in _chunks(content):
        if found is None:
            found = _size(name, data)
        elif name == b"pHYs" and b"IDAT" not in names:
            dpi = _density(data)
        names.add(name)
    if found is None or b"IDAT" not in names:
        raise Broken("không có điểm ảnh nào")
    if b"IEND" not in names:
        raise Broken("tệp bị cắt cụt")
    return found._replace(dpi=dpi)


def _chunks(content: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Yield the name and the data of each chunk up to the last. Raises Broken."""
    view = memoryview(content)
    at = len(SIGNATURE)
    for _ in range(_MOST_CHUNKS):
        if at + _FRAME > len(content):
            return
        length = int.from_bytes(view[at : at + 4])
        end = at + _FRAME + length
        if end > len(content):
            raise Broken("tệp bị cắt cụt")
        name = bytes(view[at + 4 : at + 8])
        if crc32(view[at + 4 : end - 4]) != int.from_bytes(view[end - 4 : end]):
            raise Broken("nội dung bị thay đổi hoặc chép thiếu")
        yield name, view[at + 8 : end - 4]
        if name == b"IEND":
            return
        at = end
    raise Broken("có quá nhiều phần, không do chương trình ảnh nào tạo ra")


def _size(name: bytes, data: memoryview) -> Header:
    """Return what the first chunk says. Raises Broken."""
    if name != b"IHDR" or len(data) != struct.calcsize(">LLBBBBB"):
        raise Broken("không có phần đầu")
    wide, high, depth, colour, packing, filtering, lacing = struct.unpack(">LLBBBBB", data)
    known = depth in _DEPTHS.get(colour, ()) and (packing, filtering) == (0, 0) and lacing in (0, 1)
    if not known or not wide or not high:
        raise Broken("phần đầu ghi sai")
    return Header(wide, high)


def _density(data: memoryview) -> tuple[float, float]:
    """Return the pixels in an inch; 0 where only their ratio is given."""
    if len(data) != struct.calcsize(">LLB"):
        return 0.0, 0.0
    across, down, unit = struct.unpack(">LLB", data)
    return (across * _IN_A_METRE, down * _IN_A_METRE) if unit == 1 else (0.0, 0.0)
