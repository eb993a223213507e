"""Whether a file holds comments of a program at all: most hold none, and then nothing is parsed."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from kehoach.word.package import BROKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.comments.seen import Program

_NAME = "comments"
_MOST = 64_000_000
"""Bytes a part is unpacked to; what is larger no reader takes either."""


def holds(content: bytes, program: Program) -> bool:
    """Return True when a .docx may hold comments of a program; False for any other file."""
    if not content.startswith(b"PK") or _NAME.encode() not in content:
        return False
    sign = f'"{program.value}"'.encode()
    try:
        return any(sign in part for part in _parts(content))
    except BROKEN:
        return False


def _parts(content: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(BytesIO(content)) as opened:
        for member in opened.infolist():
            if _NAME in member.filename.casefold() and member.file_size <= _MOST:
                yield opened.read(member)
