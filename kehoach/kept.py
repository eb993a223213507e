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
from typing import Any
from zlib import crc32

_HEAD = f"kehoach {sys.version} {sys.byteorder} {marshal.version}\n".encode()
_COMPILED = __spec__.cached
"""Where this module is compiled to; None where modules are not compiled to files."""
_NUMBER = 4
"""Bytes of each of the two numbers behind the head: checksum and length of the value."""
_WRONG = (OSError, ValueError, EOFError, TypeError)
"""What reading a file that is missing or damaged raises."""


class KeptValue:
    """A value with parts behind it that are read one by one, when they are asked for."""

    def __init__(self, place: str) -> None:
        """Open the file. Raises OSError, and ValueError for one that is not sound."""
        self._file = os.open(place, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            self._parts_at, self.value = self._opened()
        except BaseException:
            self.close()
            raise

    def _opened(self) -> tuple[int, Any]:
        head = self._read(0, len(_HEAD) + 2 * _NUMBER)
        numbers = head[len(_HEAD) :]
        size = int.from_bytes(numbers[_NUMBER:], "little")
        body = self._read(len(head), min(size, os.fstat(self._file).st_size))
        if head != _HEAD + _number(crc32(body)) + _number(len(body)):
            raise ValueError("damaged, or kept by another Python")
        return len(head) + size, marshal.loads(body)  # noqa: S302 - trusted as a .pyc is

    def part(self, at: int, size: int) -> bytes:
        """Return a part by its place among the parts; shorter where the file was cut.

        Raises OSError.
        """
        return self._read(self._parts_at + at, size)

    def _read(self, at: int, size: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._file, size, at)
        os.lseek(self._file, at, os.SEEK_SET)
        return os.read(self._file, size)

    def close(self) -> None:
        """Give the file back; some systems write no other in its place before."""
        os.close(self._file)


def load(name: str) -> Any:
    """Return what is kept under a name; None where there is nothing sound."""
    found = opened(name)
    if found is None:
        return None
    found.close()
    return found.value


def opened(name: str) -> KeptValue | None:
    """Return what is kept under a name, open for its parts; None where there is nothing sound."""
    place = _place(name)
    with suppress(*_WRONG):
        return KeptValue(place) if place else None
    return None


def save(name: str, value: Any, parts: bytes = b"") -> None:
    """Keep a value of plain lists, tuples, dicts, text, numbers; in silence where it cannot be."""
    place = _place(name)
    if place is None or sys.dont_write_bytecode:
        return
    body = marshal.dumps(value)
    beside = f"{place}.{os.getpid()}"
    head = _HEAD + _number(crc32(body)) + _number(len(body))
    with suppress(OSError):
        try:
            with open(beside, "wb") as file:  # noqa: PTH123 - as above
                file.write(head + body + parts)
            os.replace(beside, place)  # noqa: PTH105 - as above
        finally:
            with suppress(FileNotFoundError):
                os.unlink(beside)  # noqa: PTH108 - as above


def _number(value: int) -> bytes:
    return value.to_bytes(_NUMBER, "little")


def _place(name: str) -> str | None:
    if not _COMPILED or not sys.implementation.cache_tag:
        return None
    folder = os.path.dirname(_COMPILED)  # noqa: PTH120 - pathlib itself is among what is kept
    tagged = f"{name}.{sys.implementation.cache_tag}.kept"
    return os.path.join(folder, tagged)  # noqa: PTH118 - same
