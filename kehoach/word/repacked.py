"""A package with some parts said anew; all others lie in it as they lay, byte for byte.

Order, times, marks and packing of the entries are the file's own; a part of a new name comes last.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_STORED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from zipfile import ZipInfo

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_HEADER, _LENGTHS = 30, 26
"""Length of the header before an entry; where in it the lengths of name and extra field stand."""
_LEVEL = 6
_SIZES_BEHIND, _UTF8 = 0x8, 0x800
"""Marks of an entry: its sizes stand behind its bytes; its name is UTF-8."""
_ZIP64 = 1
_DEFLATED = 8
_VERSION = 20
_FIRST_DAY = (1 << 5) | 1  # 01/01/1980, the first day the format knows


class _Entry(NamedTuple):
    """An entry as it is to lie in the package."""

    head: bytes
    """What stands in both its headers: from the version to the length of its name."""
    name: bytes
    data: bytes
    made: bytes
    """Which program made it, as the list at the end says."""
    tail: bytes
    """What else only that list says of it, up to where it begins."""
    extra: bytes = b""
    listed_extra: bytes = b""
    comment: bytes = b""


def repacked(content: bytes, parts: Mapping[str, bytes], without: Collection[str] = ()) -> bytes:
    """Return the package with these parts in the place of those of the same names.

    ``without`` names parts that stay behind. The file was opened before: it is a sound package of
    bounded size.
    """
    with ZipFile(BytesIO(content)) as package:
        listed = package.infolist()
        comment = package.comment
    known = {one.filename for one in listed}
    kept = [one for one in listed if one.filename not in without]
    entries = [_kept(content, one, parts.get(one.filename)) for one in kept]
    entries += [_new(name, part) for name, part in parts.items() if name not in known]
    return _joined(entries, comment)


def _kept(content: bytes, one: ZipInfo, part: bytes | None) -> _Entry:
    name_length, extra_length = struct.unpack_from("<HH", content, one.header_offset + _LENGTHS)
    start = one.header_offset + _HEADER
    name = content[start : start + name_length]
    begin = start + name_length + extra_length
    if part is None:
        data, crc, size = content[begin : begin + one.compress_size], one.CRC, one.file_size
    else:
        data, crc, size = _packed(part, one.compress_type), zlib.crc32(part), len(part)
    extra = _small(content[start + name_length : begin])
    marks = one.flag_bits & ~_SIZES_BEHIND
    time, date = struct.unpack_from("<HH", content, one.header_offset + 10)
    method = one.compress_type if part is None or one.compress_type == ZIP_STORED else _DEFLATED
    fields = (one.extract_version, marks, method, time, date, crc, len(data), size)
    head = struct.pack("<HHHHHLLLH", *fields, len(name))
    made = struct.pack("<BB", one.create_version, one.create_system)
    tail = struct.pack("<HHL", 0, one.internal_attr, one.external_attr)
    return _Entry(head, name, data, made, tail, extra, _small(one.extra), one.comment)


def _new(name: str, part: bytes) -> _Entry:
    data, written = _packed(part, _DEFLATED), name.encode()
    fields = (_VERSION, _UTF8, _DEFLATED, 0, _FIRST_DAY, zlib.crc32(part), len(data), len(part))
    head = struct.pack("<HHHHHLLLH", *fields, len(written))
    made, tail = struct.pack("<BB", _VERSION, 0), struct.pack("<HHL", 0, 0, 0)
    return _Entry(head, written, data, made, tail)


def _packed(part: bytes, method: int) -> bytes:
    if method == ZIP_STORED:
        return part
    worker = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return worker.compress(part) + worker.flush()


def _small(extra: bytes) -> bytes:
    """Return an extra field without its sizes in 64 bits: ours fit in 32."""
    out, at = [], 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind != _ZIP64:
            out.append(extra[at : at + 4 + length])
        at += 4 + length
    return b"".join(out)


def _joined(entries: list[_Entry], comment: bytes) -> bytes:
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for one in entries:
        length = struct.pack("<H", len(one.extra))
        out += (_LOCAL, one.head, length, one.name, one.extra, one.data)
        lengths = struct.pack("<HH", len(one.listed_extra), len(one.comment))
        place = struct.pack("<L", offset)
        directory += (_CENTRAL, one.made, one.head, lengths, one.tail, place)
        directory += (one.name, one.listed_extra, one.comment)
        offset += _HEADER + len(one.name) + len(one.extra) + len(one.data)
    listed = b"".join(directory)
    counts = (0, 0, len(entries), len(entries), len(listed), offset, len(comment))
    end = struct.pack("<HHHHLLH", *counts)
    return b"".join((*out, listed, _END, end, comment))
