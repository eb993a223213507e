"""The bounds of an .xlsx, asked before anything of it is built: a package is a ZIP of XML parts."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from kehoach.named import NamedTuple
from kehoach.sheet.faults import refuse

MOST_BYTES = 20_000_000
"""Bytes of the file itself."""
_MOST_PARTS = 2_000
_MOST_UNPACKED = 100_000_000
"""Bytes all parts may unpack to by the directory: pictures too, which are never opened."""
_MOST_PART = 20_000_000
"""Bytes of a part that is opened."""
_MANY = 1_000_000
"""Signs ``<`` of a sheet or of its strings, about four a cell: an element takes some 100 bytes."""
_FEW = 60_000
"""Signs ``<`` of the other parts: openpyxl makes an object of about a kilobyte of each element."""
_MOST_MERGES = 20_000
_BESIDE = ("drawing", "chart", "pivot", "externalLink", "comment", "embedding", "worksheets/_rels")
"""In the names of parts that say nothing a table shows."""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError,
    struct.error, KeyError, OSError,
)  # fmt: skip
"""What zipfile may raise over a damaged package or one with a password."""


class Part(NamedTuple):
    """A part of the package that may be opened."""

    name: str
    content: bytes

    @property
    def marks(self) -> int:
        """Return how many signs ``<`` it has: what it costs to read."""
        return self.content.count(b"<")


def reduced(content: bytes, tep: str) -> dict[str, Part]:
    """Return the parts of an .xlsx that say cells, formats and strings; no picture, no macro.

    Raises KehoachError BT05 (broken, or a password), BT06 (too large), BT07 (declared entities).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            listed = package.infolist()
            _check_directory(listed, tep)
            wanted = [member for member in listed if _is_wanted(member.filename)]
            parts = [Part(member.filename, _unpacked(package, member, tep)) for member in wanted]
    except _BROKEN as error:
        raise refuse("BT05", "tep", tep=tep) from error
    for part in parts:
        _check_part(part, tep)
    return {part.name: part for part in parts}


def packed(parts: dict[str, Part]) -> io.BytesIO:
    """Return the package of these parts alone."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        for part in parts.values():
            package.writestr(part.name, part.content)
    return out


def _check_directory(listed: list[zipfile.ZipInfo], tep: str) -> None:
    """Ask what the directory says before a byte is unpacked."""
    if len(listed) > _MOST_PARTS:
        raise refuse("BT06", "tep", tep=tep, what=f"có hơn {_MOST_PARTS} phần bên trong")
    if sum(member.file_size for member in listed) > _MOST_UNPACKED:
        what = f"giải nén ra hơn {_MOST_UNPACKED // 1_000_000} MB"
        raise refuse("BT06", "tep", tep=tep, what=what)
    if len({member.filename for member in listed}) != len(listed):
        raise refuse("BT05", "tep", tep=tep)


def _is_wanted(name: str) -> bool:
    """Return True for a part that says cells, formats, strings, or where those lie."""
    if name in ("[Content_Types].xml", "_rels/.rels"):
        return True
    is_xml = name.endswith((".xml", ".rels")) and name.startswith("xl/")
    return is_xml and not any(word in name for word in _BESIDE)


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo, tep: str) -> bytes:
    if member.file_size > _MOST_PART:
        what = f"một trang có hơn {_MOST_PART // 1_000_000} MB dữ liệu"
        raise refuse("BT06", "tep", tep=tep, what=what)
    with package.open(member) as stream:  # the size told may lie: one byte more is read at most
        data = stream.read(member.file_size + 1)
    if len(data) > member.file_size:
        raise refuse("BT05", "tep", tep=tep)
    return data


def _check_part(part: Part, tep: str) -> None:
    """Refuse what makes much of little: entities, another encoding, too many elements, merges."""
    if b"<!DOCTYPE" in part.content or b"\0" in part.content:
        raise refuse("BT07", "tep", tep=tep)
    many = "worksheets/" in part.name or "sharedStrings" in part.name
    if part.marks > (_MANY if many else _FEW):
        what = "có quá nhiều ô, kiểu ô hoặc hàng trống đã định dạng"
        raise refuse("BT06", "tep", tep=tep, what=what)
    if part.content.count(b"mergeCell") > _MOST_MERGES:
        raise refuse("BT06", "tep", tep=tep, what=f"có hơn {_MOST_MERGES} ô gộp")
