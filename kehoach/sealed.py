"""Files held by a digital signature: with one byte changed it no longer holds."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from kehoach.problem import Place, fault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PARTS = "_xmlsignatures/"
"""Folder of the signatures in an OOXML package (ECMA-376-2, 13)."""
_OF_ODF = "META-INF/documentsignatures.xml"
_RANGE = b"/ByteRange"
"""Key of a PDF's signature; its value is set in the finished file, so it is never compressed."""
_PDF, _ZIP = b"%PDF-", b"PK"
_HEAD = 1024
"""Bytes within which a PDF may say what it is (ISO 32000-1, annex H)."""
_PIECE = 1 << 20


def check_unsigned(path: str | Path) -> None:
    """Raise KehoachError TE10 for a signed file: written over, its signature is lost."""
    if is_signed(path):
        cure = "ghi ra tên khác; muốn thay thật thì tự xóa hoặc chuyển tệp đã ký đi nơi khác"
        why = "tệp này đã ký số, không ghi đè kể cả khi có --force: ghi đè là mất chữ ký"
        raise fault("TE10", why, cure, Place(str(path)))


def is_signed(path: str | Path) -> bool:
    """Return True for a PDF, a Word file or an .odt with a digital signature.

    Nothing of the signature is judged. False for what is no plain file, or cannot be read.
    """
    with suppress(OSError, ValueError):
        if not os.path.isfile(path):  # noqa: PTH113 - any text
            return False
        with open(path, "rb") as stream:  # noqa: PTH123 - any text
            head = stream.read(_HEAD)
            if _PDF in head:
                return holds_range(iter(lambda: stream.read(_PIECE), b""), head)
        return head.startswith(_ZIP) and _in_package(path)
    return False


def holds_range(pieces: Iterable[bytes], head: bytes = b"") -> bool:
    """Return True for a PDF, given in pieces behind its head, that has a signature."""
    tail = head
    for piece in pieces:
        tail += piece
        if _RANGE in tail:
            return True
        tail = tail[-len(_RANGE) :]
    return _RANGE in tail


def _in_package(path: str | Path) -> bool:
    import zipfile  # noqa: PLC0415 - only where a package is written over

    with suppress(zipfile.BadZipFile, NotImplementedError), zipfile.ZipFile(path) as package:
        return any(name.startswith(PARTS) or name == _OF_ODF for name in package.namelist())
    return False
