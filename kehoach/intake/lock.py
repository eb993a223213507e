"""Owner files of Office: ``~$ke-hoach.docx`` says who has ke-hoach.docx open, and no more.

Word and Excel write them beside an open file and remove them when it is closed; on a shared
folder or after a crash they stay, and ``kehoach check *`` meets them.
"""

from __future__ import annotations

import struct

_SIZES = (162, 165)
"""Bytes of one written by Word, by Excel or PowerPoint."""
_FIELD = 54
"""Bytes kept for the name; its length stands before it, and after it the length in UTF-16."""


def is_lock_name(file: str) -> bool:
    """Return True for a name Office gives to owner files only: it begins with ``~$``."""
    return file.replace("\\", "/").rpartition("/")[2].startswith("~$")


def is_lock(data: bytes) -> bool:
    """Return True for the content of an owner file, whatever its name is now."""
    if len(data) not in _SIZES or not 0 < data[0] <= _FIELD:
        return False
    length = data[0]
    name, rest = data[1 : 1 + length], data[1 + length : _FIELD]
    if 0 in name or rest.strip(b" \0"):
        return False
    wide = (struct.unpack_from("<H", data, at)[0] for at in (_FIELD, _FIELD + 1))
    return any(0 < item <= _FIELD for item in wide)
