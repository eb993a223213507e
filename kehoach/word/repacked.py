"""A package with some parts said anew; all others lie in it as they lay, byte for byte.

Order, times, marks and packing of the entries are the file's own; a part of a new name comes last.
"""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

from kehoach.named import NamedTuple
from kehoach.word.package import (
    FIRST_DAY,
    HEADER,
    LENGTHS,
    UTF8,
    as_it_lies,
    pack_small,
    stored,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from zipfile import ZipInfo

    from kehoach.word.package import Packed

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_SIZES_BEHIND = 0x8
"""Mark of an entry whose sizes stand behind its bytes."""
_ZIP64 = 1
_VERSION = 20


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
    known = {member.filename for member in listed}
    kept = [member for member in listed if member.filename not in without]
    entries = [_kept(content, member, parts.get(member.filename)) for member in kept]
    entries += [_new(name, part) for name, part in parts.items() if name not in known]
    return _joined(entries, comment)


def _kept(content: bytes, member: ZipInfo, part: bytes | None) -> _Entry:
    lengths = struct.unpack_from("<HH", content, member.header_offset + LENGTHS)
    start = member.header_offset + HEADER
    end = start + lengths[0]
    name, extra = content[start:end], _small(content[end : end + lengths[1]])
    packed = as_it_lies(content, member) if part is None else _packed(member, part)
    marks = member.flag_bits & ~_SIZES_BEHIND
    time, date = struct.unpack_from("<HH", content, member.header_offset + 10)
    sizes = (packed.crc, len(packed.data), packed.size)
    fields = (member.extract_version, marks, packed.method, time, date, *sizes)
    head = struct.pack("<HHHHHLLLH", *fields, len(name))
    made = struct.pack("<BB", member.create_version, member.create_system)
    tail = struct.pack("<HHL", 0, member.internal_attr, member.external_attr)
    return _Entry(head, name, packed.data, made, tail, extra, _small(member.extra), member.comment)


def _new(name: str, part: bytes) -> _Entry:
    packed = pack_small(name, part)
    sizes = (packed.crc, len(packed.data), packed.size)
    fields = (_VERSION, UTF8, packed.method, 0, FIRST_DAY, *sizes)
    head = struct.pack("<HHHHHLLLH", *fields, len(packed.name))
    made, tail = struct.pack("<BB", _VERSION, 0), struct.pack("<HHL", 0, 0, 0)
    return _Entry(head, packed.name, packed.data, made, tail)


def _packed(member: ZipInfo, part: bytes) -> Packed:
    """Return a part said anew, packed or left as it is as the one before was."""
    make = stored if member.compress_type == ZIP_STORED else pack_small
    return make(member.filename, part)


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
    for entry in entries:
        length = struct.pack("<H", len(entry.extra))
        out += (_LOCAL, entry.head, length, entry.name, entry.extra, entry.data)
        lengths = struct.pack("<HH", len(entry.listed_extra), len(entry.comment))
        place = struct.pack("<L", offset)
        directory += (_CENTRAL, entry.made, entry.head, lengths, entry.tail, place)
        directory += (entry.name, entry.listed_extra, entry.comment)
        offset += HEADER + len(entry.name) + len(entry.extra) + len(entry.data)
    listed = b"".join(directory)
    counts = (0, 0, len(entries), len(entries), len(listed), offset, len(comment))
    end = struct.pack("<HHHHLLH", *counts)
    return b"".join((*out, listed, _END, end, comment))
