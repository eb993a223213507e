"""The .docx package: read with bounds, written with parts deflated beforehand and no clock."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, is_zipfile

from kehoach.problem import Place, fault

MAX_PARTS = 2_000
MAX_UNPACKED = 60_000_000
"""Bytes all parts together may unpack to."""
MAX_PART = 30_000_000

BROKEN = (BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, struct.error, KeyError)
"""What zipfile may raise over a damaged package."""

_DOS_TIME = 0
_DOS_DATE = (1 << 5) | 1  # 01/01/1980, the first day the format knows
_UTF8 = 0x800
_LEVEL = 6


class Packed(NamedTuple):
    """A part as it lies in the package: deflated once, copied into every file."""

    name: bytes
    data: bytes
    crc: int
    size: int


def pack(name: str, content: bytes) -> Packed:
    """Return a part deflated."""
    worker = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    data = worker.compress(content) + worker.flush()
    return Packed(name.encode(), data, zlib.crc32(content), len(content))


def assemble(parts: list[Packed]) -> bytes:
    """Return the package of the parts, in their order; the same parts give the same bytes."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part in parts:
        shared = struct.pack(
            "<HHHHHLLLHH", 20, _UTF8, 8, _DOS_TIME, _DOS_DATE, part.crc, len(part.data), part.size, len(part.name), 0
        )
        out += (b"PK\x03\x04", shared, part.name, part.data)
        tail = struct.pack("<HHHLL", 0, 0, 0, 0, offset)
        directory += (b"PK\x01\x02", b"\x14\x00", shared, tail, part.name)
        offset += 4 + len(shared) + len(part.name) + len(part.data)
    listed = b"".join(directory)
    end = struct.pack("<HHHHLLH", 0, 0, len(parts), len(parts), len(listed), offset, 0)
    return b"".join((*out, listed, b"PK\x05\x06", end))


def unpack(content: bytes, file: str, code: str, main: str = "word/document.xml") -> dict[str, bytes]:
    """Return the parts of a .docx by name. Raises KehoachError when it is none, or a bomb.

    ``code`` is the problem code to use: a template and a plan to be read fail differently. ``main``
    is a part that must be there; empty for none.
    """
    place = Place(file)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise fault(code, "tệp là Word 97-2003 (.doc) hoặc đã đặt mật khẩu, không phải .docx",
                    "mở bằng Word, bỏ mật khẩu nếu có, chọn Save As kiểu Word Document (.docx)", place)  # fmt: skip
    if not is_zipfile(BytesIO(content)):
        raise fault(code, "tệp không phải .docx hoặc đã hỏng", "mở thử bằng Word rồi lưu lại thành .docx", place)
    try:
        return _parts(content, place, code, main)
    except BROKEN as error:
        raise fault(code, "tệp .docx hỏng: không giải nén được", "mở thử bằng Word rồi lưu lại", place) from error


def _parts(content: bytes, place: Place, code: str, main: str) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as package:
        listed = package.infolist()
        total = sum(one.file_size for one in listed)
        if len(listed) > MAX_PARTS or total > MAX_UNPACKED or any(one.file_size > MAX_PART for one in listed):
            raise fault(code, "tệp .docx giải nén ra quá lớn", "kiểm tra lại nguồn của tệp", place)
        if len({one.filename for one in listed}) != len(listed):
            raise fault(code, "tệp .docx hỏng: có hai phần trùng tên", "mở bằng Word rồi lưu lại", place)
        found: dict[str, bytes] = {}
        for one in listed:
            with package.open(one) as stream:  # the declared size may lie: read one byte more at most
                data = stream.read(one.file_size + 1)
            if len(data) > one.file_size:
                raise fault(code, "tệp .docx hỏng: kích thước ghi sai", "mở bằng Word rồi lưu lại", place)
            found[one.filename] = data
    if (main and main not in found) or "[Content_Types].xml" not in found:
        raise fault(code, "tệp không phải văn bản Word", "mở bằng Word rồi lưu lại thành .docx", place)
    return found
