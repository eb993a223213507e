"""What is dear to make and always comes out the same, kept beside Python's compiled modules.

Each thing is a file in ``__pycache__`` beside this module, or where PYTHONPYCACHEPREFIX says. It is
written when Python itself would write there and passed over when it is of another Python or
damaged: who takes from here can always make it anew. Nothing of a user's files is kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

_HEAD = f"kehoach {sys.version} {sys.byteorder} {marshal.version}\n".encode()
_COMPILED = __spec__.cached
"""Where this module is compiled to; None where modules are not compiled to files."""
_CRC = 4
"""Bytes of the checksum behind the head."""


def load(name: str) -> Any:
    """Return what is kept under a name; None where there is nothing sound."""
    place = _place(name)
    if place is None:
        return None
    with suppress(OSError, ValueError, EOFError, TypeError):
        content = place.read_bytes()
        body = content[len(_HEAD) + _CRC :]
        if content == _HEAD + crc32(body).to_bytes(_CRC, "little") + body:
            return marshal.loads(body)  # noqa: S302 - trusted as the .pyc beside it is
    return None


def save(name: str, value: Any) -> None:
    """Keep a value of plain lists, tuples, dicts, text, numbers; in silence where it cannot be."""
    place = _place(name)
    if place is None or sys.dont_write_bytecode:
        return
    body = marshal.dumps(value)
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        try:
            beside.write_bytes(_HEAD + crc32(body).to_bytes(_CRC, "little") + body)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)


def _place(name: str) -> Path | None:
    if not _COMPILED or not sys.implementation.cache_tag:
        return None
    return Path(_COMPILED).with_name(f"{name}.{sys.implementation.cache_tag}.kept")
