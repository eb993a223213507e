"""The .docx package: read with bounds, written with parts deflated beforehand and no clock."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo, is_zipfile

from kehoach.named import NamedTuple
from kehoach.problem import Place, fault
from kehoach.word.coherent import TYPES

MAX_PARTS = 2_000
MAX_UNPACKED = 60_000_000
"""Bytes all parts together may unpack to."""
MAX_PART = 30_000_000

BROKEN = (
    BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    struct.error,
    KeyError,
)
"""What zipfile may raise over a damaged package."""

_CURE = "mở bằng Word rồi lưu lại"
_DOS_TIME = 0
FIRST_DAY = (1 << 5) | 1
"""01/01/1980 as the format writes a day: the first it knows."""
UTF8 = 0x800
"""Mark of a part whose name is UTF-8."""
_FAST, _SMALL = 2, 6
"""How hard zlib works. For a part made for one document: 2 takes a quarter of the time of 6 and
makes a file of ours 2 to 16 % larger (the examples). For one packed once for many: 6."""
HEADER, LENGTHS = 30, 26
"""Length of the header before a part; where in it the lengths of name and extra field stand."""
_PICTURES = (".png", ".jpg", ".jpeg", ".jpe", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf",
             ".emz", ".wmz", ".svg", ".webp", ".wdp", ".ico", ".pct", ".pcx", ".heic")  # fmt: skip


class Packed(NamedTuple):
    """A part as it lies in the package: deflated once, copied into every file."""

    name: bytes
    data: bytes
    crc: int
    size: int
    method: int = 8
    """How it is packed: 8 for deflated, 0 for as it is."""


def pack(name: str, content: bytes, level: int = _FAST) -> Packed:
    """Return a part deflated."""
    worker = zlib.compressobj(level, zlib.DEFLATED, -15)
    data = worker.compress(content) + worker.flush()
    return Packed(name.encode(), data, zlib.crc32(content), len(content))


def pack_small(name: str, content: bytes) -> Packed:
    """Return a part deflated with more work: it is packed once and copied into many files."""
    return pack(name, content, _SMALL)


def stored(name: str, content: bytes) -> Packed:
    """Return a part as it is: a picture is packed already."""
    return Packed(name.encode(), content, zlib.crc32(content), len(content), 0)


def assemble(parts: list[Packed]) -> bytes:
    """Return the package of the parts, in their order; the same parts give the same bytes."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part in parts:
        shared = struct.pack(
            "<HHHHHLLLHH",
            20,
            UTF8,
            part.method,
            _DOS_TIME,
            FIRST_DAY,
            part.crc,
            len(part.data),
            part.size,
            len(part.name),
            0,
        )
        out += (b"PK\x03\x04", shared, part.name, part.data)
        tail = struct.pack("<HHHLL", 0, 0, 0, 0, offset)
        directory += (b"PK\x01\x02", b"\x14\x00", shared, tail, part.name)
        offset += 4 + len(shared) + len(part.name) + len(part.data)
    listed = b"".join(directory)
    end = struct.pack("<HHHHLLH", 0, 0, len(parts), len(parts), len(listed), offset, 0)
    return b"".join((*out, listed, b"PK\x05\x06", end))


def unpack(
    content: bytes, file: str, code: str, main: str = "word/document.xml", *, pictures: bool = True
) -> dict[str, bytes]:
    """Return the parts of a .docx by name. Raises KehoachError when it is none, or a bomb.

    ``code`` is the problem code to use: a template and a plan to be read fail differently. ``main``
    is a part that must be there; empty for none. Without ``pictures`` those are passed over, and
    do not count towards what a file may unpack to.
    """
    place = Place(file)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise fault(code, "tệp là Word 97-2003 (.doc) hoặc đã đặt mật khẩu, không phải .docx",
                    "mở bằng Word, bỏ mật khẩu nếu có, chọn Save As kiểu Word Document (.docx)",
                    place)  # fmt: skip
    if not is_zipfile(BytesIO(content)):
        raise fault(
            code,
            "tệp không phải .docx hoặc đã hỏng",
            "mở thử bằng Word rồi lưu lại thành .docx",
            place,
        )
    try:
        return _parts(content, place, code, main, pictures=pictures)
    except BROKEN as error:
        raise fault(code, "tệp .docx hỏng: không giải nén được", _CURE, place) from error


def _parts(
    content: bytes,
    place: Place,
    code: str,
    main: str,
    *,
    pictures: bool,
) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as package:
        every = package.infolist()
        listed = [member for member in every if pictures or not is_picture(member.filename)]
        if len(every) > MAX_PARTS or _is_large(listed):
            raise fault(code, "tệp .docx giải nén ra quá lớn", "kiểm tra lại nguồn của tệp", place)
        if len(set(package.namelist())) != len(every):
            raise fault(code, "tệp .docx hỏng: có hai phần trùng tên", _CURE, place)
        found = {member.filename: _unpacked(package, member, place, code) for member in listed}
    if not {main or TYPES, TYPES} <= found.keys():
        raise fault(code, "tệp không phải văn bản Word", f"{_CURE} thành .docx", place)
    return found


def _unpacked(package: ZipFile, member: ZipInfo, place: Place, code: str) -> bytes:
    with package.open(member) as stream:  # the declared size may lie: read one byte more at most
        data = stream.read(member.file_size + 1)
    if len(data) > member.file_size:
        raise fault(code, "tệp .docx hỏng: kích thước ghi sai", _CURE, place)
    return data


def _is_large(members: list[ZipInfo]) -> bool:
    sizes = [member.file_size for member in members]
    return sum(sizes) > MAX_UNPACKED or max(sizes, default=0) > MAX_PART


def is_picture(name: str) -> bool:
    """Return True for the name of a picture: it holds no words anyone here reads."""
    return "/media/" in name and name.lower().endswith(_PICTURES)


def packed_pictures(content: bytes) -> list[Packed]:
    """Return the pictures of a .docx as they lie in it, packed. The file was opened before."""
    with ZipFile(BytesIO(content)) as package:
        return [
            as_it_lies(content, member)
            for member in package.infolist()
            if is_picture(member.filename)
        ]


def as_it_lies(content: bytes, member: ZipInfo) -> Packed:
    """Return a part of a .docx as it lies in it, packed. The file was opened before."""
    name, extra = struct.unpack_from("<HH", content, member.header_offset + LENGTHS)
    start = member.header_offset + HEADER + name + extra
    data = content[start : start + member.compress_size]
    return Packed(
        member.filename.encode(), data, member.CRC, member.file_size, member.compress_type
    )
